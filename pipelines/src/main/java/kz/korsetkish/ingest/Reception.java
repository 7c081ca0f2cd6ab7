package kz.korsetkish.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.Submission.Outcome;

/** Takes one file of the inbox: claims it, hashes and archives it, and holds its header against the contract. */
final class Reception {
    /** What a file turned out to be. */
    sealed interface Received {
        /** Known already. */
        record Unchanged() implements Received {}

        /** Ended before its rows were read. */
        record Ended(Submission submission) implements Received {}

        /** To be read into bronze. */
        record Loadable(Arrival arrival) implements Received {}
    }

    private final List<Source> sources;
    private final Archive archive;
    private final Set<String> known;
    private final Instant now;

    Reception(List<Source> sources, Archive archive, Set<String> known, Instant now) {
        this.sources = sources;
        this.archive = archive;
        this.known = known;
        this.now = now;
    }

    Received receive(Path file) {
        String name = file.getFileName().toString();
        var draft = new Draft(name, now);
        try {
            draft.sha256 = Archive.hash(file);
            draft.bytes = file.toFile().length();
            draft.sentAt = Instant.ofEpochMilli(file.toFile().lastModified());
            Claim claim = Claim.of(file, sources);
            draft.claim = Optional.of(claim);
            if (known.contains(claim.submissionId(draft.sha256))) {
                return new Received.Unchanged();
            }
            draft.side = SideFile.of(file);
            return loadable(archive.store(file), claim, draft);
        } catch (UnreadableException e) {
            Outcome outcome = draft.claim.isEmpty() && !draft.sha256.isEmpty() ? Outcome.UNCLAIMED : Outcome.UNREADABLE;
            Submission ended = draft.submission(Optional.empty()).ended(outcome, String.valueOf(e.getMessage()));
            return known.contains(ended.submissionId()) ? new Received.Unchanged() : new Received.Ended(ended);
        }
    }

    /** The arrival of a submission that is read again from the archive, because its contract changed. */
    Received again(Submission submission, Source source) {
        try {
            Archived archived = archive.open(submission.sha256(), submission.fileName());
            return judged(new Arrival(submission.under(source), source, archived));
        } catch (UnreadableException e) {
            return new Received.Ended(submission.ended(Outcome.UNREADABLE, String.valueOf(e.getMessage())));
        }
    }

    private static Received loadable(Archived archived, Claim claim, Draft draft) throws UnreadableException {
        if (archived.lines().header().isBlank()) {
            throw new UnreadableException("the file is empty; a file has a header line and at least one row");
        }
        draft.sha256 = archived.sha256();
        Submission submission = draft.submission(Optional.of(archived.lines().dataRows()));
        return judged(new Arrival(submission, claim.source(), archived));
    }

    private static Received judged(Arrival arrival) {
        Optional<String> mistakes = arrival.header().mistakes(arrival.source());
        if (mistakes.isPresent()) {
            return new Received.Ended(arrival.submission().rejected(mistakes.get()));
        }
        if (arrival.archived().lines().dataRows() == 0) {
            return new Received.Ended(arrival.submission()
                    .rejected("the file has a header and no rows; send the rows, or nothing for this period"));
        }
        return new Received.Loadable(arrival);
    }
}
