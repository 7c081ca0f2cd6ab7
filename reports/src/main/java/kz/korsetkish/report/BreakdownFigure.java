package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Variant;
import kz.korsetkish.chart.Series;
import kz.korsetkish.chart.SeriesKind;
import kz.korsetkish.chart.SmallMultiples;
import kz.korsetkish.chart.SmallMultiples.Group;
import kz.korsetkish.chart.SmallMultiples.Panel;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Figure;
import kz.korsetkish.pdf.Figure.Data;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Together;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.BreakdownFacts;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/**
 * The breakdowns of an indicator over the years: a small chart of each member, all on one scale or each on its own.
 *
 * @param groups members by breakdown, each as its newest value
 * @param height about as high as the charts are, in points
 */
record BreakdownFigure(Indicator indicator, List<List<Observation>> groups, float height, Voice voice) {
    private static final int COLUMNS = 4;
    private static final int FEWEST_COLUMNS = 3;

    /** A line is broken where a year is withheld. */
    private record Run(SeriesKind kind, long withheldBefore) {}

    Element element() {
        // Five small ones side by side only where there are more than four of a kind.
        int panels = groups.stream().mapToInt(List::size).sum();
        int columns = groups.stream().anyMatch(group -> group.size() > COLUMNS)
                ? COLUMNS + 1
                : Math.clamp(panels, FEWEST_COLUMNS, COLUMNS);
        SmallMultiples charts = new SmallMultiples(
                        groups.stream().map(this::group).toList(),
                        columns,
                        0,
                        indicator.precision() == 0,
                        indicator.precision(),
                        indicator.end(),
                        voice.writing()::number)
                .fitting(height);
        return new Together(List.of(
                Heading.within(new Finding(voice).groups(indicator, groups)),
                key(),
                new Figure(charts, alternative(), 0, charts.height(), data()),
                note()));
    }

    private Data data() {
        List<FigureRow> rows = groups.stream()
                .flatMap(List::stream)
                .flatMap(member -> BreakdownFacts.years(indicator, member).stream())
                .map(o -> FigureRow.of(
                        voice.breakdown(o.breakdown()) + ": " + voice.member(o.breakdown(), o.member()), o))
                .toList();
        return FigureRow.data("i" + indicator.number() + "." + Facts.COUNTRY + ".groups", rows, voice);
    }

    private Group group(List<Observation> members) {
        List<Series.Point> whole = Facts.authoritative(Facts.values(indicator, Variant.MAIN)
                        .filter(o -> o.entity().equals(Facts.COUNTRY)))
                .stream()
                .filter(o -> isShown(Facts.year(o)))
                .map(o ->
                        new Series.Point(Facts.year(o), o.value().orElseThrow().doubleValue(), Optional.empty()))
                .toList();
        return new Group(
                voice.breakdown(members.getFirst().breakdown()),
                members.stream().map(member -> panel(member, whole)).toList());
    }

    /** The whole is drawn for the years that its parts are known of. */
    private boolean isShown(int year) {
        return groups.stream()
                .flatMap(List::stream)
                .flatMap(member -> BreakdownFacts.years(indicator, member).stream())
                .anyMatch(o -> Facts.year(o) == year);
    }

    private Panel panel(Observation member, List<Series.Point> whole) {
        Set<String> withheld = BreakdownFacts.withheld(indicator, member);
        Map<Run, List<Series.Point>> runs = new LinkedHashMap<>();
        for (Observation o : BreakdownFacts.years(indicator, member)) {
            long before = withheld.stream()
                    .filter(year -> year.compareTo(o.timePeriod()) < 0)
                    .count();
            var run = new Run(Mark.of(Provenance.of(o.provenance())), before);
            runs.computeIfAbsent(run, key -> new ArrayList<>()).add(PathFigure.point(o));
        }
        List<Series> series = new ArrayList<>();
        if (isWholeDrawn()) {
            series.add(new Series(SeriesKind.COUNTRY, "", whole));
        }
        runs.forEach((run, points) -> series.add(new Series(run.kind, "", points)));
        return new Panel(voice.member(member.breakdown(), member.member()), series, highest(member));
    }

    /** A whole that is counted has parts that are smaller by nature: its line would flatten them. */
    private boolean isWholeDrawn() {
        return indicator.precision() > 0 && !isOwnScale();
    }

    private boolean isOwnScale() {
        return groups.stream()
                .flatMap(List::stream)
                .anyMatch(member -> highest(member).isPresent());
    }

    private Optional<Double> highest(Observation member) {
        return voice.highest(member.breakdown(), member.member());
    }

    /** What the lines are, and whether the values are official. */
    private Paragraph key() {
        List<Inline> inlines = new ArrayList<>();
        groups.stream()
                .flatMap(List::stream)
                .flatMap(member -> BreakdownFacts.years(indicator, member).stream())
                .map(o -> Provenance.of(o.provenance()))
                .distinct()
                .sorted()
                .forEach(provenance -> {
                    inlines.add(new Inline.Sign(Mark.of(provenance), 7, 7));
                    inlines.add(new Inline.Words(
                            " " + voice.say(provenance.key()) + ". ",
                            Type.SMALL.in(Face.BOLD).in(Mark.of(provenance).color())));
                });
        String scale = voice.say(isOwnScale() ? "breakdowns.own_scale" : "breakdowns.one_scale");
        String note = isWholeDrawn()
                ? voice.say("breakdowns.note", "title", voice.in(indicator.title()))
                : voice.say("breakdowns.note_count");
        String unit = voice.say("chart.unit", "unit", voice.unit(indicator));
        inlines.add(new Inline.Words(String.join(" ", unit, scale, note), Type.SMALL));
        return Paragraph.of(inlines).after(3);
    }

    /** Where the newest values are accounted for; which members are left out. */
    private Paragraph note() {
        List<Inline> inlines = new ArrayList<>();
        for (List<Observation> group : groups) {
            Observation first = group.getFirst();
            long all = BreakdownFacts.count(indicator, first);
            if (all > group.size()) {
                inlines.add(new Inline.Words(BreakdownTable.worst(voice, first, group.size(), all), Type.SMALL));
            }
            BreakdownTable.withheld(
                            voice,
                            indicator,
                            BreakdownFacts.years(indicator, first).getFirst())
                    .ifPresent(inlines::add);
        }
        inlines.add(new Inline.Words(voice.say("column.reference") + ": ", Type.SMALL));
        inlines.addAll(
                Cells.links(indicator, groups.stream().flatMap(List::stream).toList(), voice));
        return Paragraph.of(inlines);
    }

    private String alternative() {
        String series = groups.stream()
                .flatMap(List::stream)
                .map(member -> voice.say(
                        "alternative.series",
                        "name",
                        voice.breakdown(member.breakdown()) + ", " + voice.member(member.breakdown(), member.member()),
                        "values",
                        values(member)))
                .collect(Collectors.joining(" "));
        return new Finding(voice).groups(indicator, groups) + ". "
                + voice.say(
                        "alternative.breakdowns", "title", voice.in(indicator.title()), "unit", voice.unit(indicator))
                + " " + series;
    }

    private String values(Observation member) {
        return BreakdownFacts.years(indicator, member).stream()
                .map(o -> o.timePeriod() + ": "
                        + voice.number(indicator, o.value().orElseThrow())
                        + voice.interval(indicator, o).map(i -> " (" + i + ")").orElse(""))
                .collect(Collectors.joining("; "));
    }
}
