package kz.korsetkish.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which cells of a table are hidden: the sensitive ones, and so many others that there are other tables with the
 * same sums which differ enough in each sensitive cell. Such tables are looked for by linear programming, those first that
 * need the fewest and smallest further cells hidden.
 */
public final class Suppression {
    /** A solver's bound is not quite reached. */
    private static final double ALMOST = 1 - 1e-9;

    private final Table table;
    private final Set<Integer> fixed;
    private final Alternatives alternatives;
    private final Set<Node> hidden = new LinkedHashSet<>();
    private final Map<Integer, Bounds> reached = new HashMap<>();
    private final Map<Node, Bounds> reachedByNode = new HashMap<>();

    private Suppression(List<Cell> cells) {
        table = new Table(cells);
        fixed = openZeros();
        alternatives = new Alternatives(table, fixed);
    }

    /** The hidden ones among the cells of one population in one period. */
    public static List<Hidden> of(List<Cell> cells) {
        var suppression = new Suppression(cells);
        suppression.hide();
        return suppression.hidden.stream()
                .flatMap(node -> node.cells().stream().map(cell -> suppression.hidden(node, cell)))
                .toList();
    }

    private Hidden hidden(Node node, Cell cell) {
        List<Integer> variables = node.parts(cell.key().indicatorId());
        int numerator = variables.size() - 2;
        return new Hidden(
                cell.key(),
                numerator >= 0 && fixed.contains(variables.get(numerator)),
                numerator >= 0 && fixed.contains(variables.get(numerator + 1)));
    }

    private void hide() {
        table.nodes().stream()
                .filter(node -> node.isSensitive() || (node.wasHidden() && !node.isAlwaysShown()))
                .forEach(hidden::add);
        if (hidden.isEmpty()) {
            return;
        }
        Set<Node> done = new HashSet<>();
        do {
            protectAll(done);
        } while (hideFromContributors());
        hidden.removeIf(node -> !node.isSensitive() && isKnown(node));
    }

    /** Until those that were hidden for others are protected themselves. */
    private void protectAll(Set<Node> done) {
        for (boolean more = true; more; ) {
            List<Node> open = hidden.stream()
                    .filter(node -> !done.contains(node))
                    .sorted(Comparator.comparing((Node node) -> !node.isSensitive())
                            .thenComparingDouble(node -> node.cell().counted())
                            .thenComparingInt(Node::index))
                    .toList();
            open.forEach(this::protect);
            done.addAll(open);
            more = !open.isEmpty();
        }
    }

    /**
     * A contributor knows what it contributed: together the hidden parts of a shown whole are as safe as one cell, or one
     * more of them is hidden.
     */
    private boolean hideFromContributors() {
        for (List<Node> sum : table.sums()) {
            List<Node> parts = sum.subList(1, sum.size());
            List<Node> unseen = parts.stream().filter(hidden::contains).toList();
            Optional<Contributors> together = unseen.stream()
                    .flatMap(node -> node.cell().contributors().stream())
                    .reduce(Contributors::with);
            double total =
                    unseen.stream().mapToDouble(node -> node.cell().counted()).sum();
            if (!hidden.contains(sum.getFirst())
                    && together.filter(who -> who.areUnsafe(
                                    total, unseen.getFirst().cell().rule()))
                            .isPresent()) {
                hidden.add(parts.stream()
                        .filter(node -> !hidden.contains(node) && node.cell().counted() != 0)
                        .min(Comparator.comparingDouble(this::cost).thenComparingInt(Node::index))
                        .orElse(sum.getFirst()));
                return true;
            }
        }
        return false;
    }

    /** Hidden in vain: it follows from what is shown. */
    private boolean isKnown(Node node) {
        return reached(node).width() == 0
                && node.shares().stream().allMatch(share -> isPoint(List.of(share)))
                && isPoint(node.counted());
    }

    private boolean isPoint(List<Integer> sum) {
        Bounds bounds = alternatives.reader(hidden).bounds(sum);
        return bounds.width() < Table.tolerance(bounds.high());
    }

    private void protect(Node node) {
        if (node.isSensitive()) {
            protectSensitive(node);
        } else {
            protectOther(node);
        }
        node.shares().stream()
                .filter(variable -> !fixed.contains(variable))
                .forEach(variable -> move(variable, node.cell().rule().step()));
    }

    private void protectSensitive(Node node) {
        double value = node.cell().counted();
        Bounds wanted = node.cell().rule().wanted(value);
        if (reached(node).high() < wanted.high() - Table.tolerance(wanted.high())) {
            look(node, wanted.high() - value);
        }
        if (reached(node).low() > wanted.low() + Table.tolerance(wanted.low())) {
            look(node, wanted.low() - value);
        }
    }

