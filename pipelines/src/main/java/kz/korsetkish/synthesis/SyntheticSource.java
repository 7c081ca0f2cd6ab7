package kz.korsetkish.synthesis;

import java.util.List;

/** One of the eleven sources: plans its files, each of which is written on its own. */
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
                PlanRisks {
    String name();

    List<Submission> submissions(SynthesisRequest request);
}
