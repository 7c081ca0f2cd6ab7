package kz.korsetkish.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.catalog.Source.Origin;
import kz.korsetkish.ingest.Reception.Received;
import kz.korsetkish.ingest.Submission.Kind;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Takes in the tables of contracts. One that cannot be had is named, and the others go on. */
final class TableReception {
    private final Session session;
    private final Reception reception;
    private final Extracts extracts;
    private final List<String> failures = new ArrayList<>();

    TableReception(Session session, Reception reception, Extracts extracts) {
        this.session = session;
        this.reception = reception;
        this.extracts = extracts;
    }

    List<Received> receive(List<Source> sources, List<Submission> known) {
        List<Received> received = new ArrayList<>();
        for (Source source : sources) {
            if (source.origin() instanceof Origin.Table table) {
                try {
                    received.add(reception.extract(source, table, above(source, table, known), extracts));
                } catch (DatabaseException e) {
                    failures.add(String.valueOf(e.getMessage()));
                }
            }
        }
        return received;
    }

    /** Which tables could not be had, and why. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How far the extracts that count have come; corrections, which people write, say nothing of that. */
    private Optional<String> above(Source source, Origin.Table table, List<Submission> known) {
        Object[] extracted = known.stream()
                .filter(one -> one.kind() == Kind.APPEND && one.outcome().isCurrent())
                .filter(one -> one.source().filter(source.name()::equals).isPresent())
                .map(Submission::submissionId)
                .toArray();
        boolean isThere = session.hasTable(Ingest.bronze(source.name()));
        if (extracted.length == 0 || table.watermark().isEmpty() || !isThere) {
            return Optional.empty();
        }
        String watermark = table.watermark().get();
        Dataset<Row> rows = session.table(Ingest.bronze(source.name()));
        if (!List.of(rows.columns()).contains(watermark)) {
            // The contract has another watermark than before: everything comes again.
            return Optional.empty();
        }
        return Optional.ofNullable(rows.where(col("_submission_id").isin(extracted))
                .agg(max(col(watermark)).cast("string"))
                .head()
                .getString(0));
    }
}
