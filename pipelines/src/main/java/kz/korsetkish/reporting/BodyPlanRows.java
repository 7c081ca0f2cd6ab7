package kz.korsetkish.reporting;

import java.util.Optional;
import kz.korsetkish.book.CarriedIndicator;
import kz.korsetkish.book.FileRow;
import kz.korsetkish.book.PlanRisk;
import kz.korsetkish.book.PlanSummary;
import kz.korsetkish.book.PlannedIndicator;
import kz.korsetkish.book.PlannedTarget;
import kz.korsetkish.book.ReportedFact;
import org.apache.spark.sql.Row;

/** The rows of the queries about plans of state bodies as records of the book. */
final class BodyPlanRows {
    private BodyPlanRows() {}

    static PlannedIndicator indicator(Row row) {
        return new PlannedIndicator(
                row.getAs("plan_id"),
                row.getAs("indicator_id"),
                row.getAs("entity"),
                row.getAs("time_period"),
                BookRows.value(row, "goal_no"),
                BookRows.texts(row, "goal_title"),
                BookRows.texts(row, "title"),
                BookRows.<String>value(row, "unit").map(unit -> BookRows.unit(row)),
                BookRows.value(row, "better"),
                BookRows.value(row, "information_source"),
                BookRows.value(row, "national_indicator"),
                target(row, "target_first", Optional.empty()),
                target(row, "target", BookRows.value(row, "target_act")),
                row.<Boolean>getAs("target_changed"),
                row.<Boolean>getAs("definition_changed"),
                BookRows.value(row, "reaches_first"),
                fact(row),
                BookRows.value(row, "value"),
                row.getAs("status"),
                BookRows.value(row, "status_agrees"),
                BookRows.value(row, "missed_by"),
                BookRows.value(row, "national_target"),
                BookRows.value(row, "meets_national_target"),
                BookRows.value(row, "computed_value"),
                BookRows.value(row, "computed_provenance"),
                BookRows.value(row, "difference"),
                row.<Boolean>getAs("synthetic"));
    }

    private static Optional<PlannedTarget> target(Row row, String column, Optional<String> act) {
        return origin(row, column)
                .map(origin ->
                        new PlannedTarget(row.getAs(column), row.<Integer>getAs(column + "_version"), act, origin));
    }

    private static Optional<ReportedFact> fact(Row row) {
        return origin(row, "report")
                .map(origin -> new ReportedFact(
                        BookRows.value(row, "fact"),
                        BookRows.<Integer>value(row, "fact_digits").orElse(0),
                        BookRows.value(row, "numerator"),
                        BookRows.value(row, "denominator"),
                        BookRows.value(row, "printed_agrees"),
                        BookRows.value(row, "status_claimed"),
                        BookRows.value(row, "note"),
                        origin));
    }

    /** Nothing where there is no such row. */
    private static Optional<FileRow> origin(Row row, String name) {
        return BookRows.<String>value(row, name + "_sha256")
                .map(sha256 -> new FileRow(sha256, row.<Long>getAs(name + "_row")));
    }

    static PlanRisk risk(Row row) {
        return new PlanRisk(
                row.getAs("plan_id"),
                row.getAs("entity"),
                row.getAs("time_period"),
                row.<Integer>getAs("risk_no"),
                row.getAs("goal_no"),
                row.getAs("risk"),
                BookRows.value(row, "planned_measures"),
                BookRows.value(row, "done_measures"),
                row.getAs("status"),
                row.<Boolean>getAs("synthetic"),
                new FileRow(row.getAs("sha256"), row.<Long>getAs("row")));
    }

    static PlanSummary summary(Row row) {
        return new PlanSummary(
                row.getAs("entity"),
                row.getAs("time_period"),
                row.<Long>getAs("indicators"),
                row.<Long>getAs("achieved"),
                row.<Long>getAs("partly_achieved"),
                row.<Long>getAs("not_achieved"),
                row.<Long>getAs("not_counted"),
                row.<Long>getAs("no_data"),
                row.<Long>getAs("no_target"),
                BookRows.value(row, "achieved_share"),
                row.<Long>getAs("targets_changed"),
                row.<Long>getAs("definitions_changed"),
                row.<Long>getAs("claims_differ"),
                row.<Long>getAs("parts_differ"),
                row.<Boolean>getAs("synthetic"));
    }

    static CarriedIndicator carried(Row row) {
        return new CarriedIndicator(
                row.getAs("indicator_id"),
                row.getAs("entity"),
                row.getAs("plan_id"),
                row.getAs("body_indicator_id"),
                BookRows.value(row, "time_period"),
                BookRows.value(row, "target"),
                BookRows.value(row, "national_target"),
                BookRows.value(row, "carriers"),
                BookRows.value(row, "parts_target"),
                BookRows.value(row, "finding"),
                row.<Boolean>getAs("synthetic"));
    }
}
