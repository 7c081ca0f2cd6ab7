package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.chart.DotStrip;
import kz.korsetkish.chart.Series;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Together;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.BreakdownFacts;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/** A breakdown that is known of one year alone: a table with a dot plot. */
record BreakdownTable(Indicator indicator, List<Observation> members, Voice voice) {
    private static final float STRIP_WIDTH = 150;

    Element element() {
        Observation first = members.getFirst();
        String title = voice.say(
                "breakdown.title", "breakdown", voice.breakdown(first.breakdown()), "year", first.timePeriod());
        Optional<Integer> level =
                members.stream().flatMap(o -> o.ciLevel().stream()).findFirst();
        List<Series.Point> points = members.stream().map(PathFigure::point).toList();
        DotStrip.Scale scale = DotStrip.Scale.around(points, Optional.empty(), indicator.end());
        List<Row> rows =
                members.stream().map(o -> row(o, scale, level.isPresent())).toList();
        List<Float> widths = level.isPresent()
                ? List.of(160f, 60f, 60f, 70f, STRIP_WIDTH + 8)
                : List.of(190f, 70f, 80f, STRIP_WIDTH + 8);
        return new Together(List.of(
                Heading.within(new Finding(voice).groups(indicator, List.of(members))),
                Paragraph.of(title, Type.SMALL).after(3),
                new Table(widths, title, List.of(head(scale, first.timePeriod(), level)), rows),
                note(first)));
    }

    private Row head(DotStrip.Scale scale, String year, Optional<Integer> level) {
        List<Cell> head = new ArrayList<>(List.of(
                Cells.header(voice.say("column.member"), Align.LEFT),
                Cells.header(voice.say("column.value", "year", year), Align.RIGHT)));
        level.ifPresent(
                l -> head.add(Cells.header(voice.say("column.interval", "level", Integer.toString(l)), Align.RIGHT)));
        head.add(Cells.header(voice.say("column.kind"), Align.LEFT));
        head.add(
                members.stream().anyMatch(o -> highest(o).isPresent())
                        ? Cells.header(voice.say("column.place_own"), Align.LEFT)
                        : Cells.header(scale, indicator, voice));
        return Row.of(head);
    }

    /** A member that has a maximum of its own is shown on that scale. */
    private Optional<Double> highest(Observation o) {
        return voice.highest(o.breakdown(), o.member());
    }

    private String value(Observation o) {
        String value = voice.number(indicator, o.value().orElseThrow());
        return highest(o)
                .map(end -> voice.say(
                        "breakdown.of",
                        "value",
                        value,
                        "highest",
                        voice.writing().number(end, indicator.precision())))
                .orElse(value);
    }

    private Row row(Observation o, DotStrip.Scale scale, boolean intervals) {
        Provenance provenance = Provenance.of(o.provenance());
        DotStrip strip = new DotStrip(
                highest(o).map(DotStrip.Scale::upTo).orElse(scale),
                Mark.of(provenance),
                o.value().orElseThrow().doubleValue(),
                PathFigure.interval(o),
                voice.pointed(voice.member(o.breakdown(), o.member()), indicator, o));
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(
                Table.Kind.ROW_HEADER, Cells.line(voice.member(o.breakdown(), o.member()), Type.TABLE, Align.LEFT)));
        cells.add(Cells.number(value(o)));
        if (intervals) {
            cells.add(Cells.number(voice.interval(indicator, o).orElse(voice.say("none"))));
        }
        cells.add(Cells.provenance(provenance, voice));
        cells.add(Cells.data(List.of(Cells.line(List.of(new Inline.Sign(strip, STRIP_WIDTH, 10.4f)), Align.LEFT))));
        return Row.of(cells);
    }

    /** Where the numbers are accounted for; of how many members these are the worst. */
    private Paragraph note(Observation first) {
        long all = BreakdownFacts.count(indicator, first);
        List<Inline> inlines = new ArrayList<>();
        if (all > members.size()) {
            inlines.add(new Inline.Words(worst(voice, first, members.size(), all), Type.SMALL));
        }
        withheld(voice, indicator, first).ifPresent(inlines::add);
        inlines.add(new Inline.Words(voice.say("column.reference") + ": ", Type.SMALL));
        inlines.addAll(Cells.links(indicator, members, voice));
        return Paragraph.of(inlines);
    }

    /** The years that are not told whole. */
    static Optional<Inline> withheld(Voice voice, Indicator indicator, Observation first) {
        return Optional.of(BreakdownFacts.suppressedSince(indicator, first))
                .filter(years -> !years.isEmpty())
                .map(years -> new Inline.Words(
                        voice.say("breakdown.withheld", "breakdown", voice.breakdown(first.breakdown()), "years", years)
                                + " ",
                        Type.SMALL));
    }

    /** Of how many members these are the worst. */
    static String worst(Voice voice, Observation first, int shown, long all) {
        return voice.say(
                        "breakdown.worst",
                        Map.of(
                                "breakdown", voice.breakdown(first.breakdown()),
                                "shown", Integer.toString(shown),
                                "all", Long.toString(all)))
                + " ";
    }
}
