package kz.korsetkish.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One plan of targets: {@code sql/catalog/plans/<plan>/plan.yml} with the editions beside it.
 *
 * @param isPrinted whether the reports print its numbers, goals and targets; one plan's are
 * @param owner an organisation, or the KATO code of an akimat's area
 * @param goals in the order of their numbers
 * @param indicators in the order of their numbers
 * @param editions the oldest first
 */
public record TargetPlan(
        String planId,
        boolean isPrinted,
        String owner,
        Map<String, String> title,
        Map<String, String> document,
        int firstYear,
        int lastYear,
        List<Goal> goals,
        List<Entry> indicators,
        List<TargetEdition> editions) {
    public TargetPlan {
        title = Map.copyOf(title);
        document = Map.copyOf(document);
        goals = List.copyOf(goals);
        indicators = List.copyOf(indicators);
        editions = List.copyOf(editions);
    }

    /** An indicator with its number, its goal and the start of its path in this plan. */
    public record Entry(String indicatorId, int number, int goalNumber, Optional<Baseline> baseline) {}
}
