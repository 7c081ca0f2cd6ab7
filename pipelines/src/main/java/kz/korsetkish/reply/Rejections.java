package kz.korsetkish.reply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.reply.RejectedRows.Contradictions;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.submission.Submission.Kind;
import kz.korsetkish.submission.Submission.Outcome;

/**
 * The reports to the senders of rejected rows and files, {@code <organisation>/<submission>.xlsx} and {@code .csv}.
 * A report stands as long as its mistakes do: it goes when the submission is superseded, or answered by a correction.
 */
public final class Rejections {
    private final Session session;
    private final Map<String, Source> sources;
    private final ReportFolder folder;

    public Rejections(Session session, Map<String, Source> sources, Path folder) {
        this.session = session;
        this.sources = Map.copyOf(sources);
        this.folder = new ReportFolder(folder);
    }

    /** Whether all reports that were owed when it was last brought up to date are still there. */
    public boolean areThere() throws IOException {
        return folder.isWhole();
    }

    /**
     * Brings the folder to what these submissions need; a report that is as it would become is left alone.
     *
     * @return the reports that stand now
     */
    public List<Path> bring(List<Submission> submissions) throws IOException {
        Map<String, Contradictions> contradicted = new RejectedRows(session).againstOtherData();
        Map<Path, String> wanted = new TreeMap<>();
        Map<Source, Map<String, Submission>> toWrite = new HashMap<>();
        for (Submission submission : owed(submissions, contradicted.keySet())) {
            Source source = sources.get(submission.source().orElseThrow());
            if (source == null) {
                continue;
            }
            Path report = folder.report(submission);
            String made = ReportFolder.fingerprint(
                    submission.toString(),
                    String.valueOf(contradicted.get(submission.submissionId())),
                    source.toString());
            wanted.put(report, made);
            if (!folder.holds(report, made)) {
                toWrite.computeIfAbsent(source, one -> new TreeMap<>()).put(submission.submissionId(), submission);
            }
        }
        for (var entry : toWrite.entrySet()) {
            write(entry.getKey(), entry.getValue(), contradicted);
        }
        return folder.keepOnly(wanted);
    }

    private static List<Submission> owed(List<Submission> submissions, Set<String> contradicted) {
        Set<String> answered = submissions.stream()
                .filter(one -> one.outcome().isCurrent() && one.kind() == Kind.CORRECTION)
                .flatMap(one -> one.corrects().stream())
                .collect(Collectors.toSet());
        return submissions.stream()
                .filter(one -> one.source().isPresent() && !answered.contains(one.submissionId()))
                .filter(one -> one.outcome().isCurrent()
                        ? one.rowsRejected() > 0 || contradicted.contains(one.submissionId())
                        : isRefused(one) && submissions.stream().noneMatch(other -> replaces(other, one)))
                .toList();
    }

    private static boolean isRefused(Submission submission) {
        return submission.outcome() == Outcome.REJECTED || submission.outcome() == Outcome.UNREADABLE;
    }

    /** Whether the sender has since sent a file for the same period that counts. */
    private static boolean replaces(Submission other, Submission refused) {
        return other.outcome().isCurrent()
                && other.source().equals(refused.source())
                && other.organisation().equals(refused.organisation())
                && other.period().equals(refused.period())
                && other.sentAt().isAfter(refused.sentAt());
    }

    private void write(Source source, Map<String, Submission> submissions, Map<String, Contradictions> contradicted)
            throws IOException {
        long expected = submissions.values().stream()
                .mapToLong(one -> one.rowsRejected()
                        + Optional.ofNullable(contradicted.get(one.submissionId()))
                                .map(Contradictions::mistakes)
                                .orElse(0L))
                .sum();
        Iterator<RejectedRow> rows = new RejectedRows(session).of(source, List.copyOf(submissions.keySet()), expected);
        // Both run through the submissions in the order of their ids, so that one report is open at a time.
        Optional<RejectedRow> next = next(rows);
        for (Submission submission : submissions.values()) {
            try (var report = new RejectionReport(folder.report(submission), submission, source)) {
                while (next.isPresent() && next.get().submissionId().equals(submission.submissionId())) {
                    report.add(next.get());
                    next = next(rows);
                }
            }
        }
    }

    private static Optional<RejectedRow> next(Iterator<RejectedRow> rows) {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }
}
