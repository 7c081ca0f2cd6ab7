package kz.korsetkish.ingest;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.not;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.row.RowContract;
import kz.korsetkish.session.Job;
import kz.korsetkish.session.RowConditions;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.BronzeTable;
import kz.korsetkish.submission.Submission;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Loads sources of few rows: they are read, judged and counted here, by the same contract as in jobs, and handed to
 * Spark to be stored.
 */
final class LightLoading {
    private final Session session;
    private final BronzeWriting writing;

    LightLoading(Session session, BronzeWriting writing) {
        this.session = session;
        this.writing = writing;
    }

    /**
     * What became of sources.
     *
     * @param unread sources of which nothing was written, since something went wrong with a row
     */
    record Loaded(List<Submission> submissions, Map<Source, List<Arrival>> unread) {}

    /** Loads what it can. */
    Loaded load(Map<Source, List<Arrival>> bySource) {
        List<Submission> submissions = new ArrayList<>();
        Map<Source, List<Arrival>> unread = new LinkedHashMap<>();
        session.jobs()
                .results(bySource.entrySet().stream()
                        .map(entry ->
                                new Job<>(Arrival.rows(entry.getValue()), () -> load(entry.getKey(), entry.getValue())))
                        .toList())
                .forEach(one -> {
                    submissions.addAll(one.submissions());
                    unread.putAll(one.unread());
                });
        return new Loaded(submissions, unread);
    }

    private Loaded load(Source source, List<Arrival> arrivals) {
        RowConditions broken = session.conditions(
                RowContract.columns(source),
                source.rules().stream().map(rule -> not(expr(rule.predicate()))).toList());
        List<Submission> submissions = new ArrayList<>();
        List<Arrival> readable = new ArrayList<>();
        List<InternalRow> rows = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            try {
                LightRows read = LightRows.read(arrival, broken);
                submissions.add(read.submission());
                rows.addAll(read.rows());
                readable.add(arrival);
            } catch (IOException e) {
                submissions.add(arrival.unreadable());
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                // Such as a rule that divides by zero: jobs find out which file it is, and take in the others.
                return new Loaded(List.of(), Map.of(source, arrivals));
            }
        }
        if (!readable.isEmpty()) {
            writing.write(source, readable, session.internalRows(new BronzeTable(source).name(), rows));
        }
        return new Loaded(submissions, Map.of());
    }
}
