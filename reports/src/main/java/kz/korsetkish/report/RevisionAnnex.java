package kz.korsetkish.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Revision;
import kz.korsetkish.book.Revisions;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;

/** The annex of values that were published before and are others now. */
record RevisionAnnex(Book book, Revisions revisions) implements Section {
    /** Differences between editions show in the digits that print drops. */
    private static final int MORE_DIGITS = 1;

    @Override
    public Part part(Voice voice) {
        String title = voice.say("revisions.title");
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(1, title, Type.TITLE, Optional.of(title), Optional.empty()));
        List<Row> rows = revisions.first().stream()
                .flatMap(one -> indicator(one).filter(i -> !isWithheld(i, one)).map(i -> row(i, one, voice)).stream())
                .toList();
        if (rows.isEmpty()) {
            elements.add(Paragraph.of(voice.say("revisions.none"), Type.BODY));
        } else {
            elements.add(Paragraph.of(voice.say("revisions.lead"), Type.BODY));
            elements.add(table(rows, voice));
            long more = revisions.all() - rows.size();
            if (more > 0) {
                elements.add(Paragraph.of(
                        voice.say("revisions.more", "count", voice.writing().count(more)), Type.BODY));
            }
        }
        return new Part(Origin.notice(book, voice), true, Optional.empty(), elements);
    }

    private static Table table(List<Row> rows, Voice voice) {
        List<Cell> head = List.of(
                Cells.header(voice.say("column.indicator"), Align.LEFT),
                Cells.header(voice.say("column.area"), Align.LEFT),
                Cells.header(voice.say("column.year"), Align.LEFT),
                Cells.header(voice.say("column.before"), Align.RIGHT),
                Cells.header(voice.say("column.now"), Align.RIGHT),
                Cells.header(voice.say("column.why"), Align.LEFT),
                Cells.header(voice.say("column.versions"), Align.LEFT),
                Cells.header(voice.say("column.status"), Align.LEFT));
        return new Table(
                List.of(104f, 64f, 34f, 46f, 46f, 68f, 72f, 65f),
                voice.say("revisions.title"),
                List.of(Row.of(head)),
                rows);
    }

    private Optional<Indicator> indicator(Revision one) {
        return book.indicators().stream()
                .filter(i -> i.indicatorId().equals(one.indicatorId()))
                .findFirst();
    }

    /** A value that must not be printed is not printed here either. */
    private static boolean isWithheld(Indicator indicator, Revision one) {
        return indicator.verdicts().stream()
                .filter(verdict -> verdict.refArea().equals(one.refArea())
                        && verdict.timePeriod().equals(one.timePeriod()))
                .anyMatch(Verdict::reportedByTooFew);
    }

    private Row row(Indicator indicator, Revision one, Voice voice) {
        String title = voice.say(
                "indicator.title",
                "number",
                Integer.toString(indicator.number()),
                "title",
                voice.in(indicator.title()));
        String member = one.breakdown().equals("total")
                ? ""
                : "; " + voice.breakdown(one.breakdown()) + ": " + voice.member(one.breakdown(), one.member());
        return Row.of(List.of(
                Cell.of(Table.Kind.ROW_HEADER, Cells.line(title + member, Type.SMALL, Align.LEFT)),
                Cells.small(voice.area(book.areas(), one.refArea())),
                Cells.small(one.timePeriod()),
                Cells.number(value(indicator, one.oldValue(), voice)),
                Cells.number(value(indicator, one.newValue(), voice)),
                Cells.small(voice.say("why." + one.why())),
                Cells.small(voice.say(
                        "revisions.versions",
                        "old",
                        voice.series(one.oldVersion()),
                        "new",
                        voice.series(one.newVersion()))),
                Cells.small(status(one, voice))));
    }

    private static String value(Indicator indicator, Optional<BigDecimal> value, Voice voice) {
        return value.map(v -> voice.writing().number(v, indicator.precision() + MORE_DIGITS))
                .orElse(voice.say("none"));
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
