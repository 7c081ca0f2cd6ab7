package kz.korsetkish.transform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.korsetkish.catalog.Indicator;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.session.FailedQueryException;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Makes stored tables from their models. */
public final class Transform {
    public static final String OBSERVATION_SERIES = "gold.observation_series";

    private static final List<String> OBSERVATION_COLUMNS = List.of(
            "indicator_id",
            "series",
            "ref_area",
            "time_period",
            "breakdown",
            "member",
            "provenance",
            "numerator",
            "denominator",
            "obs_value",
            "obs_status",
            "sample_size",
            "standard_error",
            "ci_low",
            "ci_high",
            "ci_level");

    private final Session session;
    private final Map<String, Object> parameters;

    public Transform(Session session, LocalDate asOf) {
        this.session = session;
        this.parameters = Map.of("as_of", asOf);
    }

    /** Replaces the table of this model by the rows that its SELECT gives now; returns how many. */
    public long run(Model model) {
        return write(model.table(), model.query(), select(model.query()));
    }

    /** Unites the published series and what each indicator's SELECT gives, in one commit; returns the rows. */
    public long uniteObservations(List<Indicator> indicators, Query officialSeries) {
        Dataset<Row> official = observations(select(officialSeries), indicators);
        Dataset<Row> united = indicators.stream()
                .map(indicator -> observations(computed(indicator), List.of(indicator)))
                .reduce(official, Dataset::unionByName);
        return write(OBSERVATION_SERIES, officialSeries, united);
    }

    private Dataset<Row> computed(Indicator indicator) {
        String provenance = indicator.published() ? "official" : "computed";
        return select(indicator.query())
                .withColumn("indicator_id", lit(indicator.indicatorId()))
                .withColumn(
                        "provenance", when(col("synthetic"), lit("synthetic")).otherwise(lit(provenance)));
    }

    private static Dataset<Row> observations(Dataset<Row> rows, List<Indicator> indicators) {
        Column ciLevel = lit(null).cast("int");
        for (Indicator indicator : indicators) {
            ciLevel = when(col("indicator_id").equalTo(indicator.indicatorId()), lit(indicator.ciLevel()))
                    .otherwise(ciLevel);
        }
        return rows.withColumn("ci_level", when(col("ci_low").isNotNull(), ciLevel))
                .select(OBSERVATION_COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new));
    }

    private Dataset<Row> select(Query query) {
        return session.query(query, parameters);
    }

    private long write(String table, Query query, Dataset<Row> rows) {
        try {
            return session.overwrite(table, rows);
        } catch (RuntimeException e) {
            throw new FailedQueryException(query, e);
        }
    }
}
