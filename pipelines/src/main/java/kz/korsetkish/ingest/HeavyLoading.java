package kz.korsetkish.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.session.Job;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.BronzeTable;
import kz.korsetkish.submission.Submission;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Loads sources of many rows by Spark jobs; rows of all of them are counted at once. */
final class HeavyLoading {
    /**
     * What of a source stands in bronze now, and what became of the rest of its arrivals.
     *
     * @param rows in which the rows of these arrivals are, and few others
     */
    record Loaded(Source source, List<Arrival> arrivals, Supplier<Dataset<Row>> rows, List<Submission> unreadable) {
        Loaded within(Supplier<Dataset<Row>> others) {
            return new Loaded(source, arrivals, others, unreadable);
        }
    }

    private final Session session;
    private final BronzeRows rows;
    private final BronzeWriting writing;

    HeavyLoading(Session session, BronzeWriting writing) {
        this.session = session;
        this.rows = new BronzeRows(session);
        this.writing = writing;
    }

    /** What became of these. */
    List<Submission> load(Map<Source, List<Arrival>> sent) {
        List<Loaded> loaded = each(sent, this::load);
        List<Submission> submissions = new ArrayList<>();
        loaded.forEach(one -> submissions.addAll(one.unreadable()));
        List<Loaded> there =
                loaded.stream().filter(one -> !one.arrivals().isEmpty()).toList();
        if (!there.isEmpty()) {
            submissions.addAll(counted(there));
        }
        return submissions;
    }

    private Loaded load(Source source, List<Arrival> arrivals) {
        try {
            return written(source, arrivals, List.of());
        } catch (Exception e) {
            // Spark's own are checked but undeclared.
            List<Arrival> unreadable =
                    arrivals.stream().filter(arrival -> !isReadable(arrival)).toList();
            if (unreadable.isEmpty()) {
                throw e;
            }
            List<Arrival> readable =
                    arrivals.stream().filter(one -> !unreadable.contains(one)).toList();
            return written(source, readable, unreadable);
        }
    }

    private Loaded written(Source source, List<Arrival> readable, List<Arrival> unreadable) {
        return new Loaded(
                source,
                readable,
                readable.isEmpty()
                        ? () -> new BronzeTable(source).in(session)
                        : writing.write(source, readable, rows.read(source, readable, false)),
                unreadable.stream().map(Arrival::unreadable).toList());
    }

    private boolean isReadable(Arrival arrival) {
        try {
            session.readThrough(rows.read(arrival.source(), List.of(arrival), false));
            return true;
        } catch (Exception e) {
            if (ReadFailure.isOfMachines(e)) {
                throw e;
            }
            return false;
        }
    }

    private List<Submission> counted(List<Loaded> loaded) {
        var counts = new RowCounts(session, loaded);
        Map<Source, List<Arrival>> doubled = counts.withDoubledKeys();
        if (!doubled.isEmpty()) {
            Map<Source, Supplier<Dataset<Row>>> replaced = new HashMap<>();
            each(
                            doubled,
                            (source, arrivals) -> Map.entry(
                                    source, writing.replace(source, arrivals, rows.read(source, arrivals, true))))
                    .forEach(one -> replaced.put(one.getKey(), one.getValue()));
            counts = new RowCounts(
                    session,
                    loaded.stream()
                            .map(one -> one.within(replaced.getOrDefault(one.source(), one.rows())))
                            .toList());
        }
        Map<Source, List<Arrival>> bySource = new LinkedHashMap<>();
        loaded.forEach(one -> bySource.put(one.source(), one.arrivals()));
        List<Submission> told = new PassedOver(session, rows).told(counts.submissions(), bySource);
        return new ControlTotals(session).hold(told, bySource);
    }

    private <T> List<T> each(Map<Source, List<Arrival>> bySource, BiFunction<Source, List<Arrival>, T> work) {
        return session.jobs()
                .results(bySource.entrySet().stream()
                        .map(entry -> new Job<>(
                                Arrival.rows(entry.getValue()), () -> work.apply(entry.getKey(), entry.getValue())))
                        .toList());
    }
}
