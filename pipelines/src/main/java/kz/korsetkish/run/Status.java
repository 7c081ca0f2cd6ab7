package kz.korsetkish.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.session.Cells;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.Answers;
import kz.korsetkish.storage.Answers.Answer;
import kz.korsetkish.storage.QuietRun;
import kz.korsetkish.storage.Warehouse;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The state of a warehouse as the last run left it, without opening its tables where that run told it already. */
public final class Status {
    private static final String RUNS = "status_run";

    /** The last runs, the releases, and what was received. */
    public static final List<String> OVERALL = List.of(RUNS, "status_release", "status_submission");

    /** Who owes what on a day, that in one sentence, and what publishers abroad have brought out. */
    public static final List<String> BOARD = List.of("status_board_group", "status_board_summary", "status_publisher");

    /** What each query reads: a run that was blocked, or a small catalogue, may not have made it. */
    private static final Map<String, String> READ = Map.of(
            RUNS,
            "ops.run",
            "status_release",
            "published.release",
            "status_submission",
            "bronze.submission",
            "status_board_group",
            "gold.submission_board",
            "status_board_summary",
            "gold.submission_board",
            "status_publisher",
            "gold.publisher_edition");

    private static final int RUNS_SHOWN = 10;

    private final Warehouse warehouse;
    private final Path sql;
    private final LocalDate asOf;

    /** The status of a warehouse on a day, by the queries of this folder. */
    public Status(Warehouse warehouse, Path sql, LocalDate asOf) {
        this.warehouse = warehouse;
        this.sql = sql;
        this.asOf = asOf;
    }

    /** The rows of these queries, in their order. */
    public Map<String, Answer> of(List<String> queries) throws IOException {
        Map<String, Answer> kept = Answers.kept(warehouse, looks());
        Map<String, Answer> answers = new LinkedHashMap<>();
        if (queries.stream().map(this::asked).allMatch(kept::containsKey)) {
            queries.forEach(query -> answers.put(query, kept.get(asked(query))));
        } else {
            Catalog catalog = CatalogFiles.load(sql);
            try (var session = Session.open(warehouse, catalog)) {
                queries.forEach(query -> answers.put(query, answer(session, catalog, query)));
            }
        }
        List<QuietRun> quiet = QuietRun.read(warehouse);
        answers.computeIfPresent(RUNS, (query, runs) -> withQuiet(runs, quiet));
        return answers;
    }

    /** Leaves the answers for those who ask. */
    void keep(Session session, Catalog catalog) throws IOException {
        Map<String, Answer> rows = new HashMap<>();
        Stream.concat(OVERALL.stream(), BOARD.stream())
                .forEach(query -> rows.put(asked(query), answer(session, catalog, query)));
        Answers.keep(warehouse, looks(), rows);
    }

    private Map<String, String> looks() {
        return Map.of("program", NothingNew.lookOfProgram(), "sql", NothingNew.lookOf(sql));
    }

    /** What is owed depends on the day. */
    private String asked(String query) {
        return BOARD.contains(query) ? query + " " + asOf : query;
    }

    /** Nothing, without columns, where the table is not there yet. */
    private Answer answer(Session session, Catalog catalog, String query) {
        if (!session.hasTable(Objects.requireNonNull(READ.get(query), query))) {
            return new Answer(List.of(), List.of());
        }
        Dataset<Row> rows = session.query(catalog.read(query), Map.of("as_of", asOf));
        return new Answer(
                List.of(rows.columns()),
                rows.collectAsList().stream().map(Cells::of).toList());
    }

    /** With the runs that opened no table, as far as the run log has them not. */
    private static Answer withQuiet(Answer runs, List<QuietRun> quiet) {
        if (quiet.isEmpty()) {
            return runs;
        }
        Set<String> known = runs.rows().stream().map(List::getFirst).collect(Collectors.toSet());
        List<List<String>> all = Stream.concat(
                        runs.rows().stream(),
                        quiet.stream().map(Status::row).filter(row -> !known.contains(row.getFirst())))
                .sorted(Comparator.comparing((List<String> row) -> Instant.parse(row.getFirst()))
                        .reversed())
                .limit(RUNS_SHOWN)
                .toList();
        return new Answer(runs.columns(), all);
    }

    /** As {@code read/status_run} tells of the others. */
    private static List<String> row(QuietRun run) {
        var seconds = BigDecimal.valueOf(
                        Duration.between(run.startedAt(), run.endedAt()).toMillis(), 3)
                .setScale(1, RoundingMode.HALF_UP);
        return List.of(
                run.startedAt().toString(),
                seconds.toPlainString(),
                run.asOf().toString(),
                QuietRun.OUTCOME,
                run.releaseId(),
                QuietRun.MESSAGE);
    }
}
