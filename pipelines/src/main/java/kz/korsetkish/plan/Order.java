package kz.korsetkish.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Steps after the steps they read, by layer and name where they are free, and the circles that stand in the way. */
final class Order {
    private final Map<String, Step> byTable;
    private final Set<Step> done = new LinkedHashSet<>();
    private final List<Step> path = new ArrayList<>();
    private final List<List<Step>> cycles = new ArrayList<>();

    private Order(Collection<Step> steps) {
        byTable = steps.stream().collect(Collectors.toMap(Step::table, Function.identity()));
    }

    static Order of(Collection<Step> steps) {
        Order order = new Order(steps);
        order.sorted(steps).forEach(order::visit);
        return order;
    }

    List<Step> steps() {
        return List.copyOf(done);
    }

    /** Each circle once, from its first table by name. */
    List<List<Step>> cycles() {
        return List.copyOf(cycles);
    }

    private void visit(Step step) {
        int start = path.indexOf(step);
        if (start >= 0) {
            addCycle(path.subList(start, path.size()));
            return;
        }
        if (done.contains(step)) {
            return;
        }
        path.add(step);
        sorted(before(step)).forEach(this::visit);
        path.removeLast();
        done.add(step);
    }

    private Set<Step> before(Step step) {
        Set<Step> before = new HashSet<>();
        for (String input : step.inputs()) {
            if (byTable.containsKey(input)) {
                before.add(byTable.get(input));
            } else if (input.equals(KnownTables.UNITED_SERIES)) {
                byTable.values().stream().filter(Order::isPartOfUnitedSeries).forEach(before::add);
            } else if (input.equals(KnownTables.ROW_COUNT)) {
                byTable.values().stream()
                        .filter(one -> one.layer() == Layer.CURRENT)
                        .forEach(before::add);
            }
        }
        return before;
    }

    private static boolean isPartOfUnitedSeries(Step step) {
        return step.layer() == Layer.INDICATOR || step.table().equals(KnownTables.OFFICIAL_SERIES);
    }

    private void addCycle(List<Step> circle) {
        int first = 0;
        for (int i = 1; i < circle.size(); i++) {
            if (circle.get(i).table().compareTo(circle.get(first).table()) < 0) {
                first = i;
            }
        }
        List<Step> turned = new ArrayList<>(circle.subList(first, circle.size()));
        turned.addAll(circle.subList(0, first));
        cycles.add(List.copyOf(turned));
    }

    private List<Step> sorted(Collection<Step> steps) {
        return steps.stream()
                .sorted(Comparator.comparing(Step::layer).thenComparing(Step::table))
                .toList();
    }
}
