package kz.korsetkish.submission;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.korsetkish.catalog.Nearest;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.Submission.Outcome;

/**
 * Takes a submission back: its rows stay, and count no more. It is recorded first; should that be all that is done, the
 * next run decides by it.
 */
public final class Withdrawing {
    private final SubmissionTable submissions;
    private final WithdrawalTable withdrawals;

    public Withdrawing(Session session) {
        this.submissions = new SubmissionTable(session);
        this.withdrawals = new WithdrawalTable(session);
    }

    /**
     * Withdraws it.
     *
     * @return the submissions that it changes, itself among them
     * @throws IllegalArgumentException where there is none of this name, or it is withdrawn already
     */
    public List<Submission> withdraw(String submissionId, String by, String reason, Instant now) {
        List<Submission> before = submissions.read();
        Submission withdrawn = before.stream()
                .filter(one -> one.submissionId().equals(submissionId))
                .findFirst()
                .orElseThrow(() -> unknown(submissionId, before));
        if (withdrawn.outcome() == Outcome.WITHDRAWN) {
            throw new IllegalArgumentException(submissionId + " is " + withdrawn.message());
        }
        withdrawals.append(new Withdrawal(submissionId, withdrawn.sentAt(), now, by, reason));
        List<Submission> after = Standing.decide(before, withdrawals.read());
        submissions.write(after);
        Set<Submission> unchanged = new HashSet<>(before);
        return after.stream().filter(one -> !unchanged.contains(one)).toList();
    }

    private static IllegalArgumentException unknown(String submissionId, List<Submission> known) {
        Optional<String> near = Nearest.to(
                submissionId, known.stream().map(Submission::submissionId).toList());
        return new IllegalArgumentException("there is no submission " + submissionId
                + near.map(name -> ": did you mean " + name + "?").orElse("; bronze.submission has their names"));
    }
}
