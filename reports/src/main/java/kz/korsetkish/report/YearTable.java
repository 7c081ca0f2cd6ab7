package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Target;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;

/** Plan and fact year by year. */
record YearTable(Facts facts, Voice voice) {

    List<Element> elements() {
        Table table = new Table(widths(), voice.say("years.title"), List.of(head()), rows());
        List<Element> elements = new ArrayList<>();
        elements.add(table);
        String notes = notes();
        if (!notes.isEmpty()) {
            elements.add(Paragraph.of(notes, Type.SMALL));
        }
        return elements;
    }

    private List<Provenance> columns() {
        return facts.provenances().isEmpty() ? List.of(Provenance.OFFICIAL) : facts.provenances();
    }

    private List<Float> widths() {
        List<Float> widths = new ArrayList<>(List.of(34f));
        // An interval stands on the line of its value.
        columns()
                .forEach(p ->
                        widths.add(facts.of(p).stream().anyMatch(o -> o.ciLow().isPresent()) ? 104f : 64f));
        widths.addAll(List.of(52f, 176f, 46f, 46f));
        return widths;
    }

    private Row head() {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cells.header(voice.say("column.year"), Align.LEFT));
        columns()
                .forEach(p -> cells.add(
                        Cells.header(voice.say("column." + p.kind().name().toLowerCase(Locale.ROOT)), Align.RIGHT)));
        cells.add(Cells.header(voice.say("column.target"), Align.RIGHT));
        cells.add(Cells.header(voice.say("column.status"), Align.LEFT));
        cells.add(Cells.header(voice.say("column.gap"), Align.RIGHT));
        cells.add(Cells.header(voice.say("column.edition"), Align.RIGHT));
        return Row.of(cells);
    }

    private List<Row> rows() {
        return facts.years().stream().map(this::row).toList();
    }

    private Row row(int year) {
        Indicator indicator = facts.indicator();
        Optional<Verdict> verdict = facts.verdict(year);
        Optional<Target> target = facts.target(year);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cells.rowHeader(Integer.toString(year)));
        columns().forEach(p -> cells.add(value(facts.of(p, year))));
        cells.add(
                Cells.number(target.map(t -> voice.number(indicator, t.value())).orElse(voice.say("none"))));
        cells.add(verdict.map(this::status).orElse(Cells.words(voice.say("none"))));
        cells.add(Cells.number(verdict.flatMap(Verdict::gap)
                .map(gap -> voice.writing().change(gap, indicator.precision()))
                .orElse(voice.say("none"))));
        cells.add(Cells.number(target.map(Target::edition).orElse(voice.say("none"))));
        return Row.of(cells);
    }

    private Cell value(Optional<Observation> observation) {
        if (observation.isEmpty()) {
            return Cells.number(voice.say("none"));
        }
        Observation o = observation.get();
        List<Inline> inlines = new ArrayList<>();
        String flag = o.obsStatus().equals("A") ? "" : o.obsStatus() + "  ";
        String aside = flag + voice.interval(facts.indicator(), o).orElse("");
        if (!aside.isBlank()) {
            inlines.add(new Inline.Words(aside.strip() + " ", Type.SMALL));
        }
        inlines.add(new Inline.Words(voice.number(facts.indicator(), o.value().orElseThrow()), Type.TABLE));
        return Cells.data(List.of(Cells.line(inlines, Align.RIGHT)));
    }

    private Cell status(Verdict verdict) {
        List<Inline> inlines = new ArrayList<>(Standing.word(voice, verdict));
        List<String> qualifiers = Standing.qualifiers(voice, verdict);
        if (!qualifiers.isEmpty()) {
            inlines.add(new Inline.Words(" " + String.join("; ", qualifiers), Type.SMALL));
        }
        return Cells.data(List.of(Cells.line(inlines, Align.LEFT)));
    }

    /** What the gap, the letters, the brackets and the editions mean. */
    private String notes() {
        List<String> notes = new ArrayList<>();
        notes.add(voice.say("years.gap"));
        TreeSet<String> flags = new TreeSet<>();
        Optional<Integer> level = Optional.empty();
        for (Provenance provenance : facts.provenances()) {
            for (Observation o : facts.of(provenance)) {
                flags.add(o.obsStatus());
                level = o.ciLow().isPresent() ? o.ciLevel() : level;
            }
        }
        level.ifPresent(l -> notes.add(voice.say("years.interval", "level", Integer.toString(l))));
        flags.stream().filter(f -> !f.equals("A")).forEach(f -> notes.add(voice.say("obsStatus." + f)));
        facts.editions().forEach(edition -> {
            Target first = edition.getFirst();
            notes.add(voice.say(
                    "years.edition",
                    Map.of(
                            "edition", first.edition(),
                            "document", voice.in(first.document()),
                            "date", voice.writing().date(first.published()))));
        });
        return String.join(" ", notes);
    }
}
