package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/**
 * Plan and fact year by year.
 *
 * @param country the country's values, beside those of an area
 * @param firstYear older values stand in the chart alone
 */
record YearTable(Facts facts, Optional<Facts> country, int firstYear, Voice voice) {

    /** Nothing where there is no such year. */
    List<Element> elements() {
        if (years().isEmpty()) {
            return List.of();
        }
        List<Column> columns = columns();
        List<Cell> head =
                columns.stream().map(c -> Cells.header(c.header, c.align)).toList();
        List<Row> body = years().stream()
                .map(year ->
                        Row.of(columns.stream().map(c -> c.cell.apply(year)).toList()))
                .toList();
        List<Float> widths = columns.stream().map(Column::width).toList();
        Table table = new Table(widths, voice.say("years.title"), List.of(Row.of(head)), body);
        List<String> notes = country.isPresent() ? flags() : notes();
        return notes.isEmpty() ? List.of(table) : List.of(table, Paragraph.of(String.join(" ", notes), Type.SMALL));
    }

    /** Those that have a value, or are judged: what is to come stands in the table that looks ahead. */
    private List<Integer> years() {
        return facts.years().stream()
                .filter(year -> year >= firstYear
                        || facts.baseline()
                                .filter(b -> b.timePeriod().equals(Integer.toString(year)))
                                .isPresent())
                .filter(year -> isKnown(year)
                        || facts.verdict(year)
                                .filter(verdict -> !verdict.status().equals("not_due")
                                        && verdict.target().isPresent())
                                .isPresent())
                .toList();
    }

    private boolean isKnown(int year) {
        return facts.provenances().stream()
                .anyMatch(provenance -> facts.of(provenance, year).isPresent());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(
                new Column(voice.say("column.year"), Align.LEFT, 34, year -> Cells.rowHeader(Integer.toString(year))));
        List<Provenance> shown = facts.provenances().isEmpty() ? List.of(Provenance.OFFICIAL) : facts.provenances();
        for (Provenance provenance : shown) {
            columns.addAll(columns(provenance));
        }
        country.ifPresent(whole -> columns.add(new Column(
                voice.say("country"),
                Align.RIGHT,
                56,
                year -> number(whole.authoritative().stream()
                        .filter(o -> Facts.year(o) == year)
                        .findFirst()
                        .map(this::value)))));
        columns.addAll(judgement());
        columns.add(new Column(voice.say("column.reference"), Align.LEFT, 50, this::reference));
        return columns;
    }

    /** Target and verdict, where there are any. */
    private List<Column> judgement() {
        if (facts.lastTarget().isEmpty() && country.isPresent()) {
            return List.of();
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                voice.say("column.target"),
                Align.RIGHT,
                52,
                year -> number(facts.target(year).map(t -> voice.number(facts.indicator(), t.value())))));
        columns.add(new Column(
                voice.say("column.status"),
                Align.LEFT,
                country.isPresent() ? 196 : 150,
                year -> facts.verdict(year).map(this::status).orElse(Cells.words(voice.say("none")))));
        columns.add(new Column(
                voice.say("column.gap"),
                Align.RIGHT,
                44,
                year -> number(facts.verdict(year)
                        .flatMap(Verdict::gap)
                        .map(gap ->
                                voice.writing().change(gap, facts.indicator().precision())))));
        return columns;
    }

    /** The values of a provenance and, where there are any, their intervals. */
    private List<Column> columns(Provenance provenance) {
        String header = voice.say("column." + provenance.name().toLowerCase(Locale.ROOT));
        Column values = new Column(
                header,
                Align.RIGHT,
                68,
                year -> number(facts.of(provenance, year).map(this::value)));
        Optional<Integer> level =
                facts.of(provenance).stream().flatMap(o -> o.ciLevel().stream()).findFirst();
        if (level.isEmpty()) {
            return List.of(values);
        }
        String interval = voice.say("column.interval", "level", Integer.toString(level.get()));
        return List.of(
                values,
                new Column(
                        interval,
                        Align.RIGHT,
                        72,
                        year -> number(facts.of(provenance, year).flatMap(o -> voice.interval(facts.indicator(), o)))));
    }

    /** Only where there is a number to account for. */
    private Cell reference(int year) {
        return facts.authoritative().stream()
                .filter(o -> Facts.year(o) == year)
                .findFirst()
                .map(o -> Cells.reference(facts.indicator(), o, voice))
                .orElse(Cells.words(voice.say("none")));
    }

    private Cell number(Optional<String> text) {
        return Cells.number(text.orElse(voice.say("none")));
    }

    private String value(Observation o) {
        return voice.flagged(facts.indicator(), o);
    }

    private Cell status(Verdict verdict) {
        List<Inline> inlines = new ArrayList<>(Standing.word(voice, verdict, facts));
        List<String> qualifiers = Standing.qualifiers(voice, verdict);
        if (!qualifiers.isEmpty()) {
            inlines.add(new Inline.Words(" " + String.join("; ", qualifiers), Type.SMALL));
        }
        return Cells.data(List.of(Cells.line(inlines, Align.LEFT)));
    }

    /** What the gap, the letters and the editions mean. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(voice.say("years.gap"));
        notes.addAll(flags());
        return notes;
    }

    private List<String> flags() {
        return Stream.concat(
                        facts.provenances().stream().map(facts::of),
                        country.stream().map(Facts::authoritative))
                .flatMap(List::stream)
                .map(Observation::obsStatus)
                .filter(flag -> !flag.equals("A"))
                .distinct()
                .sorted()
                .map(flag -> voice.say("obsStatus." + flag))
                .toList();
    }

    private record Column(String header, Align align, float width, IntFunction<Cell> cell) {}
}
