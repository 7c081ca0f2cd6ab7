package kz.korsetkish.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One number, which several series or indicators may show.
 *
 * @param cells that are this number; one hidden, all hidden
 * @param variables its parts, by indicator
 */
record Node(int index, List<Cell> cells, Map<String, List<Integer>> variables) {
    Cell cell() {
        return cells.getFirst();
    }

    List<Integer> counted() {
        return parts(cell().key().indicatorId()).subList(0, cell().rule().counted());
    }

    /** What one of its indicators divides it into. */
    List<Integer> parts(String indicatorId) {
        return Objects.requireNonNull(variables.get(indicatorId));
    }

    /** Numerators and what their denominators have besides; none of a sum of enterprises. */
    List<Integer> shares() {
        return variables.values().stream()
                .filter(parts -> parts.size() > 1)
                .flatMap(parts -> parts.subList(parts.size() - 2, parts.size()).stream())
                .toList();
    }

    /** Shares that the last release told of, although it hid the cell. */
    Stream<Integer> openBefore() {
        return cells.stream().filter(cell -> cell.parts().size() > 1).flatMap(cell -> switch (cell.earlier()) {
            case HIDDEN_NONE -> Stream.of(share(cell, 2));
            case HIDDEN_ALL -> Stream.of(share(cell, 1));
            case NOTHING, HIDDEN, THE_SAME, ANOTHER_VALUE -> Stream.empty();
        });
    }

    private int share(Cell cell, int fromTheEnd) {
        List<Integer> parts = parts(cell.key().indicatorId());
        return parts.get(parts.size() - fromTheEnd);
    }

    boolean isSensitive() {
        return cells.stream().anyMatch(Cell::isSensitive);
    }

    boolean isAlwaysShown() {
        return cells.stream().anyMatch(Cell::isNation);
    }

    boolean wasHidden() {
        return cells.stream().anyMatch(cell -> cell.earlier().isHidden());
    }

    boolean isAsShownBefore() {
        return cells.stream().anyMatch(cell -> cell.earlier() == Cell.Earlier.THE_SAME);
    }
}
