package kz.korsetkish.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.District;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;

/**
 * The districts of a region in one indicator and year.
 *
 * @param districts as they are ranked, those without a value last; as the classifier has them where no order holds
 */
public record DistrictFacts(Indicator indicator, List<District> districts) {

    /** Empty where the indicator says nothing of the districts of any region, or the region has none. */
    public static Optional<DistrictFacts> of(Indicator indicator, String region) {
        List<District> districts = indicator.districts().stream()
                .filter(one -> one.region().equals(region))
                .sorted(Comparator.comparing(District::entity))
                .toList();
        return districts.isEmpty() ? Optional.empty() : Optional.of(new DistrictFacts(indicator, ordered(districts)));
    }

    private static List<District> ordered(List<District> districts) {
        return hasNoOrder(districts)
                ? districts
                : districts.stream()
                        .sorted(Comparator.comparing(
                                (District one) -> one.from().orElse(Long.MAX_VALUE)))
                        .toList();
    }

    private static boolean hasNoOrder(List<District> districts) {
        return districts.stream()
                .allMatch(one -> one.from().orElse(1L) == 1 && one.to().equals(one.of()));
    }

    /** Whether their places say anything: the intervals do not allow each of them any place. */
    public boolean isRanked() {
        return !hasNoOrder(districts);
    }

    public String year() {
        return districts.getFirst().timePeriod();
    }

    public List<District> known() {
        return districts.stream().filter(one -> one.observation().isPresent()).toList();
    }

    public List<Observation> observations() {
        return districts.stream().flatMap(one -> one.observation().stream()).toList();
    }

    public long below() {
        return known().stream()
                .filter(one -> one.gap().filter(gap -> gap.signum() < 0).isPresent())
                .count();
    }
}
