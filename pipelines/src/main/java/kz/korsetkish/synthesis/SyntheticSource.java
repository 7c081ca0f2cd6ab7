package kz.korsetkish.synthesis;

import java.util.List;

/** One of the twelve sources: plans its files, each of which is written on its own. */
sealed interface SyntheticSource
        permits KatoEditions,
                KatoCrosswalk,
                TrustSurvey,
                ServiceRegistry,
                ServiceDeliveries,
                StateEntities,
                RegionalProducts,
                OkrugBudgets,
                PlanTargets,
                PlanReports,
                PlanRisks,
                Explanations {
    String name();

    List<Submission> submissions(SynthesisRequest request);
}
