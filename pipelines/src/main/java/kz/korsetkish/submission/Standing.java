package kz.korsetkish.submission;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.korsetkish.submission.Submission.Kind;
import kz.korsetkish.submission.Submission.Outcome;

/**
 * Which submissions of a period count: the newest full one and what came after it. Decided from all submissions at
 * once, so that the order of arrival does not matter: what was refused here before is weighed again.
 */
public final class Standing {
    private record Cover(Optional<String> source, Optional<String> organisation, Optional<String> period) {
        static Cover of(Submission submission) {
            return new Cover(submission.source(), submission.organisation(), submission.period());
        }
    }

    private final Map<String, Submission> all;
    private final Map<String, Withdrawal> withdrawn;
    private final Map<Cover, List<Submission>> full;

    private Standing(Collection<Submission> all, Collection<Withdrawal> withdrawals) {
        this.all = all.stream()
                .collect(Collectors.toMap(Submission::submissionId, Function.identity(), (first, second) -> second));
        this.withdrawn = withdrawals.stream()
                .filter(one -> this.all.containsKey(one.submissionId()) && one.holds(this.all.get(one.submissionId())))
                .collect(Collectors.toMap(Withdrawal::submissionId, Function.identity(), (first, second) -> second));
        this.full = this.all.values().stream()
                .filter(one -> one.kind() == Kind.FULL && isLoaded(one) && !isWithdrawn(one))
                .collect(Collectors.groupingBy(Cover::of));
    }

    public static List<Submission> decide(Collection<Submission> all, Collection<Withdrawal> withdrawals) {
        var standing = new Standing(all, withdrawals);
        return standing.all.values().stream()
                .map(standing::decide)
                .sorted(Comparator.comparing(Submission::submissionId))
                .toList();
    }

    /** Whether its rows are in bronze; those of a submission that was refused here are, and keep their counts. */
    private static boolean isLoaded(Submission submission) {
        return submission.outcome().isLoaded() || submission.rowsAccepted() > 0;
    }

    private boolean isWithdrawn(Submission submission) {
        return withdrawn.containsKey(submission.submissionId());
    }

    private Submission decide(Submission submission) {
        if (isWithdrawn(submission)) {
            return submission.ended(
                    Outcome.WITHDRAWN,
                    Objects.requireNonNull(withdrawn.get(submission.submissionId()))
                            .refusal());
        }
        if (!isLoaded(submission)) {
            return submission;
        }
        return fallen(submission)
                .map(why -> submission.ended(Outcome.SUPERSEDED, why))
                .or(() -> tie(submission)
                        .or(() -> misdirected(submission))
                        .map(why -> submission.ended(Outcome.REJECTED, why)))
                .orElseGet(() -> superseded(submission));
    }

    /** Why a correction corrects what does not count any more: it was taken back. */
    private Optional<Refusal> fallen(Submission submission) {
        return submission
                .corrects()
                .filter(named -> submission.kind() == Kind.CORRECTION)
                .map(all::get)
                .filter(base -> submission.sentAt().isAfter(base.sentAt()))
                .filter(base -> isWithdrawn(base) || fallen(base).isPresent())
                .map(base -> Refusal.of(RefusalCode.CORRECTS_WITHDRAWN, base.submissionId()));
    }

    private List<Submission> full(Submission sameCover) {
        return full.getOrDefault(Cover.of(sameCover), List.of());
    }

    private Optional<Refusal> tie(Submission submission) {
        return full(submission).stream()
                .filter(other -> submission.kind() == Kind.FULL
                        && !other.submissionId().equals(submission.submissionId())
                        && other.sentAt().equals(submission.sentAt()))
                .findFirst()
                .map(rival -> Refusal.of(RefusalCode.SUBMISSION_AMBIGUOUS, rival.fileName()));
    }

    /** Why a correction cannot correct the submission that it names. */
    private Optional<Refusal> misdirected(Submission submission) {
        if (submission.kind() != Kind.CORRECTION) {
            return Optional.empty();
        }
        String named = submission.corrects().orElse("");
        Submission base = all.get(named);
        if (base == null) {
            return Optional.of(Refusal.of(RefusalCode.CORRECTS_UNKNOWN, named));
        }
        if (!Cover.of(base).equals(Cover.of(submission))) {
            return Optional.of(Refusal.of(RefusalCode.CORRECTS_FOREIGN, named));
        }
        if (!submission.sentAt().isAfter(base.sentAt())) {
            return Optional.of(Refusal.of(RefusalCode.CORRECTS_LATER, named, base.sentAt()));
        }
        // Each step of such a chain is older than the one before, so it comes to an end.
        return misdirected(base).map(why -> Refusal.of(RefusalCode.CORRECTS_WHAT_DOES_NOT_COUNT, named, why));
    }

    /** A correction falls with the submission that it corrects. */
    private Submission superseded(Submission submission) {
        Instant since = since(submission);
        return full(submission).stream()
                // What is refused takes nobody's place.
                .filter(one -> tie(one).isEmpty())
                .max(Comparator.comparing(Submission::sentAt))
                .filter(newest -> newest.sentAt().isAfter(since))
                .map(newest -> submission.ended(
                        Outcome.SUPERSEDED, Refusal.of(RefusalCode.SUBMISSION_SUPERSEDED, newest.submissionId())))
                .orElseGet(() -> submission.counted(submission.rowsAccepted(), submission.rowsRejected()));
    }

    /** When the submission was sent that all corrections of this chain correct. */
    private Instant since(Submission submission) {
        return submission
                .corrects()
                .filter(named -> submission.kind() == Kind.CORRECTION)
                .map(named -> since(Objects.requireNonNull(all.get(named))))
                .orElse(submission.sentAt());
    }
}
