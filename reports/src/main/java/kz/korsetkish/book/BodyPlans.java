package kz.korsetkish.book;

import java.util.List;

/**
 * What state bodies planned and reported, and what became of it.
 *
 * @param indicators in the order in which a plan has them
 * @param decomposition who carries which national indicator
 */
public record BodyPlans(
        List<PlannedIndicator> indicators,
        List<PlanRisk> risks,
        List<PlanSummary> summaries,
        List<CarriedIndicator> decomposition) {
    /** As a book of an earlier version has it. */
    public static final BodyPlans NONE = new BodyPlans(List.of(), List.of(), List.of(), List.of());

    public BodyPlans {
        indicators = List.copyOf(indicators);
        risks = List.copyOf(risks);
        summaries = List.copyOf(summaries);
        decomposition = List.copyOf(decomposition);
    }
}
