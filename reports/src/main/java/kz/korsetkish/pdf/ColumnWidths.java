package kz.korsetkish.pdf;

import java.util.ArrayList;
import java.util.List;

/** The widths of a table's columns: as asked for, but never narrower than the longest word if there is room. */
final class ColumnWidths {
    private static final float LEAST_FIGURE = 56;

    private ColumnWidths() {}

    static float[] of(Table table, float column, float padding, Fonts fonts) {
        float[] least = least(table, padding, fonts);
        double total = table.widths().stream().mapToDouble(Float::doubleValue).sum();
        float[] widths = new float[least.length];
        float lacking = 0;
        float spare = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (float) (table.widths().get(i) / total * column);
            lacking += Math.max(0, least[i] - widths[i]);
            spare += Math.max(0, widths[i] - least[i]);
        }
        // Where words are longer than the page allows, columns give what they can and words break.
        float share = spare == 0 ? 0 : Math.min(1, lacking / spare);
        float granted = lacking == 0 ? 0 : Math.min(1, spare / lacking);
        for (int i = 0; i < widths.length; i++) {
            float missing = least[i] - widths[i];
            widths[i] += missing > 0 ? missing * granted : missing * share;
        }
        return widths;
    }

    private static float[] least(Table table, float padding, Fonts fonts) {
        float[] least = new float[table.widths().size()];
        List<Table.Row> rows = new ArrayList<>(table.head());
        rows.addAll(table.body());
        for (Table.Row row : rows) {
            // Rows under a cell of several rows do not know their columns; their words do not count.
            if (row.cells().stream().mapToInt(Table.Cell::columns).sum() != least.length) {
                continue;
            }
            int c = 0;
            for (Table.Cell cell : row.cells()) {
                if (cell.columns() == 1) {
                    least[c] = Math.max(least[c], longestWord(cell, fonts) + padding);
                }
                c += cell.columns();
            }
        }
        return least;
    }

    private static float longestWord(Table.Cell cell, Fonts fonts) {
        float longest = 0;
        for (Element element : cell.content()) {
            longest = Math.max(
                    longest,
                    switch (element) {
                        case Paragraph paragraph -> Wrap.longestWord(paragraph.inlines(), fonts);
                        case Figure figure -> Math.max(LEAST_FIGURE, figure.width());
                        default -> 0;
                    });
        }
        return longest;
    }
}
