package kz.korsetkish.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import kz.korsetkish.book.Variant;
import kz.korsetkish.disclosure.People.Count;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * A reader of one release or of several, who knows what adds up to what, that nobody is counted less than not at all, that
 * the numerator is a part of the denominator, and which cells are the same in the releases. She has only what is
 * published, and her own equations: nothing of the program under test.
 */
final class Attacker {
    /** A quantity of a cell in one release: those in the numerator, and the others. */
    private record Unknown(int release, Cell.Key key, boolean counts) {}

    /**
     * A release: all cells there are, and what is said of them.
     *
     * @param shown of cells that are not hidden
     * @param none hidden cells said to have nobody in the numerator
     * @param all hidden cells said to have all in the numerator
     */
    record Release(Set<Cell.Key> cells, Map<Cell.Key, Count> shown, Set<Cell.Key> none, Set<Cell.Key> all) {
        boolean hides(Cell.Key key) {
            return cells.contains(key) && !shown.containsKey(key);
        }
    }

    private final List<Release> releases;
    private final List<Map<Unknown, Integer>> equations = new ArrayList<>();
    private final Map<Unknown, Unknown> same = new HashMap<>();

    Attacker(List<Release> releases) {
        this.releases = releases;
        for (int release = 0; release < releases.size(); release++) {
            for (boolean counts : new boolean[] {true, false}) {
                addSums(release, counts);
            }
        }
    }

    /** She knows that this cell did not change from one release to the next. */
    void knowsUnchanged(int release, Cell.Key key) {
        for (boolean counts : new boolean[] {true, false}) {
            same.put(new Unknown(release + 1, key, counts), new Unknown(release, key, counts));
        }
    }

    private void addSums(int release, boolean counts) {
        Map<String, Map<Unknown, Integer>> sums = new TreeMap<>();
        for (Cell.Key key : releases.get(release).cells()) {
            var one = new Unknown(release, key, counts);
            String area = " of " + key.variant() + key.breakdown() + key.member();
            put(sums, "areas in " + key.area() + area, one, -1);
            People.whole(key.area()).ifPresent(whole -> put(sums, "areas in " + whole + area, one, 1));
            String member = "members of " + key.variant() + key.area();
            if (!key.breakdown().equals("total")) {
                put(sums, member + key.breakdown(), one, 1);
            } else if (key.variant().equals(Variant.MAIN)) {
                People.BREAKDOWNS.forEach(breakdown -> put(sums, member + breakdown, one, -1));
            }
            if (key.breakdown().equals("total")
                    && (key.area().equals("KZ")
                            || key.area().endsWith("0000000")
                            || key.area().equals("_X"))) {
                boolean isMain = key.variant().equals(Variant.MAIN);
                String today = isMain && !key.area().equals("KZ") ? People.today(key.area()) : key.area();
                put(sums, "boundaries " + today, one, isMain ? 1 : -1);
            }
        }
        sums.values().stream()
                .filter(sum -> sum.values().stream().distinct().count() == 2)
                .forEach(equations::add);
    }

    private static void put(Map<String, Map<Unknown, Integer>> sums, String sum, Unknown one, int sign) {
        sums.computeIfAbsent(sum, name -> new LinkedHashMap<>()).put(one, sign);
    }

    /** Where the sum of these lies; no farther than is enough, where tables that she has thought of say so. */
    Bounds bounds(int release, Cell.Key key, List<Boolean> parts, Predicate<Bounds> isEnough) {
        Optional<Bounds> seen = thoughtOf.stream()
                .map(table -> parts.stream()
                        .mapToDouble(part -> {
                            var unknown = new Unknown(release, key, part);
                            return known(unknown).orElseGet(() -> table.get(root(unknown)));
                        })
                        .sum())
                .map(Bounds::at)
                .reduce((one, other) -> one.with(other.low()));
        return seen.filter(isEnough)
                .orElseGet(() -> new Bounds(solve(release, key, parts, -1), solve(release, key, parts, 1)));
    }