    private void protectOther(Node node) {
        Rule rule = node.cell().rule();
        if (rule.allows(reached(node))) {
            return;
        }
        Bounds bounds = alternatives.reader(hidden).bounds(node.counted());
        if (!rule.allows(bounds) && bounds.width() >= Table.tolerance(bounds.high())) {
            double value = node.cell().counted();
            double missing = rule.percent() > 0 ? value * rule.percent() / 100 : rule.width() - (value - bounds.low());
            if (missing > 0) {
                look(node, missing);
            }
        }
    }

    private void move(int variable, double step) {
        double value = table.value(variable);
        Bounds bounds = reached.getOrDefault(variable, Bounds.at(value));
        if (bounds.width() >= step - Table.tolerance(step)) {
            return;
        }
        List<Integer> sum = List.of(variable);
        take(Stream.of(near(table.owner(variable)), hideable())
                .flatMap(among -> Stream.of(step, -step).flatMap(one -> cheapest(among, sum, one).stream()))
                .findFirst());
    }

    /** Where the table is too small for so much, as far as it goes. */
    private void look(Node node, double difference) {
        if (!take(cheapest(near(node), node.counted(), difference))) {
            double possible = alternatives.reader(hideable()).farthest(node.counted(), difference) * ALMOST;
            if (Math.abs(possible) > Table.tolerance(node.cell().counted())) {
                boolean isEnough = Math.abs(possible) >= Math.abs(difference);
                take(cheapest(hideable(), node.counted(), isEnough ? difference : possible));
            }
        }
    }

    private List<Node> hideable() {
        return table.nodes().stream().filter(node -> !node.isAlwaysShown()).toList();
    }

    /** What is hidden already, and what is broken down alike: a smaller program, which mostly has an answer. */
    private List<Node> near(Node node) {
        String breakdown = node.cell().key().breakdown();
        return hideable().stream()
                .filter(other -> hidden.contains(other)
                        || other.cells().stream()
                                .anyMatch(cell -> cell.key().breakdown().equals(breakdown)))
                .toList();
    }

    private Optional<Alternatives.Change> cheapest(List<Node> among, List<Integer> sum, double difference) {
        return alternatives.cheapest(among, sum, difference, this::cost);
    }

    private double cost(Node node) {
        if (hidden.contains(node)) {
            return 0.001;
        }
        Cell cell = node.cell();
        double size = Math.log10(10 + Math.abs(cell.counted()));
        double area = cell.place().whole().isEmpty() ? 30 : 1;
        double total = node.cells().stream().anyMatch(one -> one.key().isTotal()) ? 5 : 1;
        double before = node.isAsShownBefore() ? 10 : 1;
        return size * area * total * before;
    }

    private boolean take(Optional<Alternatives.Change> found) {
        found.ifPresent(change -> {
            new TreeSet<>(change.by().keySet()).forEach(variable -> {
                hidden.add(table.owner(variable));
                double value = table.value(variable);
                reached.merge(
                        variable,
                        Bounds.at(value).with(value + change.of(List.of(variable))),
                        (one, other) -> one.with(other.low()).with(other.high()));
            });
            change.by().keySet().stream().map(table::owner).distinct().forEach(node -> {
                double value = node.cell().counted();
                reachedByNode.merge(
                        node,
                        Bounds.at(value).with(value + change.of(node.counted())),
                        (one, other) -> one.with(other.low()).with(other.high()));
            });
        });
        return found.isPresent();
    }

    private Bounds reached(Node node) {
        return reachedByNode.getOrDefault(node, Bounds.at(node.cell().counted()));
    }

    /** Parts of nothing: where a whole that may be shown has none of something, nobody in it has; and what was open before. */
    private Set<Integer> openZeros() {
        Set<Integer> zeros = table.nodes().stream()
                .flatMap(node -> node.isSensitive() || node.wasHidden()
                        ? node.openBefore()
                        : node.variables().values().stream().flatMap(List::stream))
                .filter(variable -> table.value(variable) == 0)
                .collect(Collectors.toSet());
        for (boolean more = true; more; ) {
            Set<Integer> further = table.equations().stream()
                    .filter(equation -> equation.isOfNothing(zeros))
                    .flatMap(equation -> equation.terms().stream())
                    .map(Table.Term::variable)
                    .collect(Collectors.toSet());
            more = zeros.addAll(further);
        }
        return zeros;
    }
}
