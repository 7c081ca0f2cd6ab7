package kz.korsetkish.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.CarriedIndicator;
import kz.korsetkish.book.Indicator;
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

/** Who carries which national indicator in the plan of a state body, and what is wrong with that. */
record Decomposition(Book book) {
    private static final int MOST_NAMES = 3;

    /** Nothing where no body has sent a plan. */
    List<Element> elements(Voice voice) {
        if (all().isEmpty()) {
            return List.of();
        }
        String title = voice.say("carried.title");
        List<Row> rows = book.indicators().stream().map(one -> row(one, voice)).toList();
        Row head = Row.of(List.of(
                Cells.header(voice.say("column.number"), Align.LEFT),
                Cells.header(voice.say("column.indicator"), Align.LEFT),
                Cells.header(voice.say("column.carried_by"), Align.LEFT),
                Cells.header(voice.say("column.finding"), Align.LEFT)));
        return List.of(
                Heading.chapter(title, "carried"),
                Paragraph.of(voice.say("carried.lead"), Type.BODY),
                new Table(List.of(22f, 145f, 150f, 182f), title, List.of(head), rows),
                Paragraph.of(
                        voice.say("carried.orphans", "count", voice.writing().count(orphans())), Type.BODY),
                Paragraph.of(voice.say("carried.note"), Type.SMALL));
    }

    private List<CarriedIndicator> all() {
        return book.bodyPlans().decomposition();
    }

    private long orphans() {
        return all().stream().filter(one -> one.is("orphan")).count();
    }

    boolean isSynthetic() {
        return all().stream().anyMatch(CarriedIndicator::synthetic);
    }

    private Row row(Indicator indicator, Voice voice) {
        List<CarriedIndicator> of = all().stream()
                .filter(one -> one.indicatorId().equals(indicator.indicatorId()) && !one.is("orphan"))
                .toList();
        Optional<CarriedIndicator> whole =
                of.stream().filter(one -> one.entity().equals(Book.COUNTRY)).findFirst();
        List<CarriedIndicator> carried =
                of.stream().filter(one -> !one.entity().equals(Book.COUNTRY)).toList();
        List<Element> findings = new ArrayList<>();
        whole.ifPresent(one -> findings.addAll(ofTheWhole(one, indicator, voice)));
        findings.addAll(conflicts(carried, indicator, voice));
        return Row.of(List.of(
                Cells.rowHeader(Integer.toString(indicator.number())),
                Cell.of(
                        Table.Kind.ROW_HEADER,
                        Cells.line(List.of(Spoken.words(voice, indicator.shortTitle(), Type.TABLE)), Align.LEFT)),
                Cells.data(carriers(carried, voice)),
                findings.isEmpty() ? Cells.words(voice.say("none")) : Cells.data(findings)));
    }

    /** Bodies by name, and how many akimats. */
    private List<Element> carriers(List<CarriedIndicator> carried, Voice voice) {
        List<String> bodies =
                carried.stream().map(CarriedIndicator::entity).distinct().toList();
        List<String> regions = bodies.stream().filter(this::isRegion).toList();
        List<String> lines = new ArrayList<>();
        bodies.stream()
                .filter(body -> regions.size() <= MOST_NAMES || !regions.contains(body))
                .limit(MOST_NAMES)
                .map(body -> voice.body(book.areas(), body))
                .forEach(lines::add);
        int more = bodies.size() - lines.size() - (regions.size() > MOST_NAMES ? regions.size() : 0);
        if (more > 0) {
            lines.add(voice.say("carried.more", "count", Integer.toString(more)));
        }
        if (regions.size() > MOST_NAMES) {
            lines.add(voice.say("carried.akimats", "count", Integer.toString(regions.size())));
        }
        return lines.isEmpty()
                ? List.of(Cells.line(voice.say("none"), Type.TABLE, Align.LEFT))
                : lines.stream()
                        .<Element>map(line -> Cells.line(line, Type.TABLE, Align.LEFT))
                        .toList();
    }

    private boolean isRegion(String body) {
        return book.areas().stream()
                .anyMatch(area -> area.code().equals(body) && area.level().equals("region"));
    }

    private static List<Element> ofTheWhole(CarriedIndicator one, Indicator indicator, Voice voice) {
        return switch (one.finding().orElse("")) {
            case "gap" ->
                List.of(Cells.line(
                        voice.say("carried.gap"), Type.TABLE.in(Face.BOLD).in(Ink.ORANGE), Align.LEFT));
            case "parts_weaker" ->
                List.of(Cells.line(
                        voice.say(
                                "carried.parts_weaker",
                                Map.of(
                                        "parts", value(one.partsTarget(), indicator, voice),
                                        "target", value(one.nationalTarget(), indicator, voice),
                                        "year", one.timePeriod().orElse(voice.say("none")))),
                        Type.TABLE,
                        Align.LEFT));
            default -> List.of();
        };
    }

    private List<Element> conflicts(List<CarriedIndicator> carried, Indicator indicator, Voice voice) {
        List<CarriedIndicator> conflicts =
                carried.stream().filter(one -> one.is("conflict")).toList();
        List<Element> lines = new ArrayList<>();
        if (!conflicts.isEmpty()) {
            lines.add(Cells.line(voice.say("carried.conflicts"), Type.SMALL, Align.LEFT));
        }
        conflicts.stream()
                .limit(MOST_NAMES)
                .map(one -> voice.say(
                        "carried.conflict",
                        Map.of(
                                "body", voice.capital(voice.body(book.areas(), one.entity())),
                                "own", value(one.target(), indicator, voice),
                                "target", value(one.nationalTarget(), indicator, voice),
                                "year", one.timePeriod().orElse(voice.say("none")))))
                .forEach(text -> lines.add(Cells.line(text, Type.SMALL, Align.LEFT)));
        if (conflicts.size() > MOST_NAMES) {
            lines.add(Cells.line(
                    voice.say("carried.more_conflicts", "count", Integer.toString(conflicts.size() - MOST_NAMES)),
                    Type.SMALL,
                    Align.LEFT));
        }
        return lines;
    }

    private static String value(Optional<BigDecimal> value, Indicator indicator, Voice voice) {
        return value.map(number -> voice.value(indicator, number)).orElse(voice.say("none"));
    }
}
