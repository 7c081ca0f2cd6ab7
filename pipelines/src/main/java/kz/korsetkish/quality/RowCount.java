package kz.korsetkish.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.session.Among;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts for every source the rows that count, for a model to keep and a check to hold against what intake accepted. */
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
        show(source -> true, rows -> rows);
    }

    /** Shows those of these submissions, which are of these sources. */
    public void showOf(Set<String> submissions, Set<String> sources) {
        show(sources::contains, rows -> rows.where(Among.these("_submission_id", submissions)));
    }

    private void show(Predicate<String> source, UnaryOperator<Dataset<Row>> own) {
        List<Supplier<Dataset<Row>>> counts = catalog.models().stream()
                .filter(model -> model.contract().schema().equals(Model.CURRENT))
                .filter(model -> source.test(model.contract().name()))
                .<Supplier<Dataset<Row>>>map(model -> () -> counted(own.apply(session.query(model.query(), Map.of()))))
                .toList();
        session.keepInMemory(TABLE, session.union(counts));
    }

    private static Dataset<Row> counted(Dataset<Row> rows) {
        return rows.groupBy(col("_submission_id").as("submission_id"))
                .agg(count(lit(1)).as("rows"));
    }
}
