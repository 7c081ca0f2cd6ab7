package kz.korsetkish.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where the newest value of an area leads if its pace goes on: a straight line (ASSUMPTION).
 *
 * @param valuePeriod year of the newest value
 * @param achievedChange a year, from the baseline to that value; empty where it tells none
 * @param notTold why it tells none: {@code too_few_answers} or {@code within_margin}
 * @param tooShort why there is no pace: {@code no_baseline}, {@code not_after_baseline} or {@code one_year_of_change}
 * @param firstMissed first coming year whose target would be missed
 * @param years after that value that have a target, in the order of time
 */
public record Outlook(
        String entity,
        String valuePeriod,
        BigDecimal value,
        Optional<String> provenance,
        Optional<BigDecimal> achievedChange,
        Optional<String> notTold,
        Optional<String> tooShort,
        Optional<String> firstMissed,
        List<Year> years) {
    public Outlook {
        years = List.copyOf(years);
    }

    /**
     * A coming year.
     *
     * @param target its own, else the country's
     * @param requiredChange a year, from the newest value to this target
     * @param gapAtPace how far the value at the pace is on the good side of the target, negative when it falls short
     * @param outcomeAtPace {@code reached}, {@code on_the_line} or {@code missed}
     */
    public record Year(
            String timePeriod,
            BigDecimal target,
            BigDecimal requiredChange,
            Optional<BigDecimal> valueAtPace,
            Optional<BigDecimal> gapAtPace,
            Optional<String> outcomeAtPace) {}
}
