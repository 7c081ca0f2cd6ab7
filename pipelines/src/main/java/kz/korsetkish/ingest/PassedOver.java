package kz.korsetkish.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.row.Frame;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.Submission;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rows of submissions that belong to the frame of a form: they are no rows of the file, and each kind is told. */
final class PassedOver {
    private final Session session;
    private final BronzeRows rows;

    PassedOver(Session session, BronzeRows rows) {
        this.session = session;
        this.rows = rows;
    }

    /**
     * The counted submissions, without what was passed over. It is looked for only where rows are missing in bronze, and
     * counted anew: a row that was lost on the way stays missing.
     */
    List<Submission> told(List<Submission> counted, Map<Source, List<Arrival>> bySource) {
        Map<String, Submission> byId = new HashMap<>();
        counted.forEach(submission -> byId.put(submission.submissionId(), submission));
        List<Supplier<Dataset<Row>>> frames = new ArrayList<>();
        bySource.forEach((source, arrivals) -> {
            List<Arrival> missing = arrivals.stream()
                    .filter(arrival -> lacksRows(byId, arrival))
                    .toList();
            if (!missing.isEmpty()) {
                frames.add(() -> rows.frames(source, missing));
            }
        });
        if (!frames.isEmpty()) {
            Map<String, List<Row>> byOwner = session.union(frames).collectAsList().stream()
                    .collect(Collectors.groupingBy(row -> row.getString(0)));
            byOwner.forEach((id, kinds) -> byId.computeIfPresent(id, (same, submission) -> without(submission, kinds)));
        }
        return counted.stream()
                .map(submission -> Objects.requireNonNull(byId.get(submission.submissionId())))
                .toList();
    }

    private static boolean lacksRows(Map<String, Submission> counted, Arrival arrival) {
        Submission submission =
                Objects.requireNonNull(counted.get(arrival.submission().submissionId()));
        return submission.rowsAccepted() + submission.rowsRejected()
                < arrival.contents().dataRows();
    }

    private static Submission without(Submission submission, List<Row> kinds) {
        List<Row> inOrder = kinds.stream()
                .sorted((one, other) -> Long.compare(one.getLong(3), other.getLong(3)))
                .toList();
        long rows = inOrder.stream().mapToLong(row -> row.getLong(2)).sum();
        Stream<Refusal> notes = inOrder.stream()
                .map(row -> Frame.valueOf(row.getString(1)).told(row.getLong(2), row.getLong(3), row.getLong(4)));
        return submission.passingOver(rows, notes.toList());
    }
}
