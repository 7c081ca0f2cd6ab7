package kz.korsetkish.workbook;

import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.PlannedIndicator;
import kz.korsetkish.book.PlannedTarget;
import kz.korsetkish.book.ReportedFact;

/** The plans of state bodies, as sheets. */
final class PlanSheets {
    private PlanSheets() {}

    static List<DataSheet> of(Book book) {
        return List.of(indicators(book), risks(book), summaries(book), decomposition(book));
    }

    private static DataSheet indicators(Book book) {
        return DataSheet.sheet(
                "body_indicators",
                "reference,plan_id,indicator_id,entity,time_period,goal," + BookSheets.columns("title")
                        + ",unit,direction,information_source,national_indicator,target_first,target,target_changed,"
                        + "definition_changed,fact,numerator,denominator,parts_agree,status_claimed,obs_value,status,"
                        + "claim_holds,missed_by,national_target,meets_national_target,computed_value,"
                        + "computed_provenance,difference,note,synthetic",
                book.bodyPlans().indicators().stream().map(PlanSheets::indicator));
    }

    private static List<DataSheet.Value> indicator(PlannedIndicator one) {
        Optional<ReportedFact> fact = one.fact();
        return DataSheet.row(
                one.reference().toString(),
                one.planId(),
                one.indicatorId(),
                one.entity(),
                one.timePeriod(),
                one.goal(),
                BookSheets.names(one.title()),
                one.unit().map(unit -> unit.code()),
                one.better(),
                one.informationSource(),
                one.nationalIndicator(),
                one.first().map(PlannedTarget::value),
                one.target().map(PlannedTarget::value),
                one.targetChanged(),
                one.definitionChanged(),
                fact.flatMap(ReportedFact::value),
                fact.flatMap(ReportedFact::numerator),
                fact.flatMap(ReportedFact::denominator),
                fact.flatMap(ReportedFact::agrees),
                fact.flatMap(ReportedFact::claimed),
                one.value(),
                one.status(),
                one.claimHolds(),
                one.missedBy(),
                one.nationalTarget(),
                one.meetsNational(),
                one.computed(),
                one.computedProvenance(),
                one.difference(),
                fact.flatMap(ReportedFact::note),
                one.synthetic());
    }

    private static DataSheet risks(Book book) {
        return DataSheet.sheet(
                "body_risks",
                "plan_id,entity,time_period,number,goal,risk,planned_measures,done_measures,status,synthetic",
                book.bodyPlans().risks().stream()
                        .map(one -> DataSheet.row(
                                one.planId(),
                                one.entity(),
                                one.timePeriod(),
                                one.number(),
                                one.goal(),
                                one.risk(),
                                one.planned(),
                                one.done(),
                                one.status(),
                                one.synthetic())));
    }

    private static DataSheet summaries(Book book) {
        return DataSheet.sheet(
                "body_summaries",
                "entity,time_period,indicators,achieved,partly_achieved,not_achieved,not_counted,no_data,no_target,"
                        + "achieved_share,targets_changed,definitions_changed,claims_differ,parts_differ,synthetic",
                book.bodyPlans().summaries().stream()
                        .map(one -> DataSheet.row(
                                one.entity(),
                                one.timePeriod(),
                                one.indicators(),
                                one.achieved(),
                                one.partlyAchieved(),
                                one.notAchieved(),
                                one.notCounted(),
                                one.noData(),
                                one.noTarget(),
                                one.achievedShare(),
                                one.targetsChanged(),
                                one.definitionsChanged(),
                                one.claimsDiffer(),
                                one.partsDiffer(),
                                one.synthetic())));
    }

    private static DataSheet decomposition(Book book) {
        return DataSheet.sheet(
                "decomposition",
                "indicator_id,entity,plan_id,body_indicator_id,time_period,target,national_target,carriers,"
                        + "parts_target,finding,synthetic",
                book.bodyPlans().decomposition().stream()
                        .map(one -> DataSheet.row(
                                one.indicatorId(),
                                one.entity(),
                                one.planId(),
                                one.bodyIndicatorId(),
                                one.timePeriod(),
                                one.target(),
                                one.nationalTarget(),
                                one.carriers(),
                                one.partsTarget(),
                                one.finding(),
                                one.synthetic())));
    }
}
