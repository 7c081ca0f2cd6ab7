package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Duty;
import kz.korsetkish.book.PublisherEdition;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Cases;
import kz.korsetkish.reading.Voice;

/** The annex that says who submits how: organisations with a case, those with the most penalty points first. */
record Board(Book book) {

    /** What an organisation owes, and what became of it. */
    private record Standing(String organisation, Cases cases) {}

    /** Nothing where nobody owes anything. */
    List<Element> elements(Voice voice) {
        if (book.duties().isEmpty()) {
            return List.of();
        }
        String title = voice.say("board.title");
        List<Element> elements = new ArrayList<>();
        elements.add(Heading.chapter(title, "board"));
        elements.addAll(organisations(voice));
        elements.add(Paragraph.of(voice.say("discipline.note"), Type.SMALL));
        if (!book.publishers().isEmpty()) {
            elements.add(Heading.within(voice.say("publishers.title")));
            elements.add(publishers(voice));
            elements.add(Paragraph.of(voice.say("publishers.note"), Type.SMALL));
        }
        return elements;
    }

    private List<Element> organisations(Voice voice) {
        List<Standing> all = book.duties().stream()
                .collect(Collectors.groupingBy(Duty::organisation, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new Standing(one.getKey(), new Cases(one.getValue())))
                .toList();
        List<Standing> shown = all.stream()
                .filter(one -> one.cases().areAny())
                .sorted(Comparator.comparing(
                                (Standing one) -> one.cases().points().negate())
                        .thenComparingLong(
                                one -> one.cases().inOrder() - one.cases().due()))
                .toList();
        String others = Integer.toString(all.size() - shown.size());
        if (shown.isEmpty()) {
            return List.of(Paragraph.of(voice.say("board.none", "count", others), Type.BODY));
        }
        String rest = shown.size() == all.size() ? "" : " " + voice.say("board.others", "count", others);
        return List.of(
                Paragraph.of(voice.say("board.lead", "count", Integer.toString(shown.size())) + rest, Type.BODY),
                table(shown, voice));
    }

    private Table table(List<Standing> shown, Voice voice) {
        List<Cell> head = List.of(
                Cells.header(voice.say("column.organisation"), Align.LEFT),
                Cells.header(voice.say("column.owed"), Align.RIGHT),
                Cells.header(voice.say("state.in_order"), Align.RIGHT),
                Cells.header(voice.say("column.cases"), Align.LEFT),
                Cells.header(voice.say("column.rejected"), Align.RIGHT),
                Cells.header(voice.say("column.penalty"), Align.RIGHT));
        return new Table(
                List.of(150f, 52f, 60f, 138f, 52f, 48f),
                voice.say("board.title"),
                List.of(Row.of(head)),
                shown.stream().map(one -> row(one, voice)).toList());
    }

    private Row row(Standing one, Voice voice) {
        Cases cases = one.cases();
        return Row.of(List.of(
                rowHeader(one.organisation(), voice),
                Cells.number(Long.toString(cases.due())),
                Cells.number(Long.toString(cases.inOrder())),
                Cells.words(cases.words(voice)),
                Cells.number(voice.writing().count(cases.rowsRejected())),
                Cells.number(voice.writing().number(cases.points(), 1))));
    }

    private Cell rowHeader(String organisation, Voice voice) {
        return Cell.of(
                Table.Kind.ROW_HEADER, Cells.line(voice.area(book.areas(), organisation), Type.TABLE, Align.LEFT));
    }

    private Table publishers(Voice voice) {
        List<Cell> head = List.of(
                Cells.header(voice.say("column.organisation"), Align.LEFT),
                Cells.header(voice.say("column.source"), Align.LEFT),
                Cells.header(voice.say("column.newest"), Align.LEFT),
                Cells.header(voice.say("column.next"), Align.LEFT));
        return new Table(
                List.of(150f, 130f, 100f, 120f),
                voice.say("publishers.title"),
                List.of(Row.of(head)),
                book.publishers().stream().map(one -> row(one, voice)).toList());
    }

    private Row row(PublisherEdition one, Voice voice) {
        String newest = one.newest()
                .map(edition -> voice.say(
                        "publisher.newest",
                        Map.of(
                                "edition",
                                edition,
                                "date",
                                one.sentOn().map(voice.writing()::date).orElse(voice.say("none")))))
                .orElse(voice.say("none"));
        String next = one.expected()
                .map(edition -> voice.say(
                        one.isOverdue() ? "publisher.overdue" : "publisher.next",
                        Map.of(
                                "edition",
                                edition,
                                "date",
                                one.expectedBy().map(voice.writing()::date).orElse(voice.say("none")))))
                .orElse(voice.say("none"));
        return Row.of(List.of(
                rowHeader(one.organisation(), voice),
                Cells.words(voice.in(one.title())),
                Cells.words(newest),
                Cells.words(next)));
    }
}
