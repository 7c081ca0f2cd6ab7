package kz.korsetkish.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import kz.korsetkish.trace.PlanExplanation;
import org.apache.spark.sql.Row;

/** What {@code explain} says of a number of a body's plan. */
record ExplainedPlan(PlanExplanation explanation, String language) {
    /** Name of a column and of what is told of it, in this order; what is empty is left out. */
    private static final List<List<String>> FACTS = List.of(
            List.of("unit", "unit"),
            List.of("better", "better"),
            List.of("source", "information_source"),
            List.of("target", "target"),
            List.of("act", "target_act"),
            List.of("1 January", "target_first"),
            List.of("fact", "fact"),
            List.of("numerator", "numerator"),
            List.of("denominator", "denominator"),
            List.of("parts", "printed_agrees"),
            List.of("value", "value"),
            List.of("provenance", "provenance"),
            List.of("verdict", "status"),
            List.of("claimed", "status_claimed"),
            List.of("ours", "computed_value"),
            List.of("difference", "difference"),
            List.of("leads to", "national_indicator"),
            List.of("nation", "national_target"),
            List.of("note", "note"));

    private static final int NAME = 12;

    void print(PrintWriter out) {
        Row value = explanation.value();
        out.println(explanation.reference() + "  " + value.getAs("title_" + language));
        out.println();
        fact(
                out,
                "method",
                "the unrounded value against the target in force on 31 December; the value is the share of the parts"
                        + " where they come to the printed fact, rounded or cut, and else the fact");
        for (List<String> fact : FACTS) {
            Object told = value.getAs(fact.getLast());
            if (told != null) {
                fact(out, fact.getFirst(), text(told));
            }
        }
        if (value.<Boolean>getAs("definition_changed")) {
            fact(out, "changed", "the definition, within the year: the value cannot be held against the first target");
        } else if (value.<Boolean>getAs("target_changed")) {
            Boolean met = value.getAs("met_first_target");
            fact(
                    out,
                    "changed",
                    "the target, within the year" + (met == null ? "" : met ? "; the first one is met" : ""));
        }
        Row release = explanation.release();
        fact(
                out,
                "release",
                release.getAs("release_id") + " as of " + release.getAs("as_of") + ", made by version "
                        + release.getAs("program_version"));
        out.println();
        out.println("Submitted rows behind it");
        Rows.TABLE.print(explanation.rows(), out);
        for (String query : explanation.queries()) {
            out.println();
            out.println("To see the rows:");
            out.println("./korsetkish sql -e \"" + query + "\"");
        }
        out.flush();
    }

    private static String text(Object told) {
        return told instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : told.toString();
    }

    private static void fact(PrintWriter out, String name, String text) {
        out.println(name + " ".repeat(NAME - name.length()) + text);
    }
}
