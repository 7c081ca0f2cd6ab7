package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.korsetkish.book.DefinitionChange;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Target;
import kz.korsetkish.chart.PathChart;
import kz.korsetkish.chart.Series;
import kz.korsetkish.chart.Series.Interval;
import kz.korsetkish.chart.Series.Point;
import kz.korsetkish.chart.SeriesKind;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Figure;
import kz.korsetkish.pdf.Figure.Data;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Together;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/**
 * The actual values of an indicator against its targets, as a chart and in words.
 *
 * @param country the country's values beside those of an area
 */
record PathFigure(Facts facts, Optional<Facts> country) {
    private static final float HEIGHT = 140;
    private static final float HEIGHT_BESIDE = 130;

    PathFigure(Facts facts) {
        this(facts, Optional.empty());
    }

    /** What is to be seen, the chart, and what its lines stand for. */
    List<Element> elements(Voice voice) {
        List<Element> elements = new ArrayList<>();
        elements.add(Heading.within(new Finding(voice).path(facts)));
        PathChart chart = chart(voice);
        List<String> caption = new ArrayList<>();
        caption.add(voice.say("chart.unit", "unit", voice.unit(facts.indicator())));
        chart.start().ifPresent(low -> caption.add(voice.say("chart.from", "low", low)));
        if (chart.isShaded()) {
            caption.add(voice.say("chart.shaded"));
        }
        elements.add(Paragraph.of(String.join(" ", caption), Type.SMALL).after(3));
        elements.add(figure(voice));
        elements.addAll(notes(voice));
        return List.of(new Together(elements));
    }

    Figure figure(Voice voice) {
        return new Figure(
                chart(voice), alternative(voice), 0, country.isPresent() ? HEIGHT_BESIDE : HEIGHT, data(voice));
    }

    private PathChart chart(Voice voice) {
        return new PathChart(
                series(voice),
                breaks(),
                facts.indicator().precision() == 0,
                facts.indicator().precision(),
                facts.indicator().end(),
                voice.writing()::number);
    }

    private Data data(Voice voice) {
        List<FigureRow> rows = new ArrayList<>();
        for (Provenance provenance : facts.provenances()) {
            String name = name(voice, Mark.of(provenance));
            facts.of(provenance).forEach(o -> rows.add(FigureRow.of(name, o)));
        }
        country.ifPresent(whole ->
                whole.authoritative().forEach(o -> rows.add(FigureRow.of(name(voice, SeriesKind.COUNTRY), o))));
        for (List<Target> edition : facts.editions()) {
            String name =
                    name(voice, SeriesKind.TARGET) + " (" + edition.getFirst().edition() + ")";
            edition.forEach(t -> rows.add(FigureRow.of(name, t.timePeriod(), t.value())));
        }
        return FigureRow.data("i" + facts.indicator().number() + "." + facts.area(), rows, voice);
    }

    private static String name(Voice voice, SeriesKind kind) {
        return voice.say("chart." + kind.name().toLowerCase(Locale.ROOT));
    }

    List<Series> since(int year, Voice voice) {
        return series(voice).stream()
                .map(s -> new Series(
                        s.kind(),
                        s.label(),
                        s.points().stream().filter(p -> p.year() >= year).toList()))
                .toList();
    }

    String alternative(Voice voice) {
        String series = series(voice).stream()
                .map(s -> voice.say("alternative.series", "name", s.label(), "values", values(voice, s)))
                .collect(Collectors.joining(" "));
        String text = voice.say(
                "alternative.path",
                "title",
                voice.in(facts.indicator().title()),
                "unit",
                voice.unit(facts.indicator()));
        String breaks = breaks().stream()
                .map(year -> " " + voice.say("alternative.break", "year", Integer.toString(year)))
                .collect(Collectors.joining());
        return new Finding(voice).path(facts) + ". " + text + " "
                + (series.isEmpty() ? voice.say("alternative.empty") : series) + breaks;
    }

    private List<Integer> breaks() {
        return facts.indicator().definitionChanges().stream()
                .map(DefinitionChange::year)
                .toList();
    }

    /** What the dashed lines of the chart stand for. */
    private List<Element> notes(Voice voice) {
        return facts.indicator().definitionChanges().stream()
                .<Element>map(one -> Paragraph.of(
                        voice.say(
                                "definition.change",
                                Map.of(
                                        "version", Integer.toString(one.version()),
                                        "from", one.fromPeriod(),
                                        "date", voice.writing().date(one.decided()),
                                        "change", voice.in(one.change()))),
                        Type.SMALL))
                .toList();
    }

    private String values(Voice voice, Series series) {
        return series.points().stream()
                .map(p -> p.year() + ": "
                        + voice.writing().number(p.value(), facts.indicator().precision()))
                .collect(Collectors.joining("; "));
    }

    private List<Series> series(Voice voice) {
        Function<SeriesKind, String> label = kind -> name(voice, kind);
        List<Series> series = new ArrayList<>();
        for (Provenance provenance : facts.provenances()) {
            List<Point> points =
                    facts.of(provenance).stream().map(PathFigure::point).toList();
            series.add(new Series(Mark.of(provenance), label.apply(Mark.of(provenance)), points));
        }
        country.ifPresent(whole -> {
            List<Point> points =
                    whole.authoritative().stream().map(PathFigure::valueAlone).toList();
            series.add(new Series(SeriesKind.COUNTRY, label.apply(SeriesKind.COUNTRY), points));
        });
        List<List<Target>> editions = facts.editions();
        for (int i = 0; i < editions.size(); i++) {
            SeriesKind kind = i == editions.size() - 1 ? SeriesKind.TARGET : SeriesKind.EARLIER_TARGET;
            List<Point> points = editions.get(i).stream()
                    .map(t -> new Point(Facts.year(t), t.value().doubleValue(), Optional.empty()))
                    .toList();
            series.add(new Series(kind, label.apply(kind), points));
        }
        return series;
    }

    static Point point(Observation o) {
        return new Point(Facts.year(o), o.value().orElseThrow().doubleValue(), interval(o));
    }

    private static Point valueAlone(Observation o) {
        return new Point(Facts.year(o), o.value().orElseThrow().doubleValue(), Optional.empty());
    }

    static Optional<Interval> interval(Observation o) {
        return o.ciLow().flatMap(low -> o.ciHigh().map(high -> new Interval(low, high)));
    }
}
