package kz.korsetkish.book;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One value; the key is (variant, entity, timePeriod, breakdown, member, provenance).
 *
 * @param obsStatus SDMX CL_OBS_STATUS: A normal, B break, E estimated, L not collected, O missing, P provisional,
 *     Q suppressed, U low reliability
 * @param provenance {@code official}, {@code computed} or {@code synthetic}
 * @param standardError and the interval at {@code ciLevel} percent, where there is one
 */
public record Observation(
        Variant variant,
        String entity,
        String timePeriod,
        String breakdown,
        String member,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<BigDecimal> value,
        String obsStatus,
        Optional<Long> sampleSize,
        Optional<Double> standardError,
        Optional<Double> ciLow,
        Optional<Double> ciHigh,
        Optional<Integer> ciLevel,
        String provenance) {

    /** The same suppressed: known to be there, and not to be printed. */
    public Observation suppressed() {
        return new Observation(
                variant,
                entity,
                timePeriod,
                breakdown,
                member,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Q",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                provenance);
    }
}
