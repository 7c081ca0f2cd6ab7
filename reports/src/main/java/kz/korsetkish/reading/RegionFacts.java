package kz.korsetkish.reading;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Area;
import kz.korsetkish.book.AreaBehind;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Place;
import kz.korsetkish.book.Variant;
import kz.korsetkish.book.Verdict;

/** The regions of one indicator and year, ranked, as tables and maps show them. */
public record RegionFacts(Indicator indicator, Regions regions, List<Area> areas) {

    /** The rural okrugs of a region that are behind the national target of the newest year, the farthest first. */
    public static List<AreaBehind> behind(Indicator indicator, String region) {
        return indicator.behind().stream()
                .filter(one -> one.region().equals(region))
                .toList();
    }

    public String name(Voice voice, String area) {
        return voice.area(areas, area);
    }

    /** The value as printed; where there is none, why. */
    public String value(Voice voice, Observation o) {
        return o.value()
                .map(v -> voice.flagged(indicator, o))
                .orElseGet(() -> voice.say(o.isWithheld() ? "status.withheld" : "status.no_data"));
    }

    /** Of the main series only: targets are set for that. */
    public Optional<Verdict> verdict(String area) {
        return indicator.verdicts().stream()
                .filter(v -> regions.variant().equals(Variant.MAIN)
                        && v.entity().equals(area)
                        && v.timePeriod().equals(regions.year()))
                .findFirst();
    }

    /** From the best to the worst place that the interval allows; a book of an earlier version has the place alone. */
    public String rank(Voice voice, Observation o) {
        return place(o).map(place -> rank(voice, place.from(), place.to()))
                .orElseGet(() -> Integer.toString(regions.rank(o)));
    }

    /** The same of the year before, where there was one. */
    public Optional<String> previousRank(Voice voice, Observation o) {
        return place(o).flatMap(place -> place.previousFrom()
                .map(from -> rank(voice, from, place.previousTo().orElse(from))));
    }

    /** One place, or from which to which. */
    public static String rank(Voice voice, long from, long to) {
        return from < to
                ? voice.say("rank.range", "from", Long.toString(from), "to", Long.toString(to))
                : Long.toString(from);
    }

    private Optional<Place> place(Observation o) {
        return indicator.places().stream()
                .filter(place -> place.variant().equals(regions.variant())
                        && place.entity().equals(o.entity())
                        && place.timePeriod().equals(o.timePeriod()))
                .findFirst();
    }

    /** As they are ranked; as the classifier has them where the intervals allow any order. */
    public List<Observation> inOrder() {
        return hasNoOrder()
                ? regions.ranked().stream()
                        .sorted(Comparator.comparing(Observation::entity))
                        .toList()
                : regions.ranked();
    }

    /** Without those of low reliability, as far as others are left. */
    public List<Observation> reliable() {
        List<Observation> reliable = regions.ranked().stream()
                .filter(o -> !o.obsStatus().equals("U"))
                .toList();
        return reliable.isEmpty() ? regions.ranked() : reliable;
    }

    /** Regions whose interval contains the country's target. */
    public long notDistinguishable() {
        return regions.ranked().stream()
                .flatMap(o -> verdict(o.entity()).stream())
                .filter(Verdict::notDistinguishable)
                .count();
    }

    /** Whether the intervals allow any region any place. */
    public boolean hasNoOrder() {
        List<Place> places = indicator.places().stream()
                .filter(place -> place.variant().equals(regions.variant())
                        && place.timePeriod().equals(regions.year()))
                .toList();
        return places.size() > 1 && places.stream().allMatch(place -> place.from() == 1 && place.to() == place.of());
    }

    public Optional<BigDecimal> difference(Observation o) {
        return regions.country()
                .filter(country -> !country.equals(o))
                .flatMap(
                        country -> o.value().map(v -> v.subtract(country.value().orElseThrow())));
    }

    /** Of all values together: one synthetic value makes them synthetic. */
    public Provenance provenance() {
        return regions.ranked().stream()
                .map(o -> Provenance.of(o.provenance()))
                .max(Comparable::compareTo)
                .orElse(Provenance.OFFICIAL);
    }
}
