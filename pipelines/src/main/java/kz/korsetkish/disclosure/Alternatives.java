package kz.korsetkish.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The tables that a reader cannot tell from the true one: other numbers in the hidden cells, the same sums, nobody
 * counted less than not at all, and somebody wherever there is a cell.
 */
final class Alternatives {
    private final Table table;
    private final Set<Integer> fixed;

    /**
     * The alternatives to a table.
     *
     * @param fixed variables that everybody knows
     */
    Alternatives(Table table, Set<Integer> fixed) {
        this.table = table;
        this.fixed = fixed;
    }

    /** Changes of variables, by variable. */
    record Change(Map<Integer, Double> by) {
        double of(Collection<Integer> variables) {
            return variables.stream()
                    .mapToDouble(variable -> by.getOrDefault(variable, 0.0))
                    .sum();
        }
    }

    /**
     * The alternative in which the sum of some variables is another one by so much, and which needs the cheapest cells
     * hidden; empty where there is none.
     */
    Optional<Change> cheapest(
            Collection<Node> hideable, Collection<Integer> sum, double difference, ToDoubleFunction<Node> cost) {
        var program = new Program(hideable, true);
        program.sum(sum, "wanted").level(difference);
        program.ups.forEach((variable, up) -> up.weight(cost.applyAsDouble(table.owner(variable))));
        program.downs.forEach((variable, down) -> down.weight(cost.applyAsDouble(table.owner(variable))));
        return program.minimum();
    }

    /** What someone who sees all but the hidden cells can work out. */
    Reader reader(Collection<Node> hidden) {
        return new Reader(new Program(hidden, false));
    }

    /** Someone who works out between which values hidden numbers lie. */
    final class Reader {
        private final Program program;

        private Reader(Program program) {
            this.program = program;
        }

        /** Between which values the sum of some variables lies. */
        Bounds bounds(Collection<Integer> sum) {
            double known = sum.stream()
                    .mapToDouble(table::value)
                    .filter(one -> !Double.isNaN(one))
                    .sum();
            return new Bounds(known + farthest(sum, -1), known + farthest(sum, 1));
        }

        /** How far the sum may be from what it is, upwards or downwards. */
        double farthest(Collection<Integer> sum, double direction) {
            program.ups.values().forEach(up -> up.weight(0));
            sum.stream()
                    .map(program.ups::get)
                    .filter(Objects::nonNull)
                    .forEach(up -> up.weight(Math.signum(direction)));
            return Math.signum(direction) * program.maximum();
        }
    }

    /** A linear program over the changes of the variables of some cells. */
    private final class Program {
        private final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final Map<Integer, Variable> ups = new HashMap<>();
        private final Map<Integer, Variable> downs = new HashMap<>();
        /** More than anything here can be: a program without a bound has no answer. */
        private final double beyond = 1000
                * (1
                        + IntStream.range(0, table.variables())
                                .mapToDouble(variable -> Math.abs(value(variable)))
                                .max()
                                .orElse(0));

        Program(Collection<Node> nodes, boolean isSplit) {
            for (Node node : nodes) {
                node.variables().values().stream()
                        .flatMap(List::stream)
                        .filter(variable -> !fixed.contains(variable))
                        .forEach(variable -> add(variable, isSplit));
            }
            int line = 0;
            for (Table.Equation equation : table.equations()) {
                List<Table.Term> terms = equation.terms().stream()
                        .filter(term -> ups.containsKey(term.variable()))
                        .toList();
                if (!terms.isEmpty()) {
                    Expression expression = model.newExpression("sum " + line++);
                    terms.forEach(term -> set(expression, term.variable(), term.sign()));
                    double missing = -equation.terms().stream()
                            .mapToDouble(term -> term.sign() * value(term.variable()))
                            .sum();
                    if (equation.isExact()) {
                        expression.level(Math.abs(missing) < Table.tolerance(size(equation)) ? 0 : missing);
                    } else {
                        expression.lower(missing);
                    }
                }
            }
            for (Node node : nodes) {
                // somebody is there
                if (node.cell().rule().percent() == 0) {
                    sum(node.counted(), "somebody " + node.index())
                            .lower(1
                                    - node.counted().stream()
                                            .mapToDouble(this::value)
                                            .sum());
                }
            }
        }

        /** What a change is measured from: the number, or nothing where it is hidden from who looks. */
        private double value(int variable) {
            double value = table.value(variable);
            return Double.isNaN(value) ? 0 : value;
        }

        private double size(Table.Equation equation) {
            return equation.terms().stream()
                    .mapToDouble(term -> Math.abs(value(term.variable())))
                    .max()
                    .orElse(0);
        }

        private void add(int variable, boolean isSplit) {
            double value = value(variable);
            Variable up = model.newVariable("u" + variable);
            ups.put(variable, up);
            if (isSplit) {
                up.lower(0);
                Variable down = model.newVariable("d" + variable).lower(0);
                downs.put(variable, down);
                if (value >= 0) {
                    down.upper(value);
                }
            } else {
                up.upper(beyond);
                up.lower(value >= 0 ? -value : -beyond);
            }
        }

        Expression sum(Collection<Integer> variables, String name) {
            Expression expression = model.newExpression(name);
            variables.stream().filter(ups::containsKey).forEach(variable -> set(expression, variable, 1));
            return expression;
        }

        private void set(Expression expression, int variable, int sign) {
            expression.set(ups.get(variable), sign);
            if (downs.containsKey(variable)) {
                expression.set(downs.get(variable), -sign);
            }
        }

        Optional<Change> minimum() {
            Optimisation.Result result = model.minimise();
            if (!result.getState().isFeasible()) {
                return Optional.empty();
            }
            Map<Integer, Double> by = new HashMap<>();
            for (int variable : new TreeSet<>(ups.keySet())) {
                double change = value(result, ups, variable) - value(result, downs, variable);
                if (Math.abs(change) > 1e-6) {
                    by.put(variable, change);
                }
            }
            return Optional.of(new Change(by));
        }

        private double value(Optimisation.Result result, Map<Integer, Variable> changes, int variable) {
            return result.doubleValue(model.indexOf(Objects.requireNonNull(changes.get(variable))));
        }

        double maximum() {
            Optimisation.Result result = model.maximise();
            // where what is shown does not add up, nothing follows from it
            return result.getState().isFeasible() ? result.getValue() : Double.POSITIVE_INFINITY;
        }
    }
}
