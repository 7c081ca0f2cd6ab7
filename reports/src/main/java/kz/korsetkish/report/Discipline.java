package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Duty;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Cases;
import kz.korsetkish.reading.Voice;

/** What somebody owed, one submission a row, and what became of it. */
record Discipline(Book book, List<Duty> duties, Voice voice) {

    List<Element> elements() {
        List<Cell> head = List.of(
                Cells.header(voice.say("column.source"), Align.LEFT),
                Cells.header(voice.say("column.year"), Align.LEFT),
                Cells.header(voice.say("column.due"), Align.LEFT),
                Cells.header(voice.say("column.sent"), Align.LEFT),
                Cells.header(voice.say("column.late"), Align.RIGHT),
                Cells.header(voice.say("column.state"), Align.LEFT),
                Cells.header(voice.say("column.covered"), Align.RIGHT),
                Cells.header(voice.say("column.rejected"), Align.RIGHT),
                Cells.header(voice.say("column.penalty"), Align.RIGHT));
        List<Row> rows = duties.stream()
                .sorted(Comparator.comparing(Duty::source).thenComparing(Duty::period))
                .map(this::row)
                .toList();
        return List.of(
                Paragraph.of(summary(), Type.LEAD),
                new Table(
                        List.of(98f, 30f, 84f, 84f, 36f, 62f, 56f, 44f, 40f),
                        voice.say("discipline.title"),
                        List.of(Row.of(head)),
                        rows),
                Paragraph.of(voice.say("discipline.note"), Type.SMALL));
    }

    private Row row(Duty duty) {
        List<Cell> cells = new ArrayList<>();
        cells.add(
                Cell.of(Table.Kind.ROW_HEADER, Cells.line(voice.source(book, duty.source()), Type.TABLE, Align.LEFT)));
        cells.add(Cells.words(duty.period()));
        cells.add(Cells.words(voice.writing().date(duty.dueBy())));
        cells.add(
                Cells.words(duty.sentOn().map(day -> voice.writing().date(day)).orElse(voice.say("none"))));
        cells.add(
                Cells.number(duty.daysLate().map(days -> Integer.toString(days)).orElse(voice.say("none"))));
        cells.add(Cells.words(voice.say("state." + duty.state())));
        cells.add(Cells.number(rows(duty)));
        cells.add(Cells.number(voice.writing().count(duty.rowsRejected())));
        cells.add(Cells.number(voice.writing().number(duty.penaltyPoints(), 1)));
        return Row.of(cells);
    }

    /** How many of how many, where the number is known beforehand. */
    private String rows(Duty duty) {
        Optional<String> expected = duty.rowsExpected().map(voice.writing()::count);
        return expected.map(all -> voice.say(
                        "rank.of",
                        "rank",
                        voice.writing().count(duty.rowsCovered().orElse(0L)),
                        "count",
                        all))
                .orElse(voice.writing().count(duty.rowsAccepted()));
    }

    private String summary() {
        var cases = new Cases(duties);
        String others = cases.words(voice);
        return voice.say(
                "discipline.summary",
                Map.of(
                        "all", Long.toString(cases.due()),
                        "states",
                                voice.say("count.in_order", "count", Long.toString(cases.inOrder()))
                                        + (others.isEmpty() ? "" : "; " + others),
                        "points", voice.writing().number(cases.points(), 1)));
    }
}
