package kz.korsetkish.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The judgement of one area and year against the target path.
 *
 * @param status {@code achieved}, {@code not_achieved}, {@code no_target}, {@code not_due}, {@code no_data} or
 *     {@code withheld}
 * @param provenance of the value judged; a verdict on synthetic data is never shown bare
 * @param gap how far the value is on the good side of the target, negative when it falls short, in the unit
 * @param metAtBaseline the baseline already met this target
 * @param lost an earlier target was achieved, this one is not, and the value is worse than then; empty where the value does
 *     not tell
 * @param sampleSize valid answers behind the value, of a survey
 * @param standardError of the value; a complete count and a published figure have none
 * @param notDistinguishable the interval of the value contains the target
 * @param answersToTell answers that it would take to tell the value from the target, where it cannot be
 * @param requiredChange a year, to reach the target of the last year from this value
 * @param endGap like the gap, to the target of the last year
 * @param notTold why the value carries no trend, pace, loss, achieved change and end value: {@code too_few_answers} (it or
 *     its baseline is of low reliability) or {@code within_margin}
 * @param achievedChange a year, since the baseline
 * @param pace achieved over required
 * @param trend {@code met}, {@code on_track}, {@code on_the_line}, {@code acceleration_needed}, {@code stagnating},
 *     {@code moving_away}, {@code missed} or {@code unknown}; empty where there is no value, or none that tells
 * @param previousValue of the year before
 * @param change since the value of the year before
 * @param changeMargin the change is significant where it is larger; empty where either year has no standard error
 * @param endValue of the last year that has a target, at the achieved change a year
 * @param tooShort why there is no such value: {@code no_value}, {@code no_target}, {@code no_baseline},
 *     {@code not_after_baseline}, {@code one_year_of_change} or {@code after_end}
 * @param dueOn a value is due from this day on
 * @param coverage percent of those who owe the indicator's source that have sent it; empty where it has no such source
 * @param coverageFloor below this percent a value that is not official is withheld
 * @param missing the others, by KATO code or name
 */
public record Verdict(
        String entity,
        String timePeriod,
        String status,
        Optional<String> provenance,
        Optional<BigDecimal> value,
        Optional<BigDecimal> target,
        Optional<String> targetEdition,
        Optional<BigDecimal> gap,
        boolean metAtBaseline,
        Optional<Boolean> lost,
        Optional<Long> sampleSize,
        Optional<Double> standardError,
        Optional<Double> ciLow,
        Optional<Double> ciHigh,
        boolean notDistinguishable,
        Optional<Long> answersToTell,
        Optional<BigDecimal> missedBy,
        Optional<BigDecimal> endGap,
        Optional<BigDecimal> requiredChange,
        Optional<String> notTold,
        Optional<BigDecimal> achievedChange,
        Optional<BigDecimal> pace,
        Optional<String> trend,
        Optional<BigDecimal> previousValue,
        Optional<BigDecimal> change,
        Optional<Double> changeMargin,
        Optional<Boolean> changeSignificant,
        Optional<BigDecimal> endValue,
        Optional<String> tooShort,
        Optional<LocalDate> dueOn,
        Optional<BigDecimal> coverage,
        Optional<Integer> coverageFloor,
        List<String> missing) {
    public Verdict {
        // A book of an earlier version does not say.
        missing = missing == null ? List.of() : List.copyOf(missing);
    }
}
