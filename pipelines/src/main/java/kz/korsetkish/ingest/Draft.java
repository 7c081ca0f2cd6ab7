package kz.korsetkish.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.submission.Found;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.submission.Submission.Outcome;

/** What is known so far of a file that is being received; it becomes a submission whatever goes wrong on the way. */
final class Draft {
    private final String fileName;

    Instant receivedAt;
    String submissionId = "";
    String sha256 = "";
    String sideSha256 = "";
    long bytes;
    /** When the file was written, where its time can be true. */
    Optional<Instant> writtenAt = Optional.empty();

    SideFile side = SideFile.NONE;
    Optional<Claim> claim = Optional.empty();
    Found found = Found.NOTHING;
    List<Refusal> notes = List.of();

    Draft(String fileName, Instant receivedAt) {
        this.fileName = fileName;
        this.receivedAt = receivedAt;
    }

    /** By its side file, else by when the file was written. */
    Optional<Instant> sentAt() {
        return side.sentAt().or(() -> writtenAt);
    }

    void note(Refusal note) {
        notes = Stream.concat(notes.stream(), Stream.of(note)).toList();
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
                Optional.of(sideSha256),
                bytes,
                claim.map(one -> one.source().contractVersion()),
                side.synthetic(),
                sentAt().orElse(receivedAt),
                receivedAt,
                claim.flatMap(Claim::dueAt),
                rowsInFile,
                0,
                0,
                Outcome.UNREADABLE,
                Optional.empty(),
                found,
                side.controlTotals(),
                notes);
    }

    private String submissionId() {
        return submissionId.isEmpty()
                ? "none/" + fileName + (sha256.isEmpty() ? "" : "/" + sha256.substring(0, 12))
                : submissionId;
    }
}
