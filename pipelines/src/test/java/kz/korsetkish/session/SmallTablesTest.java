package kz.korsetkish.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import kz.korsetkish.Declared;
import kz.korsetkish.storage.Warehouse;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small tables cost one task, and give what large ones give. Fails when a new Spark plans or a new Delta writes otherwise. */
class SmallTablesTest {
    private static final String FIGURES = "silver.figure";

    /** Joins on both kinds of sides, an aggregate, a window, a union and a list: all that brings rows together. */
    private static final String STATEMENT = """
            with counted as (select outcome, count(*) as figures, sum(figure) as total from silver.figure group by outcome),
                 ranked as (select *, row_number() over (order by figure desc) as place from silver.figure),
                 both as (select figure, outcome from silver.figure union all select figure + 100, outcome from silver.figure)
            select cast(b.figure + c.total * 1000 + coalesce(r.place, 0) as int) as figure, b.outcome
            from both as b
            join counted as c on c.outcome = b.outcome
            left join ranked as r on r.figure = b.figure
            """;

    /** Spark joins what is not in a list in a way of its own. */
    private static final String WITHOUT_ONE =
            STATEMENT + "where b.figure not in (select figure from silver.figure where figure = 3)";

    @TempDir
    private static Path folder;

    private static Session session;

    private final AtomicInteger jobs = new AtomicInteger();
    private final AtomicInteger tasks = new AtomicInteger();

