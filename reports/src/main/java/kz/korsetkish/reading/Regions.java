package kz.korsetkish.reading;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Variant;

/**
 * The newest values by region: as it counts, else of the first variant that has regions.
 *
 * @param ranked the best first
 * @param without those whose value of that year is missing or withheld
 * @param country the same variant and year for the whole country
 */
public record Regions(
        Variant variant,
        String year,
        List<Observation> ranked,
        List<Observation> without,
        Optional<Observation> country) {

    public static Optional<Regions> of(Indicator indicator) {
        return indicator.observations().stream()
                .map(Observation::variant)
                .distinct()
                .sorted()
                .flatMap(variant -> of(indicator, variant).stream())
                .findFirst();
    }

    private static Optional<Regions> of(Indicator indicator, Variant variant) {
        List<Observation> regional = Facts.values(indicator, variant)
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
                    Optional<Observation> country = Facts.values(indicator, variant)
                            .filter(o -> o.entity().equals(Facts.COUNTRY)
                                    && o.timePeriod().equals(year))
                            .min(Comparator.comparing(o -> Provenance.of(o.provenance())));
                    return new Regions(variant, year, ranked, without(indicator, variant, year, ranked), country);
                });
    }

    private static List<Observation> without(
            Indicator indicator, Variant variant, String year, List<Observation> ranked) {
        List<String> known = ranked.stream().map(Observation::entity).toList();
        return Facts.totals(indicator, variant)
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
