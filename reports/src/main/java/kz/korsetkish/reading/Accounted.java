package kz.korsetkish.reading;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.korsetkish.book.AreaBehind;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Reference;

/** The values of one indicator that a report prints and must account for. */
public record Accounted(Indicator indicator, List<Observation> observations) {
    private static final Comparator<Observation> ORDER = Comparator.comparing(
                    (Observation o) -> o.entity().equals(Facts.COUNTRY) ? "" : o.entity())
            .thenComparing(Observation::timePeriod)
            .thenComparing(Observation::variant)
            .thenComparing(o -> o.breakdown().equals("total") ? "" : o.breakdown())
            .thenComparing(Observation::member)
            .thenComparing(o -> Provenance.of(o.provenance()));

    public Accounted {
        observations = observations.stream().sorted(ORDER).toList();
    }

    /** The nation's values of all years, its breakdowns that are printed, and the regions' of the year that is ranked. */
    public static List<Accounted> national(Book book) {
        return book.indicators().stream()
                .map(indicator -> new Accounted(
                        indicator,
                        Stream.of(
                                        totals(indicator, Facts.COUNTRY),
                                        BreakdownFacts.of(indicator).stream().flatMap(List::stream),
                                        BreakdownFacts.counted(indicator).stream()
                                                .flatMap(List::stream),
                                        Regions.of(indicator).stream()
                                                .flatMap(r -> Stream.concat(r.ranked().stream(), r.without().stream())))
                                .flatMap(Function.identity())
                                .toList()))
                .filter(one -> !one.observations().isEmpty())
                .toList();
    }

    /** The region's and the nation's values that are shown, and those of its okrugs that are behind. */
    public static List<Accounted> regional(List<RegionalFacts> facts, String area) {
        return facts.stream()
                .map(one -> new Accounted(
                        one.facts().indicator(),
                        Stream.concat(
                                        Stream.of(area, Facts.COUNTRY)
                                                .flatMap(place ->
                                                        totals(one.facts().indicator(), place))
                                                .filter(o -> o.variant()
                                                        .equals(one.ranked()
                                                                .regions()
                                                                .variant())),
                                        Stream.concat(
                                                RegionFacts.behind(one.facts().indicator(), area).stream()
                                                        .map(AreaBehind::observation),
                                                DistrictFacts.of(one.facts().indicator(), area).stream()
                                                        .flatMap(districts -> districts.observations().stream())))
                                .toList()))
                .toList();
    }

    public Reference reference(Observation o) {
        return Reference.of(indicator, o);
    }

    private static Stream<Observation> totals(Indicator indicator, String area) {
        return indicator.observations().stream()
                .filter(o -> o.entity().equals(area)
                        && o.breakdown().equals("total")
                        && o.timePeriod().matches("\\d{4}"));
    }
}