    private final Map<Unknown, Variable> variables = new HashMap<>();
    private final List<Map<Unknown, Double>> thoughtOf = new ArrayList<>();
    private Optional<ExpressionsBasedModel> built = Optional.empty();

    private ExpressionsBasedModel build() {
        var model = new ExpressionsBasedModel();
        int line = 0;
        for (Map<Unknown, Integer> equation : equations) {
            double known = 0;
            Map<Unknown, Integer> open = new LinkedHashMap<>();
            for (var term : equation.entrySet()) {
                Optional<Double> value = known(term.getKey());
                if (value.isPresent()) {
                    known += term.getValue() * value.get();
                } else {
                    open.merge(root(term.getKey()), term.getValue(), Integer::sum);
                }
            }
            open.values().removeIf(sign -> sign == 0);
            if (!open.isEmpty()) {
                Expression expression = model.newExpression("e" + line++).level(-known);
                open.forEach((unknown, sign) -> expression.set(variable(model, variables, unknown), sign));
            }
        }
        for (int i = 0; i < releases.size(); i++) {
            for (Cell.Key cell : releases.get(i).cells()) {
                if (releases.get(i).hides(cell)) {
                    Expression somebody = model.newExpression("s" + line++);
                    double known = 0;
                    for (boolean counts : new boolean[] {true, false}) {
                        var unknown = new Unknown(i, cell, counts);
                        known += known(unknown).orElse(0.0);
                        if (known(unknown).isEmpty()) {
                            somebody.set(variable(model, variables, root(unknown)), 1);
                        }
                    }
                    somebody.lower(1 - known);
                }
            }
        }
        return model;
    }

    private double solve(int release, Cell.Key key, List<Boolean> parts, int direction) {
        ExpressionsBasedModel model = built.orElseGet(this::build);
        built = Optional.of(model);
        variables.values().forEach(variable -> variable.weight(0));
        double constant = 0;
        for (boolean counts : parts) {
            var unknown = new Unknown(release, key, counts);
            constant += known(unknown).orElse(0.0);
            if (known(unknown).isEmpty()) {
                variable(model, variables, root(unknown)).weight(direction);
            }
        }
        var result = model.maximise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("what is published contradicts itself: " + result.getState());
        }
        Map<Unknown, Double> table = new HashMap<>();
        variables.forEach((unknown, variable) -> table.put(unknown, result.doubleValue(model.indexOf(variable))));
        thoughtOf.add(table);
        return constant + direction * result.getValue();
    }

    private static Variable variable(ExpressionsBasedModel model, Map<Unknown, Variable> variables, Unknown unknown) {
        return variables.computeIfAbsent(
                unknown,
                one -> model.newVariable("x" + variables.size()).lower(0).upper(100_000));
    }

    private Unknown root(Unknown unknown) {
        return Optional.ofNullable(same.get(unknown)).map(this::root).orElse(unknown);
    }

    /** What is shown, here or where the cell is the same. */
    private Optional<Double> known(Unknown unknown) {
        for (Unknown one = unknown; one != null; one = same.get(one)) {
            Optional<Double> shown = shown(one);
            if (shown.isPresent()) {
                return shown;
            }
        }
        // a later release may show what is the same
        return same.entrySet().stream()
                .filter(entry -> entry.getValue().equals(unknown))
                .map(entry -> knownLater(entry.getKey()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Double> knownLater(Unknown unknown) {
        return shown(unknown)
                .or(() -> same.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(unknown))
                        .map(entry -> knownLater(entry.getKey()))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<Double> shown(Unknown unknown) {
        Release release = releases.get(unknown.release());
        Count count = release.shown().get(unknown.key());
        if (count != null) {
            return Optional.of(unknown.counts() ? count.numerator() : (double) count.denominator() - count.numerator());
        }
        return (unknown.counts() ? release.none() : release.all()).contains(unknown.key())
                ? Optional.of(0.0)
                : Optional.empty();
    }
}
