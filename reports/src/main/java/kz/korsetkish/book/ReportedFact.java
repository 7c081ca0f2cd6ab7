package kz.korsetkish.book;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a body reported on an indicator of its plan.
 *
 * @param value as the body printed it; empty where it is not counted yet
 * @param digits printed after the decimal point
 * @param agrees how the parts come to the printed value: {@code rounded}, {@code cut}, {@code differs} or {@code no_parts}
 * @param claimed status
 */
public record ReportedFact(
        Optional<BigDecimal> value,
        int digits,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<String> agrees,
        Optional<String> claimed,
        Optional<String> note,
        FileRow origin) {}
