package kz.korsetkish.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Earlier;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Together;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Voice;

/** What the last release said of an indicator and this one says otherwise: value and status, then and now. */
record Changes(Facts facts, Book book, Voice voice) {
    private static final int MOST = 6;

    /** A year that is judged otherwise; empty then: it was not judged at all. */
    private record Change(String year, Optional<Earlier.Judged> then, Verdict now) {}

    /** Nothing where nothing is otherwise, where there was no release before, and in a book that does not say. */
    List<Element> elements() {
        return book.earlier()
                .filter(earlier -> earlier.releaseId().isPresent())
                .map(this::elements)
                .orElse(List.of());
    }

    private List<Element> elements(Earlier earlier) {
        List<Change> changes = changes(earlier);
        if (changes.isEmpty()) {
            return List.of();
        }
        String release = earlier.releaseId().orElseThrow();
        String date = earlier.asOf().map(voice.writing()::date).orElse("");
        return List.of(new Together(List.of(
                Heading.within(voice.say("changes.title")),
                Paragraph.of(voice.say("changes.lead", "release", release, "date", date), Type.BODY),
                table(changes))));
    }

    /** The newest years first. */
    private List<Change> changes(Earlier earlier) {
        return facts.indicator().verdicts().stream()
                .filter(v -> v.entity().equals(facts.area()))
                .map(now -> new Change(now.timePeriod(), then(earlier, now), now))
                .filter(this::isOtherwise)
                .sorted(Comparator.comparing(Change::year).reversed())
                .limit(MOST)
                .toList();
    }

    private Optional<Earlier.Judged> then(Earlier earlier, Verdict now) {
        return earlier.judged().stream()
                .filter(one -> one.indicatorId().equals(facts.indicator().indicatorId())
                        && one.timePeriod().equals(now.timePeriod()))
                .findFirst();
    }

    private boolean isOtherwise(Change change) {
        return change.then()
                .map(then -> !then.status().equals(change.now().status())
                        || !printed(then.value()).equals(printed(change.now().value())))
                .orElse(change.now().value().isPresent());
    }

    /** What print does not show has not changed for the reader. */
    private Optional<BigDecimal> printed(Optional<BigDecimal> value) {
        return value.map(v -> v.setScale(facts.indicator().precision(), RoundingMode.HALF_UP));
    }

    private Table table(List<Change> changes) {
        Row head = Row.of(List.of(
                Cells.header(voice.say("column.year"), Align.LEFT),
                Cells.header(voice.say("column.value_then"), Align.RIGHT),
                Cells.header(voice.say("column.value_now"), Align.RIGHT),
                Cells.header(voice.say("column.status_then"), Align.LEFT),
                Cells.header(voice.say("column.status_now"), Align.LEFT)));
        return new Table(
                List.of(40f, 80f, 80f, 150f, 150f),
                voice.say("changes.title"),
                List.of(head),
                changes.stream().map(this::row).toList());
    }

    private Row row(Change change) {
        return Row.of(List.of(
                Cells.rowHeader(change.year()),
                Cells.number(number(change.then().flatMap(Earlier.Judged::value))),
                Cells.number(number(change.now().value())),
                Cells.words(change.then()
                        .map(then -> voice.say("status." + then.status()))
                        .orElse(voice.say("none"))),
                Cells.data(List.of(Cells.line(List.<Inline>copyOf(Standing.word(voice, change.now())), Align.LEFT)))));
    }

    private String number(Optional<BigDecimal> value) {
        return value.map(v -> voice.number(facts.indicator(), v)).orElse(voice.say("none"));
    }
}
