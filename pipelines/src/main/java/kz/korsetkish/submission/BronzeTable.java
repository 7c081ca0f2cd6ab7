package kz.korsetkish.submission;

import static org.apache.spark.sql.functions.col;

import java.util.Collection;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The table that keeps every row of a source as it was received. */
public record BronzeTable(Source source) {
    public String name() {
        return "bronze." + source.name();
    }

    public boolean isIn(Session session) {
        return session.hasTable(name());
    }

    public Dataset<Row> in(Session session) {
        return session.table(name());
    }

    /** Whether a row came with one of these submissions. */
    public static Column isOf(Collection<String> submissionIds) {
        return col("_submission_id").isin(submissionIds.toArray());
    }
}
