package kz.korsetkish.book;

import java.util.Optional;

/**
 * A risk of a body's plan and what was done about it, in the words of the body.
 *
 * @param goal at risk, such as 1.1
 * @param status {@code done}, {@code partly} or {@code not_done}
 */
public record PlanRisk(
        String planId,
        String entity,
        String timePeriod,
        int number,
        String goal,
        String risk,
        Optional<String> planned,
        Optional<String> done,
        String status,
        boolean synthetic,
        FileRow origin) {}
