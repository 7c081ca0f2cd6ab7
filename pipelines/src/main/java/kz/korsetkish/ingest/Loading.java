package kz.korsetkish.ingest;

import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.session.Job;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.BronzeTable;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.Submission;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Reads arrivals into bronze, one commit a source. One file that Spark cannot read to its end is unreadable; the others of
 * its source go on.
 */
final class Loading {
    /** The arrivals that stand in bronze now, and what became of the others. */
    private record Loaded(Source source, List<Arrival> arrivals, List<Submission> unreadable) {}

    private final Session session;
    private final BronzeRows rows;
    private final Set<Source> anew;
    private final Set<String> loadedBefore;

    /**
     * Loading into an open session.
     *
     * @param anew sources of which all submissions are read again
     * @param loadedBefore submissions that have rows in bronze
     */
    Loading(Session session, Set<Source> anew, Set<String> loadedBefore) {
        this.session = session;
        this.rows = new BronzeRows(session);
        this.anew = Set.copyOf(anew);
        this.loadedBefore = Set.copyOf(loadedBefore);
    }

    /** What became of these. */
    List<Submission> load(List<Arrival> arrivals) {
        Map<Source, List<Arrival>> sent = arrivals.stream()
                .collect(Collectors.groupingBy(Arrival::source, LinkedHashMap::new, Collectors.toList()));
        List<Loaded> loaded = each(sent, this::load);
        List<Submission> submissions = new ArrayList<>();
        loaded.forEach(one -> submissions.addAll(one.unreadable()));
        Map<Source, List<Arrival>> bySource = new LinkedHashMap<>();
        loaded.stream()
                .filter(one -> !one.arrivals().isEmpty())
                .forEach(one -> bySource.put(one.source(), one.arrivals()));
        if (!bySource.isEmpty()) {
            submissions.addAll(counted(bySource));
        }
        return submissions;
    }

    private Loaded load(Source source, List<Arrival> arrivals) {
        try {
            write(source, arrivals);
            return new Loaded(source, arrivals, List.of());
        } catch (Exception e) {
            // Spark's own are checked but undeclared.
            List<Arrival> unreadable =
                    arrivals.stream().filter(arrival -> !isReadable(arrival)).toList();
            if (unreadable.isEmpty()) {
                throw e;
            }
            List<Arrival> readable =
                    arrivals.stream().filter(one -> !unreadable.contains(one)).toList();
            write(source, readable);
            return new Loaded(
                    source,
                    readable,
                    unreadable.stream().map(Loading::unreadable).toList());
        }
    }

    private boolean isReadable(Arrival arrival) {
        try {
            session.readThrough(rows.read(arrival.source(), List.of(arrival), false));
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private static Submission unreadable(Arrival arrival) {
        return arrival.submission().unreadable(Refusal.of(RefusalCode.ROWS_UNREADABLE));
    }

    private void write(Source source, List<Arrival> arrivals) {
        String bronze = new BronzeTable(source).name();
        if (arrivals.isEmpty()) {
            return;
        }
        Dataset<Row> read = rows.read(source, arrivals, false);
        if (anew.contains(source)) {
            session.overwrite(bronze, read);
        } else if (arrivals.stream()
                .anyMatch(arrival -> loadedBefore.contains(arrival.submission().submissionId()))) {
            replace(source, arrivals, read);
        } else {
            session.append(bronze, read);
        }
    }

    private List<Submission> counted(Map<Source, List<Arrival>> bySource) {
        var counts = new RowCounts(session, bySource);
        Map<Source, List<Arrival>> doubled = counts.withDoubledKeys();
        if (!doubled.isEmpty()) {
            each(doubled, (source, arrivals) -> {
                replace(source, arrivals, rows.read(source, arrivals, true));
                return source;
            });
            counts = new RowCounts(session, bySource);
        }
        List<Submission> told = new PassedOver(session, rows).told(counts.submissions(), bySource);
        return new ControlTotals(session).hold(told, bySource);
    }

    /** In one commit, so that a killed run leaves the rows of before. */
    private void replace(Source source, List<Arrival> arrivals, Dataset<Row> read) {
        String bronze = new BronzeTable(source).name();
        session.overwrite(
                bronze,
                session.table(bronze)
                        .where(not(BronzeTable.isOf(Arrival.ids(arrivals))))
                        .unionByName(read));
    }

    private <T> List<T> each(Map<Source, List<Arrival>> bySource, BiFunction<Source, List<Arrival>, T> work) {
        return session.jobs()
                .results(bySource.entrySet().stream()
                        .map(entry -> new Job<>(
                                Arrival.rows(entry.getValue()), () -> work.apply(entry.getKey(), entry.getValue())))
                        .toList());
    }
}
