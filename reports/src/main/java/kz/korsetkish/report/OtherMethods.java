package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Comparison;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/** What the methods of other institutions say of the same values, an indicator a row; never the verdict. */
record OtherMethods(Book book, Voice voice) {
    private static final float INDICATOR = 130;
    private static final float YEAR = 50;
    private static final float METHOD = 64;

    /** Nothing where no indicator is compared. */
    List<Element> elements() {
        List<String> methods = book.indicators().stream()
                .flatMap(indicator -> indicator.comparisons().stream())
                .map(Comparison::method)
                .distinct()
                .toList();
        if (methods.isEmpty()) {
            return List.of();
        }
        String title = voice.say("comparison.title");
        List<Cell> head = new ArrayList<>(List.of(
                Cells.header(voice.say("column.indicator"), Align.LEFT),
                Cells.header(voice.say("column.year"), Align.LEFT)));
        methods.forEach(method -> head.add(Cells.header(voice.say("method." + method), Align.LEFT)));
        List<Float> widths = Stream.concat(
                        Stream.of(INDICATOR, YEAR), methods.stream().map(method -> METHOD))
                .toList();
        List<Row> rows = book.indicators().stream()
                .filter(indicator -> !indicator.comparisons().isEmpty())
                .map(indicator -> row(indicator, methods))
                .toList();
        return List.of(
                Heading.chapter(title, "comparison"),
                Paragraph.of(voice.say("comparison.note"), Type.BODY),
                new Table(widths, title, List.of(Row.of(head)), rows));
    }

    static String name(Indicator indicator, Voice voice) {
        return voice.say(
                "indicator.title",
                "number",
                Integer.toString(indicator.number()),
                "title",
                voice.in(indicator.shortTitle()));
    }

    private Row row(Indicator indicator, List<String> methods) {
        Comparison first = indicator.comparisons().getFirst();
        Provenance provenance = Provenance.of(first.provenance());
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(Table.Kind.ROW_HEADER, Cells.line(name(indicator, voice), Type.TABLE, Align.LEFT)),
                Cells.data(List.of(Cells.line(
                        List.of(
                                new Inline.Words(first.timePeriod() + " ", Type.TABLE),
                                new Inline.Sign(Mark.of(provenance), 7, 7)),
                        Align.LEFT)))));
        methods.forEach(method -> cells.add(Cells.small(indicator.comparisons().stream()
                .filter(one -> one.method().equals(method))
                .findFirst()
                .map(one -> voice.say("comparison." + one.status()))
                .orElse(voice.say("none")))));
        return Row.of(cells);
    }
}
