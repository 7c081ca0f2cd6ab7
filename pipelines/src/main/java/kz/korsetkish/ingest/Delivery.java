package kz.korsetkish.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import kz.korsetkish.submission.Refusal;

/**
 * A file that a contract claims, by its bytes.
 *
 * @param stored its copy in the archive, where one had to be made to know the file
 * @param sideFileMistake why its side file cannot be read
 */
record Delivery(
        Path file,
        Stamp stamp,
        Draft draft,
        Claim claim,
        Optional<Archive.Stored> stored,
        Optional<Refusal> sideFileMistake) {
    /** Where there are several places, the side file says more than a place without one; then the newest counts. */
    static final Comparator<Delivery> COUNTS = Comparator.comparing((Delivery one) -> !one.draft.sideSha256.isEmpty())
            .thenComparing(one -> one.draft.sentAt().orElse(Instant.MIN))
            .thenComparing(Delivery::file, Comparator.reverseOrder());

    String content() {
        return KnownSubmissions.content(claim, draft.sha256);
    }
}
