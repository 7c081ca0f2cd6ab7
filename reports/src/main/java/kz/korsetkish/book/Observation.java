package kz.korsetkish.book;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One value; the key is (variant, entity, timePeriod, breakdown, member, provenance).
 *
 * @param obsStatus SDMX CL_OBS_STATUS: A normal, B break, E estimated, L withheld since too few have reported, O missing,
 *     P provisional, Q suppressed, U low reliability
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

    /** Whether there is a value that may not be shown. */
    public boolean isWithheld() {
        return isSuppressed() || obsStatus.equals("L");
    }

    /** Whether it is not shown to protect confidentiality. */
    public boolean isSuppressed() {
        return obsStatus.equals("Q");
    }
}
