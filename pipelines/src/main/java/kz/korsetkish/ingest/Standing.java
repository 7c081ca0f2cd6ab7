package kz.korsetkish.ingest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.korsetkish.ingest.Submission.Kind;
import kz.korsetkish.ingest.Submission.Outcome;

/**
 * Which submissions of a period count: the newest full one and what came after it. Decided from all submissions at
 * once, so that the order of arrival does not matter.
 */
final class Standing {
    private record Cover(Optional<String> source, Optional<String> organisation, Optional<String> period) {}

    private Standing() {}

    static List<Submission> decide(Collection<Submission> all) {
        return all.stream()
                .collect(Collectors.groupingBy(one -> new Cover(one.source(), one.organisation(), one.period())))
                .values()
                .stream()
                .flatMap(rivals -> rivals.stream().map(one -> decide(one, rivals)))
                .sorted(Comparator.comparing(Submission::submissionId))
                .toList();
    }

    private static Submission decide(Submission submission, List<Submission> sameCover) {
        if (!submission.outcome().isLoaded()) {
            return submission;
        }
        List<Submission> full = sameCover.stream()
                .filter(other -> other.kind() == Kind.FULL && other.outcome().isLoaded())
                .toList();
        return tie(submission, full)
                .map(rival -> submission.rejected("ambiguous: " + rival.fileName()
                        + " covers the same period and was sent at the same time;"
                        + " send one of them again with a later sent_at"))
                .orElseGet(() -> superseded(submission, full));
    }

    private static Submission superseded(Submission submission, List<Submission> full) {
        return full.stream()
                .max(Comparator.comparing(Submission::sentAt))
                .filter(newest -> newest.sentAt().isAfter(submission.sentAt()))
                .map(newest -> submission.ended(Outcome.SUPERSEDED, "superseded by " + newest.submissionId()))
                .orElseGet(() -> submission.counted(submission.rowsAccepted(), submission.rowsRejected()));
    }

    private static Optional<Submission> tie(Submission submission, List<Submission> full) {
        return full.stream()
                .filter(other -> submission.kind() == Kind.FULL
                        && !other.submissionId().equals(submission.submissionId())
                        && other.sentAt().equals(submission.sentAt()))
                .findFirst();
    }
}
