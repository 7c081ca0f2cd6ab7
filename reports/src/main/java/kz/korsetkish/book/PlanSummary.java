package kz.korsetkish.book;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The plans of one body in one year, counted in indicators.
 *
 * @param notCounted whose statistics are not there yet, or whose report is not due yet
 * @param noData due and not reported
 * @param achievedShare percent achieved of those achieved, partly achieved, not achieved or not reported
 * @param claimsDiffer whose claimed status is not ours
 * @param partsDiffer whose fact is not what its parts come to
 * @param synthetic some of it is made up
 */
public record PlanSummary(
        String entity,
        String timePeriod,
        long indicators,
        long achieved,
        long partlyAchieved,
        long notAchieved,
        long notCounted,
        long noData,
        long noTarget,
        Optional<BigDecimal> achievedShare,
        long targetsChanged,
        long definitionsChanged,
        long claimsDiffer,
        long partsDiffer,
        boolean synthetic) {}
