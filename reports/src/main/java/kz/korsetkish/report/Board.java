package kz.korsetkish.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Duty;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Voice;

/** The annex that says who submits how: an organisation a row, those with the most penalty points first. */
record Board(Book book) implements Section {
    private static final List<String> STATES = List.of("in_order", "corrected", "incomplete", "late", "missing");

    @Override
    public Part part(Voice voice) {
        String title = voice.say("board.title");
        List<Element> elements = List.of(
                new Heading(1, title, Type.TITLE, Optional.of(title), Optional.empty()),
                Paragraph.of(voice.say("board.lead"), Type.BODY),
                table(voice),
                Paragraph.of(voice.say("discipline.note"), Type.SMALL));
        return new Part(Origin.notice(book, voice), true, Optional.empty(), elements);
    }

    private Table table(Voice voice) {
        Map<String, List<Duty>> byOrganisation = book.duties().stream()
                .collect(Collectors.groupingBy(Duty::organisation, TreeMap::new, Collectors.toList()));
        List<Row> rows = byOrganisation.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Duty>> one) ->
                                points(one.getValue()).negate())
                        .thenComparingLong(one -> -one.getValue().stream()
                                .filter(duty -> !duty.state().equals("in_order"))
                                .count()))
                .map(one -> row(one.getKey(), one.getValue(), voice))
                .toList();
        List<Cell> head = new ArrayList<>(List.of(
                Cells.header(voice.say("column.organisation"), Align.LEFT),
                Cells.header(voice.say("column.owed"), Align.RIGHT)));
        STATES.forEach(state -> head.add(Cells.header(voice.say("state." + state), Align.RIGHT)));
        head.add(Cells.header(voice.say("column.rejected"), Align.RIGHT));
        head.add(Cells.header(voice.say("column.penalty"), Align.RIGHT));
        return new Table(
                List.of(150f, 36f, 46f, 46f, 46f, 46f, 46f, 46f, 46f),
                voice.say("board.title"),
                List.of(Row.of(head)),
                rows);
    }

    private Row row(String organisation, List<Duty> duties, Voice voice) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(
                Table.Kind.ROW_HEADER, Cells.line(voice.area(book.areas(), organisation), Type.TABLE, Align.LEFT)));
        cells.add(Cells.number(Integer.toString(duties.size())));
        for (String state : STATES) {
            long count =
                    duties.stream().filter(duty -> duty.state().equals(state)).count();
            cells.add(Cells.number(Long.toString(count)));
        }
        cells.add(Cells.number(voice.writing()
                .count(duties.stream().mapToLong(Duty::rowsRejected).sum())));
        cells.add(Cells.number(voice.writing().number(points(duties), 1)));
        return Row.of(cells);
    }

    private static BigDecimal points(List<Duty> duties) {
        return duties.stream().map(Duty::penaltyPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
