package kz.korsetkish.submission;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A submission that a person took back.
 *
 * @param sentAt when what was taken back was sent: the same rows sent later count again
 * @param withdrawnBy a person
 */
public record Withdrawal(String submissionId, Instant sentAt, Instant withdrawnAt, String withdrawnBy, String reason) {
    public Withdrawal {
        sentAt = sentAt.truncatedTo(ChronoUnit.MICROS);
        withdrawnAt = withdrawnAt.truncatedTo(ChronoUnit.MICROS);
        withdrawnBy = ShownText.message(withdrawnBy);
        reason = ShownText.message(reason);
    }

    boolean holds(Submission submission) {
        return submission.submissionId().equals(submissionId)
                && !submission.sentAt().isAfter(sentAt);
    }

    Refusal refusal() {
        return Refusal.of(
                RefusalCode.SUBMISSION_WITHDRAWN, withdrawnBy, withdrawnAt.truncatedTo(ChronoUnit.SECONDS), reason);
    }
}
