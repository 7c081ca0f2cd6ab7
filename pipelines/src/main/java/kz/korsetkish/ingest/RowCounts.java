package kz.korsetkish.ingest;

import static org.apache.spark.sql.functions.broadcast;
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
import java.util.stream.IntStream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.HeavyLoading.Loaded;
import kz.korsetkish.session.Job;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.Submission;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * How many rows of each arrival stand in bronze, valid and not, counted in one job over all sources; and whose keys
 * seem to occur twice. Keys are told apart by their hash, so that a suspicion may be wrong, but none is missed.
 */
final class RowCounts {
    private record Counted(long valid, long rejected, long doubled) {}

    private static final StructType PLACES = StructType.fromDDL("_submission_id string, place int");

    private final List<Loaded> loaded;
    private final List<Arrival> arrivals;
    private final Map<String, Counted> counts;

    RowCounts(Session session, List<Loaded> loaded) {
        this.loaded = loaded;
        this.arrivals = loaded.stream().flatMap(one -> one.arrivals().stream()).toList();
        this.counts = session.jobs().result(new Job<>(Arrival.rows(arrivals), () -> all(session))).stream()
                .collect(Collectors.toMap(
                        row -> arrivals.get(row.getInt(0)).submission().submissionId(),
                        row -> new Counted(row.getLong(1), row.getLong(2), row.getLong(3))));
    }

    /** Rows of all sources go through the same two steps at once: a step of each source apart would be many small stages. */
    private List<Row> all(Session session) {
        Dataset<Row> places = places(session);
        return session.union(loaded.stream()
                        .<Supplier<Dataset<Row>>>map(one -> () -> keys(one, places))
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

    /** An arrival is its place in the list: there may be a group for every row, and its id in each would fill the memory. */
    private Dataset<Row> places(Session session) {
        return session.rows(
                IntStream.range(0, arrivals.size())
                        .mapToObj(place -> RowFactory.create(
                                arrivals.get(place).submission().submissionId(), place))
                        .toList(),
                PLACES);
    }

    /** One row per row of these arrivals. */
    private static Dataset<Row> keys(Loaded one, Dataset<Row> places) {
        return one.rows()
                .get()
                .select(
                        col("_submission_id"),
                        xxhash64(one.source().key().stream()
                                        .map(name -> col(name))
                                        .toArray(Column[]::new))
                                .as("key"),
                        // Only a row with errors keeps its text.
                        col("_raw").isNull().as("is_valid"))
                .join(broadcast(places), "_submission_id")
                .select("place", "key", "is_valid");
    }

    List<Submission> submissions() {
        return arrivals.stream()
                .map(arrival -> arrival.submission()
                        .counted(of(arrival).valid(), of(arrival).rejected()))
                .toList();
    }

    /** The arrivals in which valid rows seem to share a key. */
    Map<Source, List<Arrival>> withDoubledKeys() {
        Map<Source, List<Arrival>> doubled = new LinkedHashMap<>();
        loaded.forEach(one -> {
            List<Arrival> suspected = one.arrivals().stream()
                    .filter(arrival -> of(arrival).doubled() > 0)
                    .toList();
            if (!suspected.isEmpty()) {
                doubled.put(one.source(), suspected);
            }
        });
        return doubled;
    }

    private Counted of(Arrival arrival) {
        // A file may hold nothing but the frame of its form.
        return counts.getOrDefault(arrival.submission().submissionId(), new Counted(0, 0, 0));
    }
}
