package kz.korsetkish.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Cells that are one number: an area that other boundaries leave as it is, and what two indicators count alike. Where the
 * numbers are hidden from who looks, those shown beside them tell.
 */
final class SameNumbers {
    private final Map<Cell.Key, Cell> cells;
    private final Map<Cell.Key, Cell.Key> parents = new HashMap<>();
    private final Map<Cell.Key, Cell.Key> wider = new LinkedHashMap<>();

    SameNumbers(Map<Cell.Key, Cell> cells) {
        this.cells = cells;
        joinBoundaries();
        joinIndicators();
    }

    Collection<List<Cell>> groups() {
        return cells.values().stream()
                .collect(Collectors.groupingBy(cell -> root(cell.key()), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Of two indicators whose persons are among those of the other: the other's cell by theirs. */
    Map<Cell.Key, Cell.Key> wider() {
        return wider;
    }

    private void joinBoundaries() {
        Map<Cell.Key, List<Cell>> parts = new LinkedHashMap<>();
        for (Cell cell : cells.values()) {
            Table.otherBoundaries(cell)
                    .filter(cells::containsKey)
                    .ifPresent(other -> parts.computeIfAbsent(other, key -> new ArrayList<>())
                            .add(cell));
        }
        parts.forEach((other, from) -> {
            if (from.size() == 1
                    && agree(
                            from.getFirst().parts(),
                            Objects.requireNonNull(cells.get(other)).parts())) {
                join(from.getFirst().key(), other);
            }
        });
    }

    private static boolean agree(List<Double> some, List<Double> others) {
        for (int i = 0; i < some.size(); i++) {
            if (Math.abs(some.get(i) - others.get(i)) > Table.tolerance(some.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void joinIndicators() {
        Map<List<String>, List<Cell>> alike = new LinkedHashMap<>();
        for (Cell cell : cells.values()) {
            if ((cell.contributors().isEmpty() && Table.otherBoundaries(cell).isPresent()) || isBase(cell)) {
                var key = cell.key();
                alike.computeIfAbsent(List.of(key.breakdown(), key.area(), key.member()), one -> new ArrayList<>())
                        .add(cell);
            }
        }
        Map<List<Object>, List<List<Cell>>> pairs = new LinkedHashMap<>();
        for (List<Cell> some : alike.values()) {
            for (int i = 0; i < some.size(); i++) {
                for (int j = 0; j < some.size(); j++) {
                    var one = some.get(i).key();
                    var other = some.get(j).key();
                    if (one.indicatorId().compareTo(other.indicatorId()) < 0) {
                        pairs.computeIfAbsent(
                                        List.of(
                                                one.breakdown(),
                                                one.indicatorId(),
                                                one.variant(),
                                                other.indicatorId(),
                                                other.variant()),
                                        key -> new ArrayList<>())
                                .add(List.of(some.get(i), some.get(j)));
                    }
                }
            }
        }
        pairs.values().forEach(this::joinOrCompare);
    }

    private static boolean isBase(Cell cell) {
        return cell.key().variant().otherBoundaries().isEmpty();
    }

    private void joinOrCompare(List<List<Cell>> pairs) {
        double least = differences(pairs, 1);
        double most = -differences(pairs, -1);
        for (List<Cell> pair : pairs) {
            if (least == 0 && most == 0) {
                join(pair.getFirst().key(), pair.getLast().key());
            } else if (least >= 0) {
                wider.put(pair.getLast().key(), pair.getFirst().key());
            } else if (most <= 0) {
                wider.put(pair.getFirst().key(), pair.getLast().key());
            }
        }
    }

    private static double differences(List<List<Cell>> pairs, int sign) {
        return pairs.stream()
                .mapToDouble(pair ->
                        sign * (pair.getFirst().counted() - pair.getLast().counted()))
                .filter(difference -> !Double.isNaN(difference))
                .min()
                .orElse(0);
    }

    private void join(Cell.Key one, Cell.Key other) {
        parents.put(root(one), root(other));
        parents.remove(root(other), root(other));
    }

    private Cell.Key root(Cell.Key key) {
        return Optional.ofNullable(parents.get(key))
                .filter(parent -> !parent.equals(key))
                .map(this::root)
                .orElse(key);
    }
}
