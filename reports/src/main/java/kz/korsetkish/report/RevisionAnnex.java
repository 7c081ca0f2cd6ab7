package kz.korsetkish.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Revision;
import kz.korsetkish.book.Revisions;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Voice;

/** The annex of values that were published before and are others now. */
record RevisionAnnex(Book book, Revisions revisions) {
    private static final int MOST_DIGITS = 4;
    private static final List<Float> WIDTHS = List.of(40f, 56f, 56f, 110f, 140f, 97f);

    List<Element> elements(Voice voice) {
        String title = voice.say("revisions.title");
        List<Element> elements = new ArrayList<>();
        elements.add(Heading.chapter(title, "revisions"));
        List<Revision> shown = of(Book.COUNTRY);
        if (shown.isEmpty()) {
            elements.add(Paragraph.of(voice.say("revisions.none"), Type.BODY));
        } else {
            elements.add(Paragraph.of(voice.say("revisions.lead"), Type.BODY));
            elements.add(table(rows(shown, voice), voice));
            long more = revisions.all() - shown.size();
            if (more > 0) {
                elements.add(Paragraph.of(
                        voice.say("revisions.more", "count", voice.writing().count(more)), Type.BODY));
            }
        }
        return elements;
    }

    /** A region's own, in its report; nothing where none is news. */
    static List<Element> of(Book book, String region, Voice voice) {
        return book.revisions().stream()
                .map(all -> new RevisionAnnex(book, all))
                .filter(one -> !one.of(region).isEmpty())
                .<Element>flatMap(one -> Stream.of(
                        Heading.within(voice.say("revisions.title")), table(one.rows(one.of(region), voice), voice)))
                .toList();
    }

    private List<Revision> of(String entity) {
        return revisions.first().stream()
                .filter(one ->
                        one.entity().equals(entity) && indicator(book, one).isPresent())
                .toList();
    }

    /** An indicator names itself once, above its rows. */
    private List<Row> rows(List<Revision> shown, Voice voice) {
        Map<Indicator, List<Revision>> byIndicator = shown.stream()
                .collect(Collectors.groupingBy(
                        one -> indicator(book, one).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        byIndicator.forEach((indicator, all) -> {
            Cell name = Cell.of(
                            Table.Kind.COLUMN_HEADER,
                            Cells.line(
                                    voice.title(indicator),
                                    Type.TABLE.in(Face.BOLD).in(Ink.NAVY),
                                    Align.LEFT))
                    .across(WIDTHS.size());
            rows.add(Row.of(List.of(name)).on(Ink.PALE_BLUE).withNext());
            all.forEach(one -> rows.add(row(indicator, one, voice)));
        });
        return rows;
    }

    private static Table table(List<Row> rows, Voice voice) {
        List<Cell> head = List.of(
                Cells.header(voice.say("column.year"), Align.LEFT),
                Cells.header(voice.say("column.before"), Align.RIGHT),
                Cells.header(voice.say("column.now"), Align.RIGHT),
                Cells.header(voice.say("column.why"), Align.LEFT),
                Cells.header(voice.say("column.versions"), Align.LEFT),
                Cells.header(voice.say("column.status"), Align.LEFT));
        return new Table(WIDTHS, voice.say("revisions.title"), List.of(Row.of(head)), rows);
    }

    private static Optional<Indicator> indicator(Book book, Revision one) {
        return book.indicators().stream()
                .filter(i -> i.indicatorId().equals(one.indicatorId()))
                .findFirst();
    }

    private Row row(Indicator indicator, Revision one, Voice voice) {
        int digits = indicator.precision();
        return Row.of(List.of(
                Cell.of(Table.Kind.ROW_HEADER, Cells.line(one.timePeriod(), Type.TABLE, Align.LEFT)),
                Cells.number(value(one.oldValue(), digits, voice)),
                Cells.number(value(one.newValue(), digits, voice)),
                Cells.small(voice.say("why." + one.why())),
                Cells.small(voice.say(
                        "revisions.versions",
                        "old",
                        version(indicator, one, one.oldVersion(), voice),
                        "new",
                        version(indicator, one, one.newVersion(), voice))),
                Cells.small(status(one, voice))));
    }

    private static String version(Indicator indicator, Revision one, String version, Voice voice) {
        return one.compared().equals("edition") ? voice.edition(indicator, version) : version;
    }

    /** As many more than print has as it takes to tell the two values apart. */
    static int digits(Indicator indicator, Revision one) {
        int digits = indicator.precision();
        while (digits < indicator.precision() + MOST_DIGITS
                && one.oldValue().isPresent()
                && one.newValue().isPresent()
                && rounded(one.oldValue().get(), digits)
                                .compareTo(rounded(one.newValue().get(), digits))
                        == 0) {
            digits++;
        }
        return digits;
    }

    private static BigDecimal rounded(BigDecimal value, int digits) {
        return value.setScale(digits, RoundingMode.HALF_UP);
    }

    static String value(Optional<BigDecimal> value, int digits, Voice voice) {
        return value.map(v -> voice.writing().number(v, digits)).orElse(voice.say("none"));
    }

    /** Only where the verdict changed. */
    private static String status(Revision one, Voice voice) {
        if (one.oldStatus().equals(one.newStatus())
                || one.oldStatus().isEmpty()
                || one.newStatus().isEmpty()) {
            return voice.say("none");
        }
        return voice.say(
                "revisions.versions",
                "old",
                voice.say("status." + one.oldStatus().get()),
                "new",
                voice.say("status." + one.newStatus().get()));
    }
}
