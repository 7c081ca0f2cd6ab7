package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.book.Observation;
import kz.korsetkish.chart.DotStrip;
import kz.korsetkish.chart.Series;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.RegionFacts;
import kz.korsetkish.reading.Voice;

/** The regions in the order of their values, where they have one: a table whose rows carry a dot plot. */
record RegionTable(RegionFacts facts, Voice voice) {
    private static final float STRIP_WIDTH = 104;
    private static final float STRIP_HEIGHT = 10.4f;

    List<Element> elements() {
        DotStrip.Scale scale = scale(facts);
        Optional<Integer> level = facts.regions().ranked().stream()
                .flatMap(o -> o.ciLevel().stream())
                .findFirst();
        List<Row> rows = new ArrayList<>();
        facts.regions()
                .country()
                .ifPresent(o -> rows.add(
                        row(voice.say("none"), o, scale, level.isPresent()).on(Ink.WASH)));
        facts.inOrder().forEach(o -> rows.add(row(facts.rank(voice, o), o, scale, level.isPresent())));
        facts.regions().without().forEach(o -> rows.add(row(voice.say("none"), o, scale, level.isPresent())));
        List<Element> elements = new ArrayList<>();
        elements.add(
                new Table(widths(level.isPresent()), voice.say("regions.table"), List.of(head(scale, level)), rows));
        notes().forEach(note -> elements.add(Paragraph.of(note, Type.SMALL)));
        return elements;
    }

    private List<Float> widths(boolean intervals) {
        List<Float> widths = new ArrayList<>();
        if (isRanked()) {
            widths.addAll(List.of(36f, 40f));
        }
        widths.addAll(List.of(intervals ? 122f : 128f, 46f));
        if (intervals) {
            widths.add(66f);
        }
        widths.addAll(List.of(STRIP_WIDTH + 8, 56f, 72f));
        return widths;
    }

    /** No rank is printed that the values do not carry. */
    private boolean isRanked() {
        return !facts.hasNoOrder();
    }

    /** What the letters mean, and what cannot be told apart. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        List<Observation> ranked = facts.regions().ranked();
        Stream.concat(facts.regions().country().stream(), ranked.stream())
                .map(Observation::obsStatus)
                .filter(flag -> !flag.equals("A"))
                .distinct()
                .sorted()
                .forEach(flag -> notes.add(voice.say("obsStatus." + flag)));
        if (facts.notDistinguishable() > 0) {
            notes.add(voice.say(
                    "regions.not_distinguishable",
                    "count",
                    Long.toString(facts.notDistinguishable()),
                    "all",
                    Integer.toString(ranked.size())));
        }
        if (facts.hasNoOrder()) {
            notes.add(voice.say("regions.no_order"));
        }
        return notes.isEmpty() ? List.of() : List.of(String.join(" ", notes));
    }

    private Row head(DotStrip.Scale scale, Optional<Integer> level) {
        List<Cell> head = new ArrayList<>();
        if (isRanked()) {
            String before = Integer.toString(Integer.parseInt(facts.regions().year()) - 1);
            head.add(Cells.header(voice.say("column.rank"), Align.RIGHT));
            head.add(Cells.header(voice.say("column.rank_before", "year", before), Align.RIGHT));
        }
        head.add(Cells.header(voice.say("column.region"), Align.LEFT));
        head.add(Cells.header(voice.say("column.value", "year", facts.regions().year()), Align.RIGHT));
        level.ifPresent(
                l -> head.add(Cells.header(voice.say("column.interval", "level", Integer.toString(l)), Align.RIGHT)));
        head.add(Cells.header(scale, facts.indicator(), voice));
        head.add(Cells.header(voice.say("column.difference"), Align.RIGHT));
        head.add(Cells.header(voice.say("column.reference"), Align.LEFT));
        return Row.of(head);
    }

    private Row row(String rank, Observation o, DotStrip.Scale scale, boolean intervals) {
        List<Cell> cells = new ArrayList<>();
        if (isRanked()) {
            cells.add(Cells.number(rank));
            cells.add(Cells.number(facts.previousRank(voice, o).orElse(voice.say("none"))));
        }
        String name = facts.name(voice, o.entity());
        cells.add(Cell.of(Table.Kind.ROW_HEADER, Cells.line(name, Type.TABLE, Align.LEFT)));
        cells.add(Cells.number(facts.value(voice, o)));
        if (intervals) {
            cells.add(Cells.number(voice.interval(facts.indicator(), o).orElse(voice.say("none"))));
        }
        cells.add(strip(o, scale));
        cells.add(Cells.number(facts.difference(o)
                .map(d -> voice.writing().change(d, facts.indicator().precision()))
                .orElse(voice.say("none"))));
        cells.add(Cells.reference(facts.indicator(), o, voice));
        return Row.of(cells);
    }

    /** The values beside it say the same, so it is decoration. */
    private Cell strip(Observation o, DotStrip.Scale scale) {
        if (o.value().isEmpty()) {
            return Cells.words(voice.say("none"));
        }
        DotStrip strip = new DotStrip(
                scale,
                Mark.of(Provenance.of(o.provenance())),
                o.value().get().doubleValue(),
                PathFigure.interval(o),
                voice.pointed(facts.name(voice, o.entity()), facts.indicator(), o));
        Inline sign = new Inline.Sign(strip, STRIP_WIDTH, STRIP_HEIGHT);
        return Cells.data(List.of(Cells.line(List.of(sign), Align.LEFT)));
    }

    /** Of a strip that holds the values of all regions. */
    static DotStrip.Scale scale(RegionFacts facts) {
        List<Series.Point> points =
                facts.regions().ranked().stream().map(PathFigure::point).toList();
        Optional<Double> country =
                facts.regions().country().map(o -> o.value().orElseThrow().doubleValue());
        return DotStrip.Scale.around(points, country, facts.indicator().end());
    }
}
