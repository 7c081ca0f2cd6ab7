package kz.korsetkish.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.row.Frame;
import kz.korsetkish.session.Session;
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
                    .filter(arrival -> lacksRows(
                            Objects.requireNonNull(byId.get(arrival.submission().submissionId())), arrival))
                    .toList();
            if (!missing.isEmpty()) {
                frames.add(() -> rows.frames(source, missing));
            }
        });
        if (!frames.isEmpty()) {
            Map<String, List<Row>> byOwner = session.union(frames).collectAsList().stream()
                    .collect(Collectors.groupingBy(row -> row.getString(0)));
            byOwner.forEach((id, kinds) -> byId.computeIfPresent(
                    id,
                    (same, submission) -> without(
                            submission,
                            kinds.stream().map(PassedOver::frameRows).toList())));
        }
        return counted.stream()
                .map(submission -> Objects.requireNonNull(byId.get(submission.submissionId())))
                .toList();
    }

    /** The same for one whose frame is known. */
    static Submission told(Submission counted, Arrival arrival, List<FrameRows> frame) {
        return lacksRows(counted, arrival) ? without(counted, frame) : counted;
    }

    private static boolean lacksRows(Submission counted, Arrival arrival) {
        return counted.rowsAccepted() + counted.rowsRejected()
                < arrival.contents().dataRows();
    }

    private static FrameRows frameRows(Row kind) {
        return new FrameRows(Frame.valueOf(kind.getString(1)), kind.getLong(2), kind.getLong(3), kind.getLong(4));
    }

    private static Submission without(Submission submission, List<FrameRows> frame) {
        List<FrameRows> inOrder = frame.stream()
                .sorted(Comparator.comparingLong(FrameRows::first).thenComparing(FrameRows::frame))
                .toList();
        return submission.passingOver(
                inOrder.stream().mapToLong(FrameRows::count).sum(),
                inOrder.stream().map(FrameRows::told).toList());
    }
}
