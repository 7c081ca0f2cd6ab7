package kz.korsetkish.reading;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;

/**
 * The newest values by region: of the main series, else of the first variant that has regions.
 *
 * @param ranked the best first
 * @param without those whose value of that year is missing or suppressed
 * @param country the same series and year for the whole country
 */
public record Regions(
        String series,
        String year,
        List<Observation> ranked,
        List<Observation> without,
        Optional<Observation> country) {

    public static Optional<Regions> of(Indicator indicator) {
        List<String> variants = indicator.observations().stream()
                .map(Observation::series)
                .filter(s -> !s.equals("main"))
                .distinct()
                .sorted()
                .toList();
        return Stream.concat(Stream.of("main"), variants.stream())
                .flatMap(series -> of(indicator, series).stream())
                .findFirst();
    }

    private static Optional<Regions> of(Indicator indicator, String series) {
        List<Observation> regional = Facts.values(indicator, series)
                .filter(o -> !o.entity().equals(Facts.COUNTRY))
                .toList();
        return regional.stream()
                .map(Observation::timePeriod)
                .max(Comparator.naturalOrder())
                .map(year -> {
                    Comparator<Observation> byValue =
                            Comparator.comparing(o -> o.value().orElseThrow());
                    Comparator<Observation> order =
                            indicator.direction().equals("lower") ? byValue : byValue.reversed();
                    List<Observation> ranked = regional.stream()
                            .filter(o -> o.timePeriod().equals(year))
                            .filter(o -> mostAuthoritative(o, regional))
                            .sorted(order.thenComparing(Observation::entity))
                            .toList();
                    Optional<Observation> country = Facts.values(indicator, series)
                            .filter(o -> o.entity().equals(Facts.COUNTRY)
                                    && o.timePeriod().equals(year))
                            .min(Comparator.comparing(o -> Provenance.of(o.provenance())));
                    return new Regions(series, year, ranked, without(indicator, series, year, ranked), country);
                });
    }

    private static List<Observation> without(
            Indicator indicator, String series, String year, List<Observation> ranked) {
        List<String> known = ranked.stream().map(Observation::entity).toList();
        return Facts.totals(indicator, series)
                .filter(o -> o.timePeriod().equals(year) && o.value().isEmpty())
                .filter(o -> !o.entity().equals(Facts.COUNTRY) && !known.contains(o.entity()))
                .sorted(Comparator.comparing(Observation::entity))
                .toList();
    }

    /** From 1; equal values share the better rank. */
    public int rank(Observation one) {
        BigDecimal value = one.value().orElseThrow();
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i).value().orElseThrow().compareTo(value) == 0) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("not among the ranked: " + one);
    }

    private static boolean mostAuthoritative(Observation one, List<Observation> all) {
        return all.stream()
                .filter(o -> o.entity().equals(one.entity()) && o.timePeriod().equals(one.timePeriod()))
                .noneMatch(o -> Provenance.of(o.provenance()).compareTo(Provenance.of(one.provenance())) < 0);
    }
}
