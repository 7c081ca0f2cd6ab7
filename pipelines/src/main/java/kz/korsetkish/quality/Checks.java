package kz.korsetkish.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Runs the checks, all in one job. A check is a query that returns the offending rows. */
public final class Checks {
    private final Session session;
    private final List<Query> checks;
    private final Map<String, Object> parameters;

    public Checks(Session session, List<Query> checks, Map<String, Object> parameters) {
        this.session = session;
        this.checks = List.copyOf(checks);
        this.parameters = Map.copyOf(parameters);
    }

    /** The checks that some row offends; none when all pass. */
    public List<Finding> findings() {
        Map<String, Query> byName = checks.stream().collect(Collectors.toMap(Query::name, Function.identity()));
        return checks.stream()
                .map(this::offenders)
                .reduce(Dataset::union)
                .map(offenders -> offenders
                        .groupBy("check")
                        .agg(count(lit(1)), min(col("offender")))
                        .orderBy("check")
                        .collectAsList())
                .orElse(List.of())
                .stream()
                .map(row -> finding(byName, row))
                .toList();
    }

    private Dataset<Row> offenders(Query check) {
        return session.query(check, parameters)
                .select(lit(check.name()).as("check"), to_json(struct(col("*"))).as("offender"));
    }

    private static Finding finding(Map<String, Query> byName, Row row) {
        Query check = byName.get(row.getString(0));
        if (check == null) {
            throw new IllegalStateException(row.getString(0));
        }
        return Finding.of(check, row.getLong(1), row.getString(2));
    }
}
