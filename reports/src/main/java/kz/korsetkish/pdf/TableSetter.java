package kz.korsetkish.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/** A table in a column of a given width: a piece a row, the header rows repeated as decoration. */
final class TableSetter {
    private static final float PAD_X = 4;
    private static final float PAD_Y = 1.5f;

    private final Table table;
    private final Fonts fonts;
    private final float column;
    private final float[] edges;
    private final Tag tag;

    TableSetter(Table table, Tag parent, float column, Fonts fonts) {
        this.table = table;
        this.fonts = fonts;
        this.column = column;
        this.edges = edges(ColumnWidths.of(table, column, 2 * PAD_X, fonts));
        this.tag = parent.child("Table")
                .attribute("Table", "Summary", new PdfString(table.summary(), PdfObject.TEXT_UNICODE));
    }

    List<Piece> pieces() {
        List<Piece> header = rows(table.head(), Optional.empty());
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : rows(table.head(), Optional.of(tag.child("THead")))) {
            pieces.add(piece.kept(true));
        }
        for (Piece piece : rows(table.body(), Optional.of(tag.child("TBody")))) {
            pieces.add(piece.under(header));
        }
        // No row stands alone on the last page.
        if (table.body().size() > 2) {
            int beforeLast = pieces.size() - 2;
            pieces.set(beforeLast, pieces.get(beforeLast).kept(true));
        }
        pieces.add(new Piece(
                6, (canvas, x, top) -> canvas.artifact(brush -> brush.rule(x, top, column, 0.8f, Ink.NAVY))));
        pieces.set(pieces.size() - 2, pieces.get(pieces.size() - 2).kept(true));
        return pieces;
    }

    private List<Piece> rows(List<Table.Row> rows, Optional<Tag> section) {
        List<List<Placed>> placed = place(rows, section);
        float[] heights = heights(placed);
        List<Piece> pieces = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            int index = r;
            boolean spans = placed.get(r).stream().anyMatch(cell -> cell.cell.rows() > 1);
            boolean inside = openSpan(placed, r);
            pieces.add(new Piece(
                    0,
                    heights[r],
                    0,
                    rows.get(r).keepWithNext() || spans || inside,
                    (canvas, x, top) -> paint(canvas, x, top, rows.get(index), placed.get(index), heights[index])));
        }
        return pieces;
    }

    private List<List<Placed>> place(List<Table.Row> rows, Optional<Tag> section) {
        int columns = table.widths().size();
        int[] busyUntil = new int[columns];
        List<List<Placed>> placed = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            Optional<Tag> tr = section.map(s -> s.child("TR"));
            List<Placed> line = new ArrayList<>();
            int c = 0;
            for (Table.Cell cell : rows.get(r).cells()) {
                while (c < columns && busyUntil[c] > r) {
                    c++;
                }
                if (c + cell.columns() > columns) {
                    throw new IllegalArgumentException("row " + r + " is wider than the table: " + table.summary());
                }
                Arrays.fill(busyUntil, c, c + cell.columns(), r + cell.rows());
                line.add(set(cell, c, tr));
                c += cell.columns();
            }
            placed.add(line);
        }
        return placed;
    }

    private Placed set(Table.Cell cell, int c, Optional<Tag> tr) {
        Optional<Tag> cellTag = tr.map(row -> cellTag(cell, row));
        float width = edges[c + cell.columns()] - edges[c] - 2 * PAD_X;
        List<Piece> content = new ArrayList<>();
        // A repeated header row has no tag: it is set on a tag of its own and painted as decoration.
        Tag parent = cellTag.orElseGet(Tag::document);
        for (Element element : cell.content()) {
            switch (element) {
                case Paragraph paragraph ->
                    content.add(new ParagraphSetter(paragraph, parent.child("P"), width, fonts).block());
                case Figure figure -> content.add(Typesetter.figure(figure, parent, width));
                default -> throw new IllegalArgumentException("a cell holds paragraphs and figures");
            }
        }
        return new Placed(cell, c, content, cellTag);
    }

    private static Tag cellTag(Table.Cell cell, Tag row) {
        Tag made = row.child(cell.kind() == Table.Kind.DATA ? "TD" : "TH");
        if (cell.kind() != Table.Kind.DATA) {
            String scope = cell.kind() == Table.Kind.COLUMN_HEADER ? "Column" : "Row";
            made.attribute("Table", "Scope", new PdfName(scope));
        }
        if (cell.columns() > 1) {
            made.attribute("Table", "ColSpan", cell.columns());
        }
        if (cell.rows() > 1) {
            made.attribute("Table", "RowSpan", cell.rows());
        }
        return made;
    }

    /** A cell over several rows lends its height to the last of them. */
    private static float[] heights(List<List<Placed>> rows) {
        float[] heights = new float[rows.size()];
        for (int span = 1; span <= rows.size(); span++) {
            for (int r = 0; r < rows.size(); r++) {
                for (Placed cell : rows.get(r)) {
                    if (cell.cell.rows() == span) {
                        float have = 0;
                        for (int i = r; i < r + span; i++) {
                            have += heights[i];
                        }
                        heights[r + span - 1] += Math.max(0, cell.height() - have);
                    }
                }
            }
        }
        return heights;
    }

    private static boolean openSpan(List<List<Placed>> rows, int r) {
        for (int i = 0; i < r; i++) {
            int start = i;
            if (rows.get(i).stream().anyMatch(cell -> start + cell.cell.rows() - 1 > r)) {
                return true;
            }
        }
        return false;
    }

    private void paint(Canvas canvas, float x, float top, Table.Row row, List<Placed> cells, float height) {
        row.fill().ifPresent(color -> canvas.artifact(brush -> brush.fill(new Box(x, top, column, height), color)));
        boolean header = !cells.isEmpty() && cells.getFirst().cell.kind() == Table.Kind.COLUMN_HEADER;
        if (!row.continues()) {
            canvas.artifact(brush -> brush.rule(x, top, column, header ? 0.8f : 0.4f, header ? Ink.NAVY : Ink.RULE));
        }
        row.anchor().ifPresent(name -> canvas.anchor(name, top));
        for (Placed cell : cells) {
            cell.paint(canvas, x + edges[cell.column] + PAD_X, top + PAD_Y);
        }
    }

    private static float[] edges(float[] widths) {
        float[] edges = new float[widths.length + 1];
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + widths[i];
        }
        return edges;
    }

    private record Placed(Table.Cell cell, int column, List<Piece> content, Optional<Tag> tag) {
        float height() {
            return (float) content.stream().mapToDouble(Piece::height).sum() + 2 * PAD_Y;
        }

        void paint(Canvas canvas, float x, float top) {
            Canvas target = tag.isPresent() ? canvas : canvas.decorating();
            // A cell that holds nothing but decoration is a cell all the same.
            tag.ifPresent(canvas::open);
            float y = top;
            for (Piece piece : content) {
                piece.paint().at(target, x, y);
                y += piece.height();
            }
        }
    }
}
