package kz.korsetkish.pdf;

import java.util.List;

/**
 * A picture that carries meaning.
 *
 * @param alternative the same in words
 * @param width in points, 0 for the whole column
 * @param data what is drawn, to be taken away
 */
public record Figure(Picture picture, String alternative, float width, float height, Data data) implements Element {
    public Figure {
        if (alternative.isBlank()) {
            throw new IllegalArgumentException("a figure needs an alternative text");
        }
    }

    /** Of which a table beside it has all data. */
    public Figure(Picture picture, String alternative, float width, float height) {
        this(picture, alternative, width, height, Data.NONE);
    }

    /**
     * The data of a chart: numbers are not rounded and have a decimal point.
     *
     * @param name of its file, without an ending
     * @param rows with a cell for each column
     */
    public record Data(String name, List<String> columns, List<List<String>> rows) {
        static final Data NONE = new Data("", List.of(), List.of());

        public Data {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }
}
