package kz.korsetkish.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.korsetkish.book.Area;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.chart.DotPlot;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Figure;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Together;
import kz.korsetkish.pdf.Type;

/** The regions of one indicator, ranked. */
record RegionSection(Indicator indicator, Regions regions, List<Area> areas, Voice voice) {

    List<Element> elements() {
        String title = voice.say(
                "regions.title",
                Map.of(
                        "number", Integer.toString(indicator.number()),
                        "title", voice.in(indicator.title()),
                        "year", regions.year()));
        String bookmark = voice.say("regions.bookmark", "year", regions.year());
        return List.of(
                new Together(List.of(
                        new Heading(2, title, Type.SUBTITLE, Optional.of(bookmark), Optional.empty()),
                        Paragraph.of(lead(), Type.LEAD).after(2),
                        key(),
                        figure())),
                Heading.within(voice.say("regions.table")),
                table());
    }

    /** Between which regions the values lie. */
    private String lead() {
        Observation first = regions.ranked().getFirst();
        Observation last = regions.ranked().getLast();
        return voice.say(
                "regions.lead",
                Map.of(
                        "year", regions.year(),
                        "first", name(first),
                        "firstValue", voice.value(indicator, first.value().orElseThrow()),
                        "last", name(last),
                        "lastValue", voice.value(indicator, last.value().orElseThrow())));
    }

    private Paragraph key() {
        Provenance provenance = provenance();
        String unit = voice.say("unit.line", "unit", voice.unit(indicator), "direction", voice.direction(indicator));
        String series = regions.series().equals("main") ? "" : voice.series(regions.series()) + "; ";
        return Paragraph.of(List.of(
                new Inline.Words(series + unit + " ", Type.SMALL),
                new Inline.Sign(provenance.kind(), 7, 7),
                new Inline.Words(
                        " " + voice.say(provenance.key()),
                        Type.SMALL.in(Face.BOLD).in(provenance.kind().color()))));
    }

    /** Of the page: one synthetic value makes it synthetic. */
    private Provenance provenance() {
        return regions.ranked().stream()
                .map(o -> Provenance.of(o.provenance()))
                .max(Comparable::compareTo)
                .orElse(Provenance.OFFICIAL);
    }

    private Figure figure() {
        List<DotPlot.Row> rows =
                regions.ranked().stream().map(o -> dot(name(o), o)).toList();
        Optional<DotPlot.Row> country = regions.country().map(o -> dot(voice.say("country"), o));
        DotPlot plot = new DotPlot(rows, provenance().kind(), country, indicator.precision(), voice.writing()::number);
        String values = rows.stream()
                .map(row -> row.name() + ": " + voice.writing().number(row.value(), indicator.precision()))
                .collect(Collectors.joining("; "));
        String alternative = voice.say(
                "alternative.regions",
                Map.of("title", voice.in(indicator.title()), "unit", voice.unit(indicator), "values", values));
        return new Figure(plot, alternative, 0, plot.height());
    }

    private static DotPlot.Row dot(String name, Observation o) {
        return new DotPlot.Row(name, o.value().orElseThrow().doubleValue(), PathFigure.interval(o));
    }

    private Table table() {
        Optional<Integer> level =
                regions.ranked().stream().flatMap(o -> o.ciLevel().stream()).findFirst();
        boolean intervals = level.isPresent();
        List<Row> rows = new ArrayList<>();
        regions.country()
                .ifPresent(o -> rows.add(new Row(
                        cells(voice.say("none"), voice.say("country"), o, intervals), Optional.of(Ink.WASH), false)));
        for (int i = 0; i < regions.ranked().size(); i++) {
            Observation o = regions.ranked().get(i);
            rows.add(Row.of(cells(Integer.toString(i + 1), name(o), o, intervals)));
        }
        for (Observation o : regions.without()) {
            rows.add(Row.of(cells(voice.say("none"), name(o), o, intervals)));
        }
        List<Cell> head = new ArrayList<>(List.of(
                Cells.header(voice.say("column.rank"), Align.RIGHT),
                Cells.header(voice.say("column.region"), Align.LEFT),
                Cells.header(voice.say("column.value", "year", regions.year()), Align.RIGHT)));
        level.ifPresent(
                l -> head.add(Cells.header(voice.say("column.interval", "level", Integer.toString(l)), Align.RIGHT)));
        head.add(Cells.header(voice.say("column.difference"), Align.RIGHT));
        List<Float> widths = intervals ? List.of(10f, 42f, 20f, 22f, 24f) : List.of(10f, 50f, 22f, 28f);
        return new Table(widths, voice.say("regions.table"), List.of(Row.of(head)), rows);
    }

    private List<Cell> cells(String rank, String name, Observation o, boolean intervals) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cells.number(rank));
        cells.add(Cell.of(Table.Kind.ROW_HEADER, Cells.line(name, Type.TABLE, Align.LEFT)));
        String absent = voice.say(o.obsStatus().equals("Q") ? "status.withheld" : "status.no_data");
        cells.add(Cells.number(o.value().map(v -> voice.number(indicator, v)).orElse(absent)));
        if (intervals) {
            cells.add(Cells.number(voice.interval(indicator, o).orElse(voice.say("none"))));
        }
        Optional<BigDecimal> difference = regions.country()
                .filter(country -> !country.equals(o))
                .flatMap(
                        country -> o.value().map(v -> v.subtract(country.value().orElseThrow())));
        cells.add(Cells.number(difference
                .map(d -> voice.writing().change(d, indicator.precision()))
                .orElse(voice.say("none"))));
        return cells;
    }

    private String name(Observation o) {
        return voice.area(areas, o.refArea());
    }
}
