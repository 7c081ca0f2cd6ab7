package kz.korsetkish.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.ingest.Submission.Outcome;
import kz.korsetkish.ingest.file.Found;

/** What is known so far of a file that is being received; it becomes a submission whatever goes wrong on the way. */
final class Draft {
    private final String fileName;

    Instant receivedAt;
    String sha256 = "";
    long bytes;
    Instant sentAt;
    SideFile side = SideFile.NONE;
    Optional<Claim> claim = Optional.empty();
    Found found = Found.NOTHING;
    List<String> notes = List.of();

    Draft(String fileName, Instant receivedAt) {
        this.fileName = fileName;
        this.receivedAt = receivedAt;
        this.sentAt = receivedAt;
    }

    Submission submission(Optional<Long> rowsInFile) {
        return new Submission(
                submissionId(),
                claim.map(one -> one.source().name()),
                claim.map(Claim::organisation),
                claim.map(Claim::period),
                side.kind(),
                side.corrects(),
                fileName,
                sha256,
                bytes,
                claim.map(one -> one.source().contractVersion()),
                side.synthetic(),
                side.sentAt().orElse(sentAt),
                receivedAt,
                claim.flatMap(Claim::dueAt),
                rowsInFile,
                0,
                0,
                Outcome.UNREADABLE,
                "",
                found,
                side.controlTotals(),
                notes);
    }

    private String submissionId() {
        return claim.filter(one -> !sha256.isEmpty())
                .map(one -> one.submissionId(sha256))
                .orElseGet(() -> "none/" + fileName + (sha256.isEmpty() ? "" : "/" + sha256.substring(0, 12)));
    }
}
