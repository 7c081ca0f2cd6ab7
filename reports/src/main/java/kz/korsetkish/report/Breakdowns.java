package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

/** The newest values of the country by sex, owner, channel and the like: a table for each, side by side on one scale. */
record Breakdowns(Indicator indicator, Voice voice) {
    private static final int MOST = 10;
    private static final float STRIP_WIDTH = 150;

    /** What is printed: of each breakdown the newest year, of many members those with the worst values. */
    static List<List<Observation>> of(Indicator indicator) {
        Map<String, List<Observation>> byBreakdown = indicator.observations().stream()
                .filter(o -> o.refArea().equals(Facts.COUNTRY)
                        && o.series().equals(Facts.MAIN)
                        && !o.breakdown().equals("total")
                        && o.timePeriod().matches("\\d{4}")
                        && o.value().isPresent())
                .collect(Collectors.groupingBy(Observation::breakdown, TreeMap::new, Collectors.toList()));
        return byBreakdown.values().stream()
                .map(Breakdowns::newest)
                .map(members -> worst(indicator, members))
                .toList();
    }

    private static List<Observation> newest(List<Observation> members) {
        String year = members.stream()
                .map(Observation::timePeriod)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        TreeMap<String, Observation> byMember = new TreeMap<>();
        members.stream()
                .filter(o -> o.timePeriod().equals(year))
                .sorted(Comparator.comparing(o -> Provenance.of(o.provenance())))
                .forEach(o -> byMember.putIfAbsent(o.member(), o));
        return List.copyOf(byMember.values());
    }

    private static List<Observation> worst(Indicator indicator, List<Observation> members) {
        if (members.size() <= MOST) {
            return members;
        }
        Comparator<Observation> byValue = Comparator.comparing(o -> o.value().orElseThrow());
        return members.stream()
                .sorted((indicator.direction().equals("lower") ? byValue.reversed() : byValue)
                        .thenComparing(Observation::member))
                .limit(MOST)
                .toList();
    }

    List<Element> elements() {
        return of(indicator).stream()
                .<Element>map(members -> new Together(table(members)))
                .toList();
    }

    private List<Element> table(List<Observation> members) {
        Observation first = members.getFirst();
        String title = voice.say(
                "breakdown.title", "breakdown", voice.breakdown(first.breakdown()), "year", first.timePeriod());
        Optional<Integer> level =
                members.stream().flatMap(o -> o.ciLevel().stream()).findFirst();
        List<Series.Point> points = members.stream().map(PathFigure::point).toList();
        DotStrip.Scale scale = DotStrip.Scale.around(points, Optional.empty(), voice.writing()::number);
        List<Row> rows =
                members.stream().map(o -> row(o, scale, level.isPresent())).toList();
        List<Float> widths = level.isPresent()
                ? List.of(160f, 60f, 60f, 70f, STRIP_WIDTH + 8)
                : List.of(190f, 70f, 80f, STRIP_WIDTH + 8);
        return List.of(
                Heading.within(title),
                new Table(widths, title, List.of(head(scale, first.timePeriod(), level)), rows),
                note(first, members.size()));
    }

    private Row head(DotStrip.Scale scale, String year, Optional<Integer> level) {
        int precision = indicator.precision();
        List<Cell> head = new ArrayList<>(List.of(
                Cells.header(voice.say("column.member"), Align.LEFT),
                Cells.header(voice.say("column.value", "year", year), Align.RIGHT)));
        level.ifPresent(
                l -> head.add(Cells.header(voice.say("column.interval", "level", Integer.toString(l)), Align.RIGHT)));
        head.add(Cells.header(voice.say("column.kind"), Align.LEFT));
        head.add(Cells.header(
                voice.say(
                        "column.place",
                        "low",
                        voice.writing().number(scale.low(), precision),
                        "high",
                        voice.writing().number(scale.high(), precision)),
                Align.LEFT));
        return Row.of(head);
    }

    private Row row(Observation o, DotStrip.Scale scale, boolean intervals) {
        Provenance provenance = Provenance.of(o.provenance());
        DotStrip strip =
                new DotStrip(scale, provenance.kind(), o.value().orElseThrow().doubleValue(), PathFigure.interval(o));
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(
                Table.Kind.ROW_HEADER, Cells.line(voice.member(o.breakdown(), o.member()), Type.TABLE, Align.LEFT)));
        cells.add(Cells.number(voice.number(indicator, o.value().orElseThrow())));
        if (intervals) {
            cells.add(Cells.number(voice.interval(indicator, o).orElse(voice.say("none"))));
        }
        cells.add(Cells.provenance(provenance, voice));
        cells.add(Cells.data(List.of(Cells.line(List.of(new Inline.Sign(strip, STRIP_WIDTH, 10.4f)), Align.LEFT))));
        return Row.of(cells);
    }

    /** Later years, whose values are suppressed. */
    private String withheldSince(Observation first) {
        return indicator.observations().stream()
                .filter(o -> o.refArea().equals(Facts.COUNTRY)
                        && o.series().equals(Facts.MAIN)
                        && o.breakdown().equals(first.breakdown())
                        && o.obsStatus().equals("Q")
                        && o.timePeriod().compareTo(first.timePeriod()) > 0)
                .map(Observation::timePeriod)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Where the numbers are accounted for; of how many members these are the worst. */
    private Paragraph note(Observation first, int shown) {
        long all = indicator.observations().stream()
                .filter(o -> o.refArea().equals(Facts.COUNTRY)
                        && o.series().equals(Facts.MAIN)
                        && o.breakdown().equals(first.breakdown())
                        && o.timePeriod().equals(first.timePeriod())
                        && o.value().isPresent())
                .map(Observation::member)
                .distinct()
                .count();
        List<Inline> inlines = new ArrayList<>();
        if (all > shown) {
            inlines.add(new Inline.Words(
                    voice.say("breakdown.worst", "shown", Integer.toString(shown), "all", Long.toString(all)) + " ",
                    Type.SMALL));
        }
        String withheld = withheldSince(first);
        if (!withheld.isEmpty()) {
            inlines.add(new Inline.Words(voice.say("breakdown.withheld", "years", withheld) + " ", Type.SMALL));
        }
        inlines.add(new Inline.Words(voice.say("column.reference") + ": ", Type.SMALL));
        inlines.add(Cells.link(indicator, first.timePeriod(), Facts.COUNTRY, voice));
        return Paragraph.of(inlines);
    }
}
