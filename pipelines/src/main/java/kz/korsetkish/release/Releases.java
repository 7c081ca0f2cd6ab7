package kz.korsetkish.release;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.TableContract;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.SubmissionTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The published releases. The rows of a release are written first, each table under the release's own partition; the
 * row in {@code published.release} makes them visible, in one commit. Until then no statement sees them.
 */
public final class Releases {
    private static final String TABLE = "published.release";
    private static final String RELEASE_ID = "release_id";

    private final Session session;
    private final List<TableContract> published;

    /** The releases of a warehouse, each of which keeps a copy of these tables. */
    public Releases(Session session, List<TableContract> published) {
        this.session = session;
        this.published = List.copyOf(published);
    }

    /**
     * What a release is made with.
     *
     * @param dataVintage when the newest submission that counts was received
     */
    public record Making(
            LocalDate asOf,
            Instant createdAt,
            String programVersion,
            Instant dataVintage,
            long submissions,
            long syntheticSubmissions) {}

    /** All releases, the newest first. */
    public List<Release> all() {
        if (!session.hasTable(TABLE)) {
            return List.of();
        }
        return session
                .table(TABLE)
                .select(RELEASE_ID, "release_seq", "as_of", "content_digest")
                .collectAsList()
                .stream()
                .map(row -> new Release(row.getString(0), row.getLong(1), row.getAs("as_of"), row.getString(3)))
                .sorted(Comparator.comparingLong(Release::releaseSeq).reversed())
                .toList();
    }

    public Optional<Release> newest() {
        return all().stream().findFirst();
    }

    /** Publishes what the candidate tables hold now; empty when it is what the newest release holds already. */
    public Optional<Release> publish(Making making) {
        List<Release> earlier = all();
        String digest = digest();
        if (!earlier.isEmpty() && earlier.getFirst().contentDigest().equals(digest)) {
            return Optional.empty();
        }
        long sequence = earlier.isEmpty() ? 1 : earlier.getFirst().releaseSeq() + 1;
        var release = new Release(nextId(earlier, making.asOf()), sequence, making.asOf(), digest);
        session.jobs()
                .run(published.stream()
                        .<Runnable>map(table -> () -> copy(table, release))
                        .toList());
        Row row = RowFactory.create(
                release.releaseId(),
                release.releaseSeq(),
                release.asOf(),
                making.createdAt(),
                making.programVersion(),
                making.dataVintage(),
                making.submissions(),
                making.syntheticSubmissions(),
                digest);
        session.append(TABLE, session.rows(TABLE, List.of(row)));
        return Optional.of(release);
    }

    /** Deletes the rows of releases that were never finished, as a killed run leaves them. */
    public void removeUnfinished() {
        Set<String> finished = all().stream().map(Release::releaseId).collect(Collectors.toSet());
        published.stream()
                .map(table -> table.published().table())
                .filter(session::hasTable)
                .forEach(table -> session.keepPartitions(table, RELEASE_ID, finished));
    }

    private void copy(TableContract table, Release release) {
        String published = table.published().table();
        if (table.table().equals(SubmissionTable.NAME)) {
            Dataset<Row> rows = session.table(SubmissionTable.NAME)
                    .where(SubmissionTable.counts())
                    .withColumn(RELEASE_ID, lit(release.releaseId()));
            session.replacePartition(published, rows, RELEASE_ID, release.releaseId());
        } else {
            session.replacePartition(published, table.table(), RELEASE_ID, release.releaseId());
        }
    }

    /** A hash of all candidate rows that does not depend on their order. */
    private String digest() {
        return session
                .union(published.stream()
                        .map(TableContract::table)
                        .filter(table -> !table.equals(SubmissionTable.NAME))
                        .<Supplier<Dataset<Row>>>map(table -> () -> digestOf(table))
                        .toList())
                .collectAsList()
                .stream()
                .map(row -> row.getString(0) + " " + row.getLong(1) + " " + row.get(2) + " " + row.get(3))
                .sorted()
                .reduce("", (all, one) -> all + one + "\n");
    }

    private Dataset<Row> digestOf(String table) {
        Dataset<Row> rows = session.table(table);
        Column hash =
                xxhash64(Arrays.stream(rows.columns()).map(name -> col(name)).toArray(Column[]::new));
        return rows.select(hash.as("hash"))
                .agg(count(lit(1)), bit_xor(col("hash")), sum(col("hash").cast("decimal(20,0)")))
                .select(lit(table), col("count(1)"), col("bit_xor(hash)"), col("sum(CAST(hash AS DECIMAL(20,0)))"));
    }

    private static String nextId(List<Release> earlier, LocalDate asOf) {
        String day = asOf + ".";
        long ofThisDay = earlier.stream()
                .filter(release -> release.releaseId().startsWith(day))
                .count();
        return day + (ofThisDay + 1);
    }
}
