package kz.korsetkish.submission;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One row of {@code bronze.submission}: one file as it was received and what became of it.
 *
 * @param sideSha256 of the text of its side file, nothing where it has none; empty where that was not kept yet
 * @param rowsInFile data rows as counted while the file was archived; empty when it could not be read
 * @param found the form of the file
 * @param controlTotals what the sender says the columns add up to, and under {@code rows} how many rows there are
 * @param notes what is worth telling of it and is no mistake; they cost the sender nothing
 * @param refusal why the outcome is what it is; empty when all is well
 */
public record Submission(
        String submissionId,
        Optional<String> source,
        Optional<String> organisation,
        Optional<String> period,
        Kind kind,
        Optional<String> corrects,
        String fileName,
        String sha256,
        Optional<String> sideSha256,
        long bytes,
        Optional<Integer> contractVersion,
        boolean synthetic,
        Instant sentAt,
        Instant receivedAt,
        Optional<Instant> dueAt,
        Optional<Long> rowsInFile,
        long rowsAccepted,
        long rowsRejected,
        Outcome outcome,
        Optional<Refusal> refusal,
        Found found,
        Map<String, BigDecimal> controlTotals,
        List<Refusal> notes) {
    public static final Refusal NO_ROWS = Refusal.of(RefusalCode.FILE_WITHOUT_ROWS);

    public Submission {
        // As exactly as its table keeps them, so that it is the same when it is read back.
        sentAt = sentAt.truncatedTo(ChronoUnit.MICROS);
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
        // In an order, so that it reads the same in every process.
        controlTotals = Collections.unmodifiableMap(new TreeMap<>(controlTotals));
        fileName = ShownText.message(fileName);
        corrects = corrects.map(ShownText::message);
        notes = List.copyOf(notes);
    }

    /** What a submission does to the period it covers. */
    public enum Kind {
        /** Replaces the organisation's period. */
        FULL,
        /** Replaces or adds rows by key. */
        CORRECTION,
        /** Adds rows. */
        APPEND
    }

    /** What became of a submission. */
    public enum Outcome {
        ACCEPTED,
        ACCEPTED_WITH_REJECTIONS,
        REJECTED,
        DUPLICATE,
        SUPERSEDED,
        /** Taken back by a person. */
        WITHDRAWN,
        UNREADABLE,
        UNCLAIMED;

        /** The word for it in {@code bronze.submission}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the rows count in silver. */
        public boolean isCurrent() {
            return this == ACCEPTED || this == ACCEPTED_WITH_REJECTIONS;
        }

        /** Whether the rows are in bronze. */
        boolean isLoaded() {
            return isCurrent() || this == SUPERSEDED;
        }
    }

    /** Why the outcome is what it is, in the language of the program; empty when all is well. */
    public String message() {
        return refusal.map(why -> ShownText.message(why.words())).orElse("");
    }

    public Submission counted(long accepted, long rejected) {
        Outcome counted =
                rejected == 0 ? Outcome.ACCEPTED : accepted == 0 ? Outcome.REJECTED : Outcome.ACCEPTED_WITH_REJECTIONS;
        Optional<Refusal> why = rejected == 0
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.ROWS_BREAK_CONTRACT, rejected, accepted + rejected));
        return accepted + rejected == 0
                ? with(rowsInFile, 0, 0, Outcome.REJECTED, Optional.of(NO_ROWS))
                : with(rowsInFile, accepted, rejected, counted, why);
    }

    /** Without these rows of its file, which are none of its data. */
    public Submission passingOver(long rows, List<Refusal> told) {
        return with(
                contractVersion,
                sentAt,
                rowsInFile.map(all -> all - rows),
                rowsAccepted,
                rowsRejected,
                outcome,
                refusal,
                found,
                Stream.concat(notes.stream(), told.stream()).toList());
    }

    public Submission ended(Outcome end, Refusal why) {
        return with(rowsInFile, rowsAccepted, rowsRejected, end, Optional.of(why));
    }

    /** Without rows: whatever was counted, none of it can be read. */
    public Submission unreadable(Refusal why) {
        return with(Optional.empty(), 0, 0, Outcome.UNREADABLE, Optional.of(why));
    }

    /** The same rows, sent once more. */
    public Submission sentAgain(Instant at) {
        return with(contractVersion, at, rowsInFile, rowsAccepted, rowsRejected, outcome, refusal, found, notes);
    }

    /** With one more note. */
    Submission noting(Refusal note) {
        return with(
                contractVersion,
                sentAt,
                rowsInFile,
                rowsAccepted,
                rowsRejected,
                outcome,
                refusal,
                found,
                Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /** Rejected as a whole: every row of it counts as rejected. */
    public Submission rejected(Refusal why) {
        return with(rowsInFile, 0, rowsInFile.orElse(0L), Outcome.REJECTED, Optional.of(why));
    }

    /** The same submission read again by the present version of its contract. */
    public Submission readAgain(int version, long rows, Found form, List<Refusal> told) {
        return with(
                Optional.of(version), sentAt, Optional.of(rows), 0, 0, Outcome.ACCEPTED, Optional.empty(), form, told);
    }

    private Submission with(Optional<Long> inFile, long accepted, long rejected, Outcome end, Optional<Refusal> why) {
        return with(contractVersion, sentAt, inFile, accepted, rejected, end, why, found, notes);
    }

    private Submission with(
            Optional<Integer> version,
            Instant sent,
            Optional<Long> inFile,
            long accepted,
            long rejected,
            Outcome end,
            Optional<Refusal> why,
            Found foundInFile,
            List<Refusal> noted) {
        return new Submission(
                submissionId,
                source,
                organisation,
                period,
                kind,
                corrects,
                fileName,
                sha256,
                sideSha256,
                bytes,
                version,
                synthetic,
                sent,
                receivedAt,
                dueAt,
                inFile,
                accepted,
                rejected,
                end,
                why,
                foundInFile,
                controlTotals,
                noted);
    }
}
