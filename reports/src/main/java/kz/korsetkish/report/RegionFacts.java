package kz.korsetkish.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Area;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Place;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.chart.DotStrip;
import kz.korsetkish.chart.Series;
import kz.korsetkish.chart.StatusSign;

/** The regions of one indicator and year, ranked, as tables and maps show them. */
record RegionFacts(Indicator indicator, Regions regions, List<Area> areas) {

    String name(Voice voice, String area) {
        return voice.area(areas, area);
    }

    /** The value as printed; where there is none, why. */
    String value(Voice voice, Observation o) {
        return o.value()
                .map(v -> voice.flagged(indicator, o))
                .orElseGet(() -> voice.say(o.obsStatus().equals("Q") ? "status.withheld" : "status.no_data"));
    }

    /** Of the main series only: targets are set for that. */
    Optional<Verdict> verdict(String area) {
        return indicator.verdicts().stream()
                .filter(v -> regions.series().equals(Facts.MAIN)
                        && v.entity().equals(area)
                        && v.timePeriod().equals(regions.year()))
                .findFirst();
    }

    Optional<StatusSign> sign(String area) {
        return verdict(area).map(Standing::sign);
    }

    /** From the best to the worst place that the interval allows; a book of an earlier version has the place alone. */
    String rank(Voice voice, Observation o) {
        return indicator.places().stream()
                .filter(place -> place.series().equals(regions.series())
                        && place.entity().equals(o.entity())
                        && place.timePeriod().equals(o.timePeriod()))
                .findFirst()
                .filter(place -> place.from() < place.to())
                .map(place ->
                        voice.say("rank.range", "from", Long.toString(place.from()), "to", Long.toString(place.to())))
                .orElseGet(() -> Integer.toString(regions.rank(o)));
    }

    /** Without those of low reliability, as far as others are left. */
    List<Observation> reliable() {
        List<Observation> reliable = regions.ranked().stream()
                .filter(o -> !o.obsStatus().equals("U"))
                .toList();
        return reliable.isEmpty() ? regions.ranked() : reliable;
    }

    /** Regions whose interval contains the country's target. */
    long notDistinguishable() {
        return regions.ranked().stream()
                .flatMap(o -> verdict(o.entity()).stream())
                .filter(Verdict::notDistinguishable)
                .count();
    }

    /** Whether the intervals allow any region any place. */
    boolean hasNoOrder() {
        List<Place> places = indicator.places().stream()
                .filter(place -> place.series().equals(regions.series())
                        && place.timePeriod().equals(regions.year()))
                .toList();
        return places.size() > 1 && places.stream().allMatch(place -> place.from() == 1 && place.to() == place.of());
    }

    Optional<BigDecimal> difference(Observation o) {
        return regions.country()
                .filter(country -> !country.equals(o))
                .flatMap(
                        country -> o.value().map(v -> v.subtract(country.value().orElseThrow())));
    }

    DotStrip.Scale scale(Voice voice) {
        List<Series.Point> points =
                regions.ranked().stream().map(PathFigure::point).toList();
        Optional<Double> country =
                regions.country().map(o -> o.value().orElseThrow().doubleValue());
        return DotStrip.Scale.around(points, country, indicator.end(), voice.writing()::number);
    }

    /** Of all values together: one synthetic value makes them synthetic. */
    Provenance provenance() {
        return regions.ranked().stream()
                .map(o -> Provenance.of(o.provenance()))
                .max(Comparable::compareTo)
                .orElse(Provenance.OFFICIAL);
    }
}
