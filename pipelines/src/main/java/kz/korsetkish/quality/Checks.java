package kz.korsetkish.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.session.Job;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Row;

/** Runs the checks. A check is a query that returns the offending rows. */
public final class Checks {
    private final Session session;
    private final List<Query> checks;
    private final ToLongFunction<Query> volume;
    private final Map<String, Object> parameters;

    /**
     * The checks over an open session.
     *
     * @param volume about how many rows a query goes through
     */
    public Checks(Session session, List<Query> checks, ToLongFunction<Query> volume, Map<String, Object> parameters) {
        this.session = session;
        this.checks = List.copyOf(checks);
        this.volume = volume;
        this.parameters = Map.copyOf(parameters);
    }

    /** The checks that some row offends; none when all pass. */
    public List<Finding> findings() {
        return session
                .jobs()
                .results(checks.stream()
                        .map(check -> new Job<>(volume.applyAsLong(check), () -> finding(check)))
                        .toList())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> finding(Query check) {
        if (check.name().equals(DisclosureControl.CHECK)) {
            return new DisclosureControl(session).finding(check);
        }
        Row offenders = session.collect(
                        check,
                        parameters,
                        rows -> rows.select(to_json(struct(col("*"))).as("offender"))
                                .agg(count(lit(1)), min(col("offender"))))
                .getFirst();
        return offenders.getLong(0) == 0
                ? Optional.empty()
                : Optional.of(Finding.of(check, offenders.getLong(0), offenders.getString(1)));
    }
}
