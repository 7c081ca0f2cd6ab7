package kz.korsetkish.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.catalog.Source.Origin;
import kz.korsetkish.ingest.Reception.Received;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.BronzeTable;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.submission.Submission.Kind;
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
        List<String> extracted = known.stream()
                .filter(one -> one.kind() == Kind.APPEND && one.outcome().isCurrent())
                .filter(one -> one.source().filter(source.name()::equals).isPresent())
                .map(Submission::submissionId)
                .toList();
        var bronze = new BronzeTable(source);
        if (extracted.isEmpty() || table.watermark().isEmpty() || !bronze.isIn(session)) {
            return Optional.empty();
        }
        String watermark = table.watermark().get();
        Dataset<Row> rows = bronze.in(session);
        if (!List.of(rows.columns()).contains(watermark)) {
            // The contract has another watermark than before: everything comes again.
            return Optional.empty();
        }
        return Optional.ofNullable(rows.where(BronzeTable.isOf(extracted))
                .agg(max(col(watermark)).cast("string"))
                .head()
                .getString(0));
    }
}