    @BeforeAll
    static void open() {
        session = Session.open(
                new Warehouse(folder),
                Declared.tables(List.of(
                        Declared.ofFigures(FIGURES, false),
                        Declared.ofFigures("gold.light", false),
                        Declared.ofFigures("gold.empty", false),
                        Declared.ofFigures("gold.grown", false),
                        Declared.ofFigures("gold.many", false),
                        Declared.ofFigures("gold.shared", true),
                        Declared.ofFigures("gold.heavy", false))));
        session.overwrite(
                FIGURES,
                session.query(
                        "select cast(id as int) as figure, if(id % 3 = 0, 'a', 'b') as outcome from range(40)",
                        Map.of()));
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @BeforeEach
    void count() {
        session.spark().sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart job) {
                jobs.incrementAndGet();
            }

            @Override
            public void onTaskEnd(SparkListenerTaskEnd task) {
                tasks.incrementAndGet();
            }
        });
    }

    @Test
    void aTableThatGrowsByAFileANightHasFewFiles() throws Exception {
        session.create("gold.grown");
        List<Row> night = List.of(RowFactory.create(1, "a"));
        for (int i = 0; i < SmallFiles.MOST + 5; i++) {
            session.append("gold.grown", session.rows("gold.grown", night));
        }
        assertThat(session.table("gold.grown").inputFiles()).hasSizeLessThan(SmallFiles.MOST);
        for (int i = 0; i < 3; i++) {
            session.replace(
                    "gold.grown",
                    session.rows("gold.grown", List.of(RowFactory.create(2, "b" + i))),
                    "outcome",
                    List.of("b" + i));
        }
        assertThat(session.table("gold.grown").groupBy("figure").count().collectAsList())
                .containsExactlyInAnyOrder(RowFactory.create(1, SmallFiles.MOST + 5L), RowFactory.create(2, 3L));
    }

    @Test
    void theFilesOfManyReleasesAreListed() throws Exception {
        int releases = 60;
        for (int i = 0; i < releases; i++) {
            session.replacePartition(
                    "gold.many",
                    session.rows("gold.many", List.of(RowFactory.create(i, "release" + i))),
                    "outcome",
                    "release" + i);
        }
        jobs.set(0);
        assertThat(session.table("gold.many").inputFiles()).hasSize(releases);
        session.spark().sparkContext().listenerBus().waitUntilEmpty();
        assertThat(jobs).hasValue(0);
    }

    @Test
    void aTableIsMadeOfSmallOnesByOneTask() throws Exception {
        session.overwrite("gold.light", session.query(STATEMENT, Map.of()));
        session.spark().sparkContext().listenerBus().waitUntilEmpty();

        assertThat(jobs).as("jobs").hasValue(1);
        assertThat(tasks).as("tasks").hasValue(1);
    }

    @Test
    void rowsThatAreHereAlreadyCostNoJob() throws Exception {
        session.overwrite("gold.light", session.rows("gold.light", List.of(RowFactory.create(1, "a"))));
        session.spark().sparkContext().listenerBus().waitUntilEmpty();

        assertThat(jobs).as("jobs").hasValue(0);
        assertThat(rows("gold.light")).containsExactly("[1,a]");
    }

    @Test
    void aTableWithoutRowsIsNotRead() throws Exception {
        session.create("gold.empty");
        String joined = "select g.figure from gold.empty as g join silver.figure as f on f.figure = g.figure";

        assertThat(session.query(joined, Map.of()).collectAsList()).isEmpty();
        session.spark().sparkContext().listenerBus().waitUntilEmpty();
        assertThat(jobs).as("jobs").hasValue(0);
    }

    @Test
    void aLastStepGivesWhatSparkGives() {
        Dataset<Row> statement = session.query(STATEMENT, Map.of());
        UnaryOperator<Dataset<Row>> step =
                rows -> rows.where("figure > 100").groupBy("outcome").agg(functions.sum("figure"));

        assertThat(LastStep.over(statement, step).collectAsList())
                .containsExactlyInAnyOrderElementsOf(step.apply(statement).collectAsList());
    }

    @Test
    void aPinnedRowIsTheRowThatItWas() {
        Dataset<Row> row = session.query(
                "select 'it''s' as text, 3L as number, date '2025-12-31' as day, timestamp '2025-12-31 23:59:59.123456' as"
                        + " moment, cast(null as string) as nothing",
                Map.of());

        assertThat(session.query(PinnedRow.of(row).sql(), Map.of()).collectAsList())
                .isEqualTo(row.collectAsList());
    }

    @Test
    void aSmallTableIsWhatALargeOneWouldBe() {
        long light = session.overwrite("gold.light", session.query(WITHOUT_ONE, Map.of()));
        long heavy = session.jobs()
                .result(new Job<>(
                        Job.MANY_ROWS + 1,
                        () -> session.overwrite("gold.heavy", session.query(WITHOUT_ONE, Map.of()))));

        assertThat(light).isEqualTo(heavy).isEqualTo(rows("gold.light").size());
        assertThat(rows("gold.light")).isEqualTo(rows("gold.heavy")).isNotEmpty();
    }

    @Test
    void moreRowsThanTheDriverTakesAreWrittenByTasks() {
        long written = session.overwrite(
                "gold.light",
                session.query(
                        "select cast(id as int) as figure, '' as outcome from range(" + (SmallFile.MOST_ROWS + 1) + ")",
                        Map.of()));

        assertThat(written)
                .isEqualTo(SmallFile.MOST_ROWS + 1L)
                .isEqualTo(session.table("gold.light").count());
    }

    @Test
    void aReleaseSharesItsFilesAndKeepsThem() throws IOException {
        session.overwrite("gold.shared", session.query("select 1 as figure, 'first' as outcome", Map.of()));
        session.replacePartition("published.shared", "gold.shared", "release_id", "2026-11-28.1");
        Path kept = onlyFile(folder.resolve("published/shared/release_id=2026-11-28.1"));
        assertThat(Files.isSameFile(kept, onlyFile(folder.resolve("gold/shared"))))
                .isTrue();

        session.overwrite("gold.shared", session.query("select 2 as figure, 'second' as outcome", Map.of()));
        session.replacePartition("published.shared", "gold.shared", "release_id", "2026-11-28.2");

        assertThat(rows("published.shared")).containsExactly("[1,first,2026-11-28.1]", "[2,second,2026-11-28.2]");
    }

    private static Path onlyFile(Path table) throws IOException {
        try (var files = Files.list(table)) {
            List<Path> parquet =
                    files.filter(file -> file.toString().endsWith(".parquet")).toList();
            assertThat(parquet).hasSize(1);
            return parquet.getFirst();
        }
    }

    private static List<String> rows(String table) {
        return session.table(table).collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }
}
