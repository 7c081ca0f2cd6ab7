package kz.korsetkish.ops;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.QuietRun;
import kz.korsetkish.storage.UnfinishedRun;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/** {@code ops.run}: one row per run with its steps; of one that was killed, when it began alone. */
public final class RunLog {
    static final String TABLE = "ops.run";

    /** One step of a run. */
    public record Step(String name, long rows, Duration took) {}

    /** One run. */
    public record Run(
            Instant startedAt,
            LocalDate asOf,
            String programVersion,
            String outcome,
            Optional<String> releaseId,
            String message,
            List<Step> steps) {}

    private final Session session;

    public RunLog(Session session) {
        this.session = session;
    }

    /** Adds runs that could not do so themselves. */
    public void append(List<UnfinishedRun> runs) {
        session.append(
                TABLE,
                session.rows(
                        TABLE,
                        runs.stream()
                                .map(run -> RowFactory.create(
                                        run.startedAt(),
                                        run.endedAt(),
                                        null,
                                        null,
                                        run.outcome(),
                                        null,
                                        run.message(),
                                        CollectionConverters.asScala(List.of()).toSeq()))
                                .toList()));
    }

    /** Adds runs that opened no table, as far as they are not there yet: one may have been killed right after adding them. */
    public void appendQuiet(List<QuietRun> runs) {
        if (runs.isEmpty()) {
            return;
        }
        Set<Instant> known = session.table(TABLE).select("started_at").collectAsList().stream()
                .map(row -> row.getInstant(0))
                .collect(Collectors.toSet());
        List<Row> rows = runs.stream()
                .filter(run -> !known.contains(run.startedAt()))
                .map(RunLog::row)
                .toList();
        session.append(TABLE, session.rows(TABLE, rows));
    }

    private static Row row(QuietRun run) {
        return RowFactory.create(
                run.startedAt(),
                run.endedAt(),
                run.asOf(),
                run.programVersion(),
                QuietRun.OUTCOME,
                run.releaseId(),
                QuietRun.MESSAGE,
                CollectionConverters.asScala(List.of()).toSeq());
    }

    public void append(Run run, Instant endedAt) {
        List<Row> steps = run.steps().stream()
                .map(step ->
                        RowFactory.create(step.name(), step.rows(), step.took().toMillis() / 1000.0))
                .toList();
        Row row = RowFactory.create(
                run.startedAt(),
                endedAt,
                run.asOf(),
                run.programVersion(),
                run.outcome(),
                run.releaseId().orElse(null),
                run.message(),
                CollectionConverters.asScala(steps).toSeq());
        session.append(TABLE, session.rows(TABLE, List.of(row)));
    }
}
