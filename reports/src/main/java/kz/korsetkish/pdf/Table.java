package kz.korsetkish.pdf;

import java.awt.Color;
import java.util.List;
import java.util.Optional;

/**
 * A table whose header rows repeat on every page that it reaches.
 *
 * @param widths of its columns, relative to each other
 * @param summary what it shows, for who cannot see it
 */
public record Table(List<Float> widths, String summary, List<Row> head, List<Row> body) implements Element {
    public Table {
        widths = List.copyOf(widths);
        head = List.copyOf(head);
        body = List.copyOf(body);
        if (body.isEmpty()) {
            throw new IllegalArgumentException("a table needs a row: " + summary);
        }
    }

    /**
     * A row; rows never break across pages.
     *
     * @param keepWithNext stays on the page of the row below it
     * @param anchor the name that links lead to
     * @param continues the row above, with no rule between
     */
    public record Row(
            List<Cell> cells, Optional<Color> fill, boolean keepWithNext, Optional<String> anchor, boolean continues) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(List<Cell> cells) {
            return new Row(cells, Optional.empty(), false, Optional.empty(), false);
        }

        public Row on(Color ground) {
            return new Row(cells, Optional.of(ground), keepWithNext, anchor, continues);
        }

        public Row withNext() {
            return new Row(cells, fill, true, anchor, continues);
        }

        public Row at(String name) {
            return new Row(cells, fill, keepWithNext, Optional.of(name), continues);
        }

        public Row continued() {
            return new Row(cells, fill, keepWithNext, anchor, true);
        }
    }

    /** What a cell is to the others. */
    public enum Kind {
        DATA,
        COLUMN_HEADER,
        ROW_HEADER
    }

    /**
     * A cell.
     *
     * @param content paragraphs and figures only
     */
    public record Cell(Kind kind, List<Element> content, int columns, int rows) {
        public Cell {
            content = List.copyOf(content);
            for (Element element : content) {
                if (!(element instanceof Paragraph || element instanceof Figure)) {
                    throw new IllegalArgumentException("a cell holds paragraphs and figures");
                }
            }
        }

        public static Cell of(Kind kind, Element... content) {
            return new Cell(kind, List.of(content), 1, 1);
        }

        public Cell across(int span) {
            return new Cell(kind, content, span, rows);
        }

        public Cell down(int span) {
            return new Cell(kind, content, columns, span);
        }
    }
}
