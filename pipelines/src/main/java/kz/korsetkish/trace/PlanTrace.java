package kz.korsetkish.trace;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.PlannedReference;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Nearest;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** Walks from a number of a body's plan, in the release that {@code latest.*} shows, to the rows that were submitted. */
public final class PlanTrace {
    private static final String VALUE = "explain_planned_value";

    private final Session session;
    private final Catalog catalog;

    public PlanTrace(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** The reference that is meant, where the release has plans. */
    public Optional<String> nearest(PlannedReference reference) {
        List<String> known = session
                .query(catalog.read(VALUE), Map.of())
                .select("plan_id", "indicator_id", "time_period", "entity")
                .collectAsList()
                .stream()
                .map(PlanTrace::name)
                .toList();
        return Nearest.to(reference.of(PlannedReference.Part.FACT).toString(), known)
                .or(() -> known.stream()
                        .filter(one -> one.endsWith(reference.entity()))
                        .findFirst())
                .or(() -> known.stream().findFirst());
    }

    private static String name(Row row) {
        String planId = row.getAs("plan_id");
        return new PlannedReference(
                        planId.substring(planId.indexOf('/') + 1),
                        row.getAs("indicator_id"),
                        row.getAs("time_period"),
                        row.getAs("entity"),
                        PlannedReference.Part.FACT)
                .toString();
    }

    /** Empty where the release has no such number. */
    public Optional<PlanExplanation> explain(PlannedReference reference) {
        Column wanted = col("plan_id")
                .equalTo(reference.planId())
                .and(col("indicator_id").equalTo(reference.indicatorId()))
                .and(col("time_period").equalTo(reference.timePeriod()));
        return session.query(catalog.read(VALUE), Map.of()).where(wanted).collectAsList().stream()
                .filter(value -> isThere(reference, value))
                .findFirst()
                .map(value -> new PlanExplanation(
                        reference,
                        value,
                        session.query(catalog.read("book_release"), Map.of()).head(),
                        session.query(catalog.read("explain_planned_row"), Map.of())
                                .where(wanted.and(col("part").isin(parts(reference))))
                                .drop("plan_id", "indicator_id", "time_period"),
                        queries(reference, value)));
    }

    private static boolean isThere(PlannedReference reference, Row value) {
        return switch (reference.part()) {
            case FACT -> true;
            case TARGET -> value.getAs("target") != null;
            case FIRST_TARGET -> value.getAs("target_first") != null;
        };
    }

    private static Object[] parts(PlannedReference reference) {
        return switch (reference.part()) {
            case FACT -> new Object[] {"report", "target", "target of 1 January"};
            case TARGET -> new Object[] {"target"};
            case FIRST_TARGET -> new Object[] {"target of 1 January"};
        };
    }

    private List<String> queries(PlannedReference reference, Row value) {
        Map<String, Object> parameters = Map.of(
                "plan", reference.planId(),
                "indicator", reference.indicatorId(),
                "time_period", reference.timePeriod());
        List<String> names = new ArrayList<>();
        if (reference.part() == PlannedReference.Part.FACT && value.getAs("fact") != null) {
            names.add("explain_planned_report");
        }
        if (value.getAs("target") != null || value.getAs("target_first") != null) {
            names.add("explain_planned_target");
        }
        return names.stream()
                .map(name -> Session.written(catalog.read(name).sql(), parameters))
                .toList();
    }
}
