package kz.korsetkish.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.CatalogException;
import kz.korsetkish.catalog.Problem;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.catalog.Reading;

/**
 * What a run computes, each step after the steps it reads.
 *
 * @param inputs the tables that each query names, checks and the program's own queries too
 */
public record Plan(List<Step> steps, Map<Query, Set<String>> inputs) {
    public Plan {
        steps = List.copyOf(steps);
        inputs = Map.copyOf(inputs);
    }

    /**
     * The steps of all models and indicators of the catalogue.
     *
     * @throws CatalogException with every mistake of the reading, and all that is wrong in the SQL of models,
     *     indicators, checks, the program's own queries and the row rules of the sources
     */
    public static Plan of(Reading reading) {
        return of(reading, Statements.of(reading));
    }

    /** The same, with each statement held against the declared columns too, which takes some seconds. */
    public static Plan analysed(Reading reading) {
        return of(reading, Statements.of(reading).analysed());
    }

    private static Plan of(Reading reading, Statements statements) {
        Map<String, Step> steps = new TreeMap<>();
        statements
                .units()
                .forEach((unit, select) -> unit.step(select).ifPresent(step -> steps.put(step.table(), step)));
        Order order = Order.of(steps.values());
        Collection<Select> selects = statements.units().values();
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(RowRules.check(reading.catalog().sources()));
        problems.addAll(statements.problems());
        problems.addAll(new NamedSources(statements, steps).check());
        problems.addAll(cycles(order, selects));
        if (!problems.isEmpty()) {
            throw new CatalogException(problems.stream().distinct().sorted().toList());
        }
        return new Plan(
                order.steps(),
                selects.stream().collect(Collectors.toMap(Select::query, Select::tableNames, (one, same) -> one)));
    }

    /** The step that makes this table, where the program does not write it itself. */
    public Optional<Step> step(String table) {
        return steps.stream().filter(step -> step.table().equals(table)).findFirst();
    }

    private static List<Problem> cycles(Order order, Collection<Select> selects) {
        Map<Query, Select> byQuery =
                selects.stream().collect(Collectors.toMap(Select::query, select -> select, (left, right) -> left));
        return order.cycles().stream().map(cycle -> cycle(cycle, byQuery)).toList();
    }

    private static Problem cycle(List<Step> cycle, Map<Query, Select> selects) {
        Step first = cycle.getFirst();
        Step next = cycle.get(1 % cycle.size());
        int line = Optional.ofNullable(selects.get(first.query()))
                .flatMap(select ->
                        select.lineReading(next.table()).or(() -> select.lineReading(KnownTables.UNITED_SERIES)))
                .orElse(1);
        String path =
                Stream.concat(cycle.stream(), Stream.of(first)).map(Step::table).collect(Collectors.joining(" -> "));
        return new Problem(
                first.query().file(), line, "reads itself in a circle, " + path + ": break one of the arrows");
    }
}
