package kz.korsetkish.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts for every source the rows that count, for a check to hold against what intake accepted. */
public final class RowCount {
    /** Known to statements while this session lasts; nothing is stored. */
    public static final String TABLE = "row_count";

    private final Session session;
    private final Catalog catalog;

    public RowCount(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** Shows them as bronze is now. */
    public void show() {
        List<Supplier<Dataset<Row>>> counts = catalog.models().stream()
                .filter(model -> model.contract().schema().equals(Model.CURRENT))
                .<Supplier<Dataset<Row>>>map(model -> () -> counted(model))
                .toList();
        session.keepInMemory(TABLE, session.union(counts));
    }

    private Dataset<Row> counted(Model model) {
        return session.query(model.query(), Map.of())
                .groupBy(col("_submission_id").as("submission_id"))
                .agg(count(lit(1)).as("rows"));
    }
}
