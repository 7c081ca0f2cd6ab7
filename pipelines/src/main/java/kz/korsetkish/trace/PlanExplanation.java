package kz.korsetkish.trace;

import java.util.List;
import kz.korsetkish.book.PlannedReference;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where a number of a body's plan comes from.
 *
 * @param value the planned indicator: targets, fact with its parts, verdict and claim
 * @param release the release that it stands in
 * @param rows the submitted rows behind it, each with its file
 * @param queries that show those rows whole
 */
public record PlanExplanation(
        PlannedReference reference, Row value, Row release, Dataset<Row> rows, List<String> queries) {
    public PlanExplanation {
        queries = List.copyOf(queries);
    }
}
