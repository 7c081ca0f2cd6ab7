package kz.korsetkish.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.UnreadableException;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.Submission;

/** Finds out what a file of the inbox is: which contract claims it, its bytes, and what its side file says of it. */
final class Deliveries {
    private final List<Source> sources;
    private final Archive archive;
    private final KnownSubmissions known;
    private final Instant now;

    Deliveries(List<Source> sources, Archive archive, KnownSubmissions known, Instant now) {
        this.sources = sources;
        this.archive = archive;
        this.known = known;
        this.now = now;
    }

    /** The delivery; what was found out until it failed is in the draft. */
    Delivery of(Inbox.Item item, Draft draft) throws UnreadableException {
        Path file = item.file();
        Stamp stamp = Stamp.of(file).orElseThrow(() -> new UnreadableException(Refusal.of(RefusalCode.FILE_IS_A_LINK)));
        if (!item.isWhole()) {
            throw new UnreadableException(Reception.BEING_WRITTEN);
        }
        draft.bytes = stamp.bytes();
        draft.writtenAt = Optional.of(stamp.modified()).filter(time -> SentAt.isPlausible(time, now));
        if (draft.writtenAt.isEmpty()) {
            draft.note(Refusal.of(RefusalCode.NOTE_WRITTEN_AT, stamp.modified()));
        }
        Optional<String> corrected = ReturnedForm.corrects(file);
        Claim claim = claim(file, draft, corrected);
        draft.claim = Optional.of(claim);
        claim.note().ifPresent(draft::note);
        // What is for a known period is known itself as a rule, and need not be copied to see that.
        Optional<Archive.Stored> stored = known.covers(claim) ? Optional.empty() : Optional.of(archive.store(file));
        draft.sha256 = stored.isPresent() ? stored.get().sha256() : Archive.hash(file);
        draft.submissionId = known.submissionId(claim, draft.sha256);
        if (item.stray().isPresent()) {
            throw new UnreadableException(Refusal.of(
                    RefusalCode.SIDE_FILE_MISNAMED,
                    item.stray().get().getFileName(),
                    SideFile.beside(file).getFileName()));
        }
        return new Delivery(file, stamp, draft, claim, stored, readSideFile(file, draft, corrected));
    }

    private Claim claim(Path file, Draft draft, Optional<String> corrected) throws UnreadableException {
        try {
            return corrected.isPresent() ? Claim.correcting(corrected.get(), sources) : Claim.of(file, sources);
        } catch (UnreadableException e) {
            // By its hash it is known again.
            draft.sha256 = Archive.hash(file);
            throw e;
        }
    }

    /** Reads what the side file says into the draft; a message where it cannot be read. */
    private Optional<Refusal> readSideFile(Path file, Draft draft, Optional<String> corrected) {
        if (corrected.isPresent()) {
            draft.side = correcting(corrected.get());
            return Optional.empty();
        }
        try {
            Optional<String> text = SideFile.textBeside(file);
            if (text.isPresent()) {
                draft.sideSha256 = Archive.hash(text.get());
                draft.side = SideFile.of(
                        text.get(),
                        SideFile.beside(file).getFileName().toString(),
                        draft.claim.orElseThrow().source(),
                        now);
            }
            return Optional.empty();
        } catch (UnreadableException e) {
            return Optional.of(e.refusal());
        }
    }

    /** A correction of invented rows has invented rows too. */
    private SideFile correcting(String submissionId) {
        return SideFile.correcting(
                submissionId,
                known.withId(submissionId).filter(Submission::synthetic).isPresent());
    }
}
