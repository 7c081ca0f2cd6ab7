package kz.korsetkish.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.session.Job;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.BronzeTable;
import kz.korsetkish.submission.Submission;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many rows of each arrival stand in bronze, valid and not, counted in one job over all sources; and whose keys
 * seem to occur twice. Keys are told apart by their hash, so that a suspicion may be wrong, but none is missed.
 */
final class RowCounts {
    private record Counted(long valid, long rejected, long doubled) {}

    private final Map<Source, List<Arrival>> bySource;
    private final Map<String, Counted> counts;

    RowCounts(Session session, Map<Source, List<Arrival>> bySource) {
        this.bySource = bySource;
        List<Arrival> arrivals =
                bySource.values().stream().flatMap(List::stream).toList();
        this.counts = session.jobs().result(new Job<>(Arrival.rows(arrivals), () -> all(session, arrivals))).stream()
                .collect(Collectors.toMap(
                        row -> arrivals.get(row.getInt(0) - 1).submission().submissionId(),
                        row -> new Counted(row.getLong(1), row.getLong(2), row.getLong(3))));
    }

    /** Rows of all sources go through the same two steps at once: a step of each source apart would be many small stages. */
    private List<Row> all(Session session, List<Arrival> arrivals) {
        return session.union(bySource.entrySet().stream()
                        .<Supplier<Dataset<Row>>>map(
                                entry -> () -> keys(session, entry.getKey(), entry.getValue(), arrivals))
                        .toList())
                .groupBy("place", "key")
                .agg(count(lit(1)).as("sent"), count_if(col("is_valid")).as("valid"))
                .groupBy("place")
                .agg(
                        sum("valid"),
                        sum(col("sent").minus(col("valid"))),
                        coalesce(sum(when(col("sent").gt(1), col("valid"))), lit(0)))
                .collectAsList();
    }

    List<Submission> submissions() {
        return bySource.values().stream()
                .flatMap(List::stream)
                .map(arrival -> arrival.submission()
                        .counted(of(arrival).valid(), of(arrival).rejected()))
                .toList();
    }

    /** The arrivals in which valid rows seem to share a key. */
    Map<Source, List<Arrival>> withDoubledKeys() {
        Map<Source, List<Arrival>> doubled = new LinkedHashMap<>();
        bySource.forEach((source, arrivals) -> {
            List<Arrival> suspected = arrivals.stream()
                    .filter(arrival -> of(arrival).doubled() > 0)
                    .toList();
            if (!suspected.isEmpty()) {
                doubled.put(source, suspected);
            }
        });
        return doubled;
    }

    private Counted of(Arrival arrival) {
        // A file may hold nothing but the frame of its form.
        return counts.getOrDefault(arrival.submission().submissionId(), new Counted(0, 0, 0));
    }

    /**
     * One row per row of the source. An arrival is its place in the list: there may be a group for every row, and its id
     * in each would fill the memory.
     */
    private static Dataset<Row> keys(Session session, Source source, List<Arrival> own, List<Arrival> all) {
        Column submissions = array(own.stream()
                .map(arrival -> lit(arrival.submission().submissionId()))
                .toArray(Column[]::new));
        Column place =
                array_position(submissions, col("_submission_id")).cast("int").plus(all.indexOf(own.getFirst()));
        return new BronzeTable(source)
                .in(session)
                .where(BronzeTable.isOf(Arrival.ids(own)))
                .select(
                        place.as("place"),
                        xxhash64(source.key().stream().map(name -> col(name)).toArray(Column[]::new))
                                .as("key"),
                        // Only a row with errors keeps its text.
                        col("_raw").isNull().as("is_valid"));
    }
}
