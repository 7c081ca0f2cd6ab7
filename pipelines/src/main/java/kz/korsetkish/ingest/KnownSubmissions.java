package kz.korsetkish.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.korsetkish.submission.Submission;

/** The submissions that were received before, by their id and by their content: bytes, and what they were sent for. */
final class KnownSubmissions {
    private final Map<String, Submission> byId = new HashMap<>();
    private final Map<String, Submission> byContent = new HashMap<>();
    private final Map<String, String> contentOfId = new HashMap<>();
    private final Set<String> covers;

    KnownSubmissions(List<Submission> known) {
        known.forEach(one -> {
            String content = cover(one) + "/" + one.sha256();
            byId.put(one.submissionId(), one);
            byContent.put(content, one);
            contentOfId.put(one.submissionId(), content);
        });
        this.covers = known.stream().map(KnownSubmissions::cover).collect(Collectors.toSet());
    }

    /** What makes two files of the same claim the same. */
    static String content(Claim claim, String sha256) {
        return claim.cover() + "/" + sha256;
    }

    private static String cover(Submission submission) {
        return submission.submissionId().substring(0, submission.submissionId().lastIndexOf('/'));
    }

    Optional<Submission> withId(String submissionId) {
        return Optional.ofNullable(byId.get(submissionId));
    }

    Optional<Submission> withContent(String content) {
        return Optional.ofNullable(byContent.get(content));
    }

    /** Whether anything was received for what this claim covers. */
    boolean covers(Claim claim) {
        return covers.contains(claim.cover());
    }

    /** The id of these bytes: that of before, or a new one, longer where another file has it already. */
    String submissionId(Claim claim, String sha256) {
        String content = content(claim, sha256);
        return withContent(content).map(Submission::submissionId).orElseGet(() -> {
            String id = claim.submissionId(sha256);
            boolean isFree = content.equals(contentOfId.computeIfAbsent(id, unused -> content));
            return isFree ? id : claim.longSubmissionId(sha256);
        });
    }
}
