package kz.korsetkish.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A published cell that tells too much.
 *
 * @param what {@code counted}, {@code numerator} or {@code rest} of the denominator
 * @param low and {@code high}: the bounds that a reader can work out
 */
public record Exposure(Cell.Key key, String what, double low, double high) {

    /** What is exposed among the cells of one population in one period, where the hidden numbers are not given. */
    public static List<Exposure> among(List<Cell> cells) {
        var table = new Table(cells);
        Set<Integer> known = IntStream.range(0, table.variables())
                .filter(variable -> !Double.isNaN(table.value(variable)))
                .boxed()
                .collect(Collectors.toSet());
        List<Node> hidden = table.nodes().stream()
                .filter(node -> Double.isNaN(node.cell().counted()))
                .toList();
        Alternatives.Reader reader = new Alternatives(table, known).reader(hidden);
        List<Exposure> found = new ArrayList<>();
        table.nodes().stream()
                .filter(Node::isSensitive)
                .forEach(node ->
                        found.add(of(node, "counted", Bounds.at(node.cell().counted()))));
        for (Node node : hidden) {
            Rule rule = node.cell().rule();
            Bounds counted = reader.bounds(node.counted());
            if (!rule.allows(counted) && canBeWider(table, node.counted(), counted)) {
                found.add(of(node, "counted", counted));
            }
            List<Integer> shares = node.shares();
            for (int i = 0; i < shares.size(); i++) {
                List<Integer> share = List.of(shares.get(i));
                Bounds bounds = known.containsAll(share) ? new Bounds(0, Double.MAX_VALUE) : reader.bounds(share);
                if (bounds.width() < rule.step() / 2 && canBeWider(table, share, bounds)) {
                    found.add(of(node, i % 2 == 0 ? "numerator" : "rest", bounds));
                }
            }
        }
        return found;
    }

    /** Whether it would be, if nothing but the nation's total were shown. */
    private static boolean canBeWider(Table table, Collection<Integer> sum, Bounds bounds) {
        List<Node> all =
                table.nodes().stream().filter(node -> !node.isAlwaysShown()).toList();
        Set<Integer> always = IntStream.range(0, table.variables())
                .filter(variable -> table.owner(variable).isAlwaysShown() && !Double.isNaN(table.value(variable)))
                .boxed()
                .collect(Collectors.toSet());
        Bounds widest = new Alternatives(table, always).reader(all).bounds(sum);
        return widest.width() > bounds.width() + Table.tolerance(bounds.width());
    }

    private static Exposure of(Node node, String what, Bounds bounds) {
        return new Exposure(node.cell().key(), what, bounds.low(), bounds.high());
    }
}
