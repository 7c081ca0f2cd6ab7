package kz.korsetkish.submission;

import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.Submission.Kind;
import kz.korsetkish.submission.Submission.Outcome;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** {@code bronze.submission} as records and back. */
public final class SubmissionTable {
    public static final String NAME = "bronze.submission";

    private static final String NOTE_CODES = "note_codes";

    private final Session session;

    public SubmissionTable(Session session) {
        this.session = session;
    }

    /** Which rows of the table are submissions that count. */
    public static Column counts() {
        return col("outcome")
                .isin(Arrays.stream(Outcome.values())
                        .filter(Outcome::isCurrent)
                        .map(Outcome::text)
                        .toArray());
    }

    public List<Submission> read() {
        if (!session.hasTable(NAME)) {
            return List.of();
        }
        return session.table(NAME).collectAsList().stream()
                .map(SubmissionTable::submission)
                .toList();
    }

    /** Whether an earlier version wrote it, with fewer columns. */
    public boolean isOutdated() {
        return session.hasTable(NAME)
                && !List.of(session.table(NAME).columns())
                        .containsAll(List.of(session.columns(NAME).fieldNames()));
    }

    /** Writes all submissions in one commit, so that outcomes and their supersessions appear together. */
    public void write(List<Submission> submissions) {
        List<Row> rows = submissions.stream().map(SubmissionTable::row).toList();
        session.overwrite(NAME, session.rows(NAME, rows));
    }

    private static Row row(Submission submission) {
        return RowFactory.create(
                submission.submissionId(),
                orNull(submission.source()),
                orNull(submission.organisation()),
                orNull(submission.period()),
                lower(submission.kind()),
                orNull(submission.corrects()),
                submission.fileName(),
                submission.sha256(),
                submission.bytes(),
                orNull(submission.contractVersion()),
                submission.synthetic(),
                submission.sentAt(),
                submission.receivedAt(),
                orNull(submission.dueAt()),
                orNull(submission.rowsInFile()),
                submission.rowsAccepted(),
                submission.rowsRejected(),
                submission.outcome().text(),
                submission.message(),
                orNull(submission.found().format()),
                orNull(submission.found().encoding()),
                orNull(submission.found().delimiter()),
                orNull(submission.found().sheet()),
                submission.controlTotals().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, total -> total.getValue().toPlainString())),
                texts(submission.notes(), Refusal::words),
                orNull(submission.sideSha256()),
                orNull(submission.refusal().map(Refusal::stored)),
                texts(submission.notes(), Refusal::stored));
    }

    private static Seq<String> texts(List<Refusal> notes, Function<Refusal, String> form) {
        return CollectionConverters.asScala(notes.stream().map(form).toList()).toSeq();
    }

    private static Submission submission(Row row) {
        return new Submission(
                row.getAs("submission_id"),
                value(row, "source"),
                value(row, "organisation"),
                value(row, "period"),
                Kind.valueOf(upper(row.getAs("kind"))),
                value(row, "corrects"),
                row.getAs("file_name"),
                row.getAs("sha256"),
                has(row, "side_sha256") ? value(row, "side_sha256") : Optional.empty(),
                row.<Long>getAs("bytes"),
                value(row, "contract_version"),
                row.<Boolean>getAs("synthetic"),
                row.<Instant>getAs("sent_at"),
                row.<Instant>getAs("received_at"),
                value(row, "due_at"),
                value(row, "rows_in_file"),
                row.<Long>getAs("rows_accepted"),
                row.<Long>getAs("rows_rejected"),
                Outcome.valueOf(upper(row.getAs("outcome"))),
                refusal(row),
                new Found(value(row, "format"), value(row, "encoding"), value(row, "delimiter"), value(row, "sheet")),
                controlTotals(row),
                notes(row));
    }

    /** An earlier version kept the English words alone: they are told as they stand. */
    private static Optional<Refusal> refusal(Row row) {
        Optional<String> stored = has(row, "refusal") ? value(row, "refusal") : Optional.empty();
        return stored.map(Refusal::read)
                .or(() -> SubmissionTable.<String>value(row, "message")
                        .filter(message -> !message.isEmpty())
                        .map(Refusal::told));
    }

    private static Map<String, BigDecimal> controlTotals(Row row) {
        Map<String, BigDecimal> totals = new HashMap<>();
        row.<String, String>getJavaMap(row.fieldIndex("control_totals"))
                .forEach((column, total) -> totals.put(column, new BigDecimal(total)));
        return totals;
    }

    private static List<Refusal> notes(Row row) {
        return has(row, NOTE_CODES)
                ? row.<String>getList(row.fieldIndex(NOTE_CODES)).stream()
                        .map(Refusal::read)
                        .toList()
                : List.of();
    }

    /** A table that an earlier version wrote has fewer columns. */
    private static boolean has(Row row, String column) {
        return List.of(row.schema().fieldNames()).contains(column);
    }

    private static <T> Optional<T> value(Row row, String column) {
        return Optional.ofNullable(row.<T>getAs(column));
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
