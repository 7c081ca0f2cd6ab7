package kz.korsetkish.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.PlanSummary;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Voice;

/** How far state bodies kept their plans in the last year that has reports: those with the greatest share first. */
record PlanBoard(Book book) {
    private static final List<String> COUNTS =
            List.of("indicators", "achieved", "not_achieved", "uncounted", "share", "changed", "claims", "parts");

    /** Nothing where no body has sent a plan. */
    List<Element> elements(Voice voice) {
        if (book.bodyPlans().summaries().isEmpty()) {
            return List.of();
        }
        List<PlanSummary> shown = ofTheLastYear();
        String year = shown.getFirst().timePeriod();
        String title = voice.say("plans.title", "year", year);
        List<Cell> head = Stream.concat(
                        Stream.of(Cells.header(voice.say("column.body"), Align.LEFT)),
                        COUNTS.stream().map(name -> Cells.header(voice.say("plans." + name), Align.RIGHT)))
                .toList();
        return List.of(
                Heading.chapter(title, "plans"),
                Paragraph.of(voice.say("plans.lead"), Type.BODY),
                new Table(
                        List.of(187f, 39f, 39f, 39f, 39f, 39f, 39f, 39f, 39f),
                        title,
                        List.of(Row.of(head)),
                        shown.stream().map(one -> row(one, voice)).toList()),
                Paragraph.of(voice.say("plans.note"), Type.SMALL));
    }

    boolean isSynthetic() {
        return book.bodyPlans().summaries().stream().anyMatch(PlanSummary::synthetic);
    }

    private List<PlanSummary> ofTheLastYear() {
        List<PlanSummary> all = book.bodyPlans().summaries();
        String thisYear = Integer.toString(book.release().asOf().getYear());
        String year = all.stream()
                .filter(one -> one.timePeriod().compareTo(thisYear) < 0)
                .filter(one -> one.achieved() + one.partlyAchieved() + one.notAchieved() > 0)
                .map(PlanSummary::timePeriod)
                .max(Comparator.naturalOrder())
                .orElse(all.getFirst().timePeriod());
        return all.stream()
                .filter(one -> one.timePeriod().equals(year))
                .sorted(Comparator.comparing(
                                (PlanSummary one) -> one.achievedShare().orElse(BigDecimal.valueOf(-1)))
                        .reversed()
                        .thenComparing(PlanSummary::entity))
                .toList();
    }

    private Row row(PlanSummary one, Voice voice) {
        String name = voice.body(book.areas(), one.entity()) + (one.synthetic() ? " *" : "");
        return Row.of(Stream.concat(
                        Stream.of(Cell.of(Table.Kind.ROW_HEADER, Cells.line(name, Type.SMALL, Align.LEFT))),
                        Stream.of(
                                        count(one.indicators(), voice),
                                        count(one.achieved(), voice),
                                        count(one.notAchieved(), voice),
                                        count(one.notCounted() + one.noData() + one.noTarget(), voice),
                                        one.achievedShare()
                                                .map(share -> voice.writing().number(share, 1))
                                                .orElse(voice.say("none")),
                                        count(one.targetsChanged(), voice) + "\u00a0/\u00a0"
                                                + count(one.definitionsChanged(), voice),
                                        count(one.claimsDiffer(), voice),
                                        count(one.partsDiffer(), voice))
                                .map(Cells::number))
                .toList());
    }

    private static String count(long count, Voice voice) {
        return voice.writing().count(count);
    }
}
