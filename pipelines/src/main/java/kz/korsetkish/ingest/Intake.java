package kz.korsetkish.ingest;

import java.util.List;
import kz.korsetkish.submission.Submission;

/**
 * What one ingest found.
 *
 * @param before all submissions as they stood before it
 * @param submissions all submissions ever, as they stand now
 * @param arrived those of this ingest
 * @param unchanged files of the inbox, and tables, that were known already
 * @param failures tables that could not be extracted, and why
 */
public record Intake(
        List<Submission> before,
        List<Submission> submissions,
        List<Submission> arrived,
        int unchanged,
        List<String> failures) {
    public Intake {
        before = List.copyOf(before);
        submissions = List.copyOf(submissions);
        arrived = List.copyOf(arrived);
        failures = List.copyOf(failures);
    }

    /** Rows that came into bronze, rejected ones included. */
    public long rows() {
        return arrived.stream()
                .mapToLong(submission -> submission.rowsAccepted() + submission.rowsRejected())
                .sum();
    }
}
