package kz.korsetkish.release;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.Declared;
import kz.korsetkish.catalog.TableContract;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.Warehouse;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a new release, and what it is called, on tables of one row. */
class PublishTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final List<TableContract> TABLES = List.of(
            Declared.ofFigures("bronze.submission", true),
            Declared.ofFigures("reference.indicator", true),
            Declared.ofFigures("gold.verdict", true),
            Declared.ofFigures("gold.coverage", false),
            Declared.PROJECT.table("published.release"));

    @TempDir
    private Path folder;

    @Test
    void namesByTheDayAndCountsOn() {
        try (Session session = Session.open(new Warehouse(folder), Declared.tables(TABLES))) {
            List<TableContract> published =
                    TABLES.stream().filter(TableContract::isPublished).toList();
            published.forEach(table -> write(session, table.table(), 1));
            var releases = new Releases(session, published);
            Release first = publish(releases).orElseThrow();

            assertThat(first.releaseId()).isEqualTo("2026-11-21.1");
            assertThat(List.of("published.submission", "published.indicator", "published.verdict"))
                    .allSatisfy(table ->
                            assertThat(session.hasTable(table)).as(table).isTrue());
            assertThat(session.hasTable("published.coverage")).isFalse();
            assertThat(first.contentDigest().lines().map(line -> line.substring(0, line.indexOf(' '))))
                    .as("what a new release is made for")
                    .containsExactlyInAnyOrder("reference.indicator", "gold.verdict");
            assertThat(publish(releases)).as("with nothing new").isEmpty();

            addEarlier(session, first);
            assertThat(releases.newest()).map(Release::releaseId).contains("2026-11-21.10");
            write(session, "reference.indicator", 2);
            Release eleventh = publish(releases).orElseThrow();

            assertThat(eleventh.releaseId()).isEqualTo("2026-11-21.11");
            assertThat(eleventh.releaseSeq()).isEqualTo(14);
            assertThat(releases.newest()).contains(eleventh);
            assertThat(publish(releases)).as("with nothing new").isEmpty();
        }
    }

    /** The second to the tenth of the day, with the same contents, and three of the day before, made in between. */
    private static void addEarlier(Session session, Release first) {
        Dataset<Row> row = session.table("published.release");
        for (int number = 2; number <= 10; number++) {
            add(session, row, first.asOf() + "." + number, number + 3);
        }
        for (int number = 1; number <= 3; number++) {
            add(session, row, first.asOf().minusDays(1) + "." + number, number + 1);
        }
    }

    private static void add(Session session, Dataset<Row> row, String releaseId, long sequence) {
        session.append(
                "published.release",
                row.limit(1).withColumn("release_id", lit(releaseId)).withColumn("release_seq", lit(sequence)));
    }

    private static void write(Session session, String table, int value) {
        session.overwrite(table, session.query("select " + value + " as figure, 'accepted' as outcome", Map.of()));
    }

    private static Optional<Release> publish(Releases releases) {
        return releases.publish(new Releases.Making(TODAY, Instant.EPOCH, "1", Instant.EPOCH, 1, 0));
    }
}
