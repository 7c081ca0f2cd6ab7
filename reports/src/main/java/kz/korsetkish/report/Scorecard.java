package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Goal;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Voice;

/**
 * Every indicator of the plan a row: its value, its targets of the judged year and of the next, and its pace.
 *
 * @param reading the place that says what the signs mean, where the document has one
 */
record Scorecard(Book book, Optional<String> reading) {
    private static final List<Float> WIDTHS = List.of(18f, 104f, 66f, 42f, 108f, 42f, 46f, 46f, 52f);

    /** Nothing where the plan has no indicators. */
    List<Element> elements(Voice voice) {
        List<Row> rows = book.goals().stream()
                .flatMap(goal -> rows(goal, voice).stream())
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Table(WIDTHS, voice.say("scorecard.title"), List.of(head(voice)), rows), note(voice));
    }

    private List<Row> rows(Goal goal, Voice voice) {
        return book.indicators().stream()
                .filter(indicator -> indicator.goalNumber() == goal.number())
                .map(indicator ->
                        new ScorecardRow(facts(indicator), book.plan(), year(), reading.isPresent()).row(voice))
                .toList();
    }

    private Facts facts(Indicator indicator) {
        return new Facts(indicator, book.release().asOf());
    }

    /** The year that is judged. */
    private int year() {
        return MainPoints.year(book.indicators().stream().map(this::facts).toList())
                .map(Integer::parseInt)
                .orElse(book.plan().firstYear());
    }

    private Row head(Voice voice) {
        return Row.of(List.of(
                Cells.header(voice.say("column.number"), Align.LEFT),
                Cells.header(voice.say("column.indicator"), Align.LEFT),
                Cells.header(voice.say("column.last"), Align.LEFT),
                Cells.header(voice.say("column.end", "year", Integer.toString(year())), Align.RIGHT),
                Cells.header(voice.say("column.verdict"), Align.LEFT),
                Cells.header(voice.say("column.end", "year", Integer.toString(year() + 1)), Align.RIGHT),
                Cells.header(voice.say("column.required"), Align.RIGHT),
                Cells.header(voice.say("column.achieved"), Align.RIGHT),
                Cells.header(voice.say("column.way"), Align.LEFT)));
    }

    private Paragraph note(Voice voice) {
        Optional<String> synthetic = book.indicators().stream()
                        .anyMatch(indicator -> facts(indicator).synthetic())
                ? Optional.of(voice.say("notice.page"))
                : Optional.empty();
        List<Inline> inlines = new ArrayList<>();
        synthetic.ifPresent(text -> inlines.add(new Inline.Words(text + " ", Type.SMALL.in(Face.BOLD))));
        inlines.add(new Inline.Words(voice.say("scorecard.note") + " ", Type.SMALL));
        reading.ifPresent(anchor -> inlines.add(new Inline.Jump(
                voice.say("reading.title"),
                Type.SMALL.in(Ink.NAVY),
                anchor,
                voice.say("link.page", "title", voice.say("reading.title")))));
        return Paragraph.of(inlines);
    }
}
