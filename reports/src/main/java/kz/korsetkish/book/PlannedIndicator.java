package kz.korsetkish.book;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An indicator of a state body's plan in one year: what was planned, what was reported, and our verdict.
 *
 * @param planId the body and its code of the plan, with a slash between
 * @param indicatorId by the code of the body
 * @param entity the body: an organisation, or the KATO code of an akimat's area
 * @param goal number such as 1.1
 * @param goalTitle in the languages that have one; where the body sent only one, its words stand in for the others too
 * @param title the same
 * @param better {@code higher} or {@code lower}
 * @param informationSource {@code agency_data}, {@code survey}, {@code statistics} or {@code international}
 * @param nationalIndicator that it leads to
 * @param first target, in force on 1 January
 * @param target that counts, in force on 31 December
 * @param reachesFirst the value is at or beyond the first target, whatever the definitions
 * @param value judged, unrounded
 * @param status {@code achieved}, {@code partly_achieved}, {@code not_achieved}, {@code not_counted}, {@code no_data},
 *     {@code not_due} or {@code no_target}
 * @param claimHolds whether the claimed status is ours; empty where that cannot be said
 * @param nationalTarget of the national indicator that it leads to
 * @param computed our value of the same indicator
 * @param difference value of the body less ours
 * @param synthetic the report, or without one the plan, is made up
 */
public record PlannedIndicator(
        String planId,
        String indicatorId,
        String entity,
        String timePeriod,
        Optional<String> goal,
        Translated goalTitle,
        Translated title,
        Optional<Unit> unit,
        Optional<String> better,
        Optional<String> informationSource,
        Optional<String> nationalIndicator,
        Optional<PlannedTarget> first,
        Optional<PlannedTarget> target,
        boolean targetChanged,
        boolean definitionChanged,
        Optional<Boolean> reachesFirst,
        Optional<ReportedFact> fact,
        Optional<BigDecimal> value,
        String status,
        Optional<Boolean> claimHolds,
        Optional<BigDecimal> missedBy,
        Optional<BigDecimal> nationalTarget,
        Optional<Boolean> meetsNational,
        Optional<BigDecimal> computed,
        Optional<String> computedProvenance,
        Optional<BigDecimal> difference,
        boolean synthetic) {

    public PlannedReference reference() {
        return new PlannedReference(
                planId.substring(planId.indexOf('/') + 1), indicatorId, timePeriod, entity, PlannedReference.Part.FACT);
    }
}
