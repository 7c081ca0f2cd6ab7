package kz.korsetkish.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.html.Palette.Use;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Figure;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Type;

/** Tables: those of plain rows can be sorted. */
record Tables(Prose prose, Figures figures) {
    /** Fewer are seen at a glance. */
    private static final int ROWS_TO_SORT = 4;

    void table(Table table, Markup html) {
        String caption = prose.anchors().next(prose.report());
        html.open("div", "class", "wide", "role", "group", "tabindex", "0", "aria-labelledby", caption);
        html.open("table", "class", isSortable(table) ? "sortable" : "")
                .element("caption", table.summary(), "id", caption);
        if (!table.head().isEmpty()) {
            html.open("thead");
            table.head().forEach(row -> row(row, html));
            html.close("thead").line();
        }
        html.open("tbody").line();
        table.body().forEach(row -> row(row, html));
        html.close("tbody").close("table").close("div").line();
    }

    private static boolean isSortable(Table table) {
        return table.head().size() == 1
                && table.body().size() >= ROWS_TO_SORT
                && table.body().stream().noneMatch(Table.Row::continues)
                && Stream.concat(table.head().stream(), table.body().stream())
                        .flatMap(row -> row.cells().stream())
                        .allMatch(cell -> cell.columns() == 1 && cell.rows() == 1);
    }

    private void row(Table.Row row, Markup html) {
        List<String> classes = new ArrayList<>();
        row.fill().ifPresent(color -> classes.add(prose.looks().palette().name(Use.GROUND, color)));
        if (row.continues()) {
            classes.add("on");
        }
        List<String> attributes = new ArrayList<>(List.of("class", String.join(" ", classes)));
        row.anchor()
                .flatMap(name -> prose.anchors().take(prose.report(), name))
                .ifPresent(id -> attributes.addAll(List.of("id", id)));
        html.open("tr", attributes.toArray(String[]::new));
        row.cells().forEach(cell -> cell(cell, html));
        html.close("tr").line();
    }

    private void cell(Table.Cell cell, Markup html) {
        Optional<String> quiet = quiet(cell);
        List<String> attributes = new ArrayList<>(
                List.of("class", ((isRight(cell) ? "r" : "") + (quiet.isPresent() ? " q" : "")).strip()));
        if (cell.columns() > 1) {
            attributes.addAll(List.of("colspan", Integer.toString(cell.columns())));
        }
        if (cell.rows() > 1) {
            attributes.addAll(List.of("rowspan", Integer.toString(cell.rows())));
        }
        String tag = switch (cell.kind()) {
            case DATA -> "td";
            case COLUMN_HEADER, ROW_HEADER -> "th";
        };
        if (cell.kind() != Table.Kind.DATA) {
            boolean column = cell.kind() == Table.Kind.COLUMN_HEADER;
            attributes.addAll(List.of("scope", (column ? "col" : "row") + (spans(cell) ? "group" : "")));
        }
        html.open(tag, attributes.toArray(String[]::new));
        quiet.ifPresentOrElse(html::text, () -> cell.content().forEach(element -> content(element, cell, html)));
        html.close(tag);
    }

    /** The words of a cell that has nothing but small print. */
    private static Optional<String> quiet(Table.Cell cell) {
        return cell.content().size() == 1
                        && cell.content().getFirst() instanceof Paragraph paragraph
                        && paragraph.inlines().size() == 1
                        && paragraph.inlines().getFirst() instanceof Inline.Words words
                        && words.style().equals(Type.SMALL)
                ? Optional.of(words.text())
                : Optional.empty();
    }

    private static boolean spans(Table.Cell cell) {
        return cell.kind() == Table.Kind.COLUMN_HEADER ? cell.columns() > 1 : cell.rows() > 1;
    }

    private static boolean isRight(Table.Cell cell) {
        return cell.content().stream().anyMatch(element -> element instanceof Paragraph p && p.align() == Align.RIGHT);
    }

    /** Lines of a cell stand below each other. */
    private void content(Element element, Table.Cell cell, Markup html) {
        if (element instanceof Figure figure) {
            figures.beside(figure, html);
        } else if (element instanceof Paragraph paragraph) {
            if (cell.content().size() == 1) {
                prose.inlines(paragraph.inlines(), html);
            } else {
                html.open("div");
                prose.inlines(paragraph.inlines(), html);
                html.close("div");
            }
        }
    }
}
