package kz.korsetkish.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.delta.catalog.DeltaTableV2;
import org.apache.spark.sql.types.StructType;

/**
 * The views {@code published.<table>}: of the stored rows those whose release is in {@code published.release}. The rows
 * of a release are written before it is, and a killed run leaves them. A view is made when a statement names it, with
 * the releases as literals, so that no files of others are opened.
 */
final class PublishedViews {
    static final String SCHEMA = "published";

    /** The table of the releases themselves, which is no view. */
    static final String RELEASE = "release";

    /** The schema of the stored rows, whatever their release: nobody's statement may name it. */
    static final String STORED = "published_rows";

    private static final String RELEASE_ID = "release_id";

    private final SparkSession spark;
    private final Views views;
    private long version = -1;
    private String finished = "false";

    PublishedViews(SparkSession spark) {
        this.spark = spark;
        this.views = new Views(spark);
    }

    /** Makes the view of this table show the releases that there are now. */
    synchronized void show(String table, StructType columns, Optional<DeltaTableV2> releases) {
        long now = releases.map(known -> known.initialSnapshot().version()).orElse(-1L);
        if (now != version) {
            finished = releases.map(this::condition).orElse("false");
            version = now;
        }
        views.show(SCHEMA, table, columns, text(table, columns, finished));
    }

    private String condition(DeltaTableV2 releases) {
        List<String> ids =
                spark
                        .read()
                        .format("delta")
                        .load(releases.path().toString())
                        .select(RELEASE_ID)
                        .collectAsList()
                        .stream()
                        .map(row -> "'" + row.getString(0) + "'")
                        .sorted()
                        .toList();
        return ids.isEmpty() ? "false" : RELEASE_ID + " in (" + String.join(", ", ids) + ")";
    }

    private static String text(String table, StructType columns, String condition) {
        return Arrays.stream(columns.fieldNames())
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", ", "select ", " from " + STORED + "." + table + " where " + condition));
    }
}
