package kz.korsetkish.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.catalog.Source.Origin;
import kz.korsetkish.ingest.Submission.Kind;
import kz.korsetkish.ingest.Submission.Outcome;
import kz.korsetkish.ingest.file.UnreadableException;
import kz.korsetkish.ingest.rejection.ReturnedForm;

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
    private final Map<String, Submission> known;
    private final Set<String> covers;
    private final Instant now;

    Reception(List<Source> sources, Archive archive, List<Submission> known, Instant now) {
        this.sources = sources;
        this.archive = archive;
        this.known = known.stream().collect(Collectors.toMap(Submission::submissionId, Function.identity()));
        this.covers = this.known.keySet().stream()
                .map(id -> id.substring(0, id.lastIndexOf('/')))
                .collect(Collectors.toSet());
        this.now = now;
    }

    Received receive(Path file) {
        var draft = new Draft(file.getFileName().toString(), now);
        Optional<Stamp> before = Stamp.of(file);
        before.ifPresent(stamp -> {
            draft.bytes = stamp.bytes();
            draft.sentAt = stamp.modified();
        });
        Received received = before.isPresent()
                ? received(file, draft)
                : ended(draft, "a symbolic link or no file at all, which is not followed; put the file itself here");
        if (before.equals(Stamp.of(file))) {
            return received;
        }
        // Without its hash it is not known to the next run, which takes it up again.
        draft.sha256 = "";
        return ended(draft, "the file is still being written; it is taken up by the next run");
    }

    private Received received(Path file, Draft draft) {
        try {
            Optional<String> corrected = ReturnedForm.corrects(file);
            Claim claim = corrected.isPresent() ? Claim.correcting(corrected.get(), sources) : Claim.of(file, sources);
            draft.claim = Optional.of(claim);
            if (covers.contains(claim.cover())) {
                draft.sha256 = Archive.hash(file);
                Submission before = known.get(claim.submissionId(draft.sha256));
                if (before != null && before.outcome() != Outcome.UNREADABLE) {
                    return new Received.Unchanged();
                }
                // What could not be read is tried again: its contract or its side file may be another one.
                draft.receivedAt = before == null ? now : before.receivedAt();
            }
            Archive.Stored stored = archive.store(file);
            draft.sha256 = stored.sha256();
            draft.side = corrected.isPresent() ? correcting(corrected.get()) : SideFile.of(file, claim.source(), now);
            Archived archived = archive.read(stored, claim.source());
            draft.found = archived.contents().found();
            draft.notes = archived.contents().notes();
            Submission submission =
                    draft.submission(Optional.of(archived.contents().dataRows()));
            return judged(new Arrival(submission, claim.source(), archived));
        } catch (UnreadableException e) {
            return ended(draft, hashed(file, draft, String.valueOf(e.getMessage())));
        }
    }

    /**
     * Takes in a table.
     *
     * @param above the watermark of the last extract, where there is one
     */
    Received extract(Source source, Origin.Table table, Optional<String> above, Extracts extracts)
            throws DatabaseException {
        var draft = new Draft(Extracts.fileName(table), now);
        var claim = Claim.of(source);
        draft.claim = Optional.of(claim);
        draft.side = SideFile.extracted(table.watermark().isPresent() ? Kind.APPEND : Kind.FULL);
        Archive.Stored stored = extracts.store(source, table, above, archive);
        draft.sha256 = stored.sha256();
        Submission before = known.get(claim.submissionId(draft.sha256));
        if (before != null && before.outcome() != Outcome.UNREADABLE) {
            // Rows that once were superseded may be in the table again.
            return before.outcome() == Outcome.SUPERSEDED
                    ? new Received.Ended(before.sentAgain(now))
                    : new Received.Unchanged();
        }
        try {
            draft.bytes = Files.size(stored.file());
            Archived archived = archive.read(stored, source);
            draft.found = archived.contents().found();
            draft.notes = archived.contents().notes();
            long rows = archived.contents().dataRows();
            return rows == 0 && above.isPresent()
                    ? new Received.Unchanged()
                    : judged(new Arrival(draft.submission(Optional.of(rows)), source, archived));
        } catch (UnreadableException | IOException e) {
            return ended(draft, String.valueOf(e.getMessage()));
        }
    }

    /** A correction of invented rows has invented rows too. */
    private SideFile correcting(String submissionId) {
        Submission corrected = known.get(submissionId);
        return SideFile.correcting(submissionId, corrected != null && corrected.synthetic());
    }

    /** Hashes what no contract claims, so that it is known again. */
    private static String hashed(Path file, Draft draft, String why) {
        try {
            if (draft.sha256.isEmpty()) {
                draft.sha256 = Archive.hash(file);
            }
            return why;
        } catch (UnreadableException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Received ended(Draft draft, String why) {
        Outcome outcome = draft.claim.isEmpty() && !draft.sha256.isEmpty() ? Outcome.UNCLAIMED : Outcome.UNREADABLE;
        Submission ended = draft.submission(Optional.empty()).ended(outcome, why);
        Submission before = known.get(ended.submissionId());
        return before != null && isSameEnd(before, ended) ? new Received.Unchanged() : new Received.Ended(ended);
    }

    private static boolean isSameEnd(Submission before, Submission ended) {
        return before.message().equals(ended.message())
                && before.contractVersion().equals(ended.contractVersion());
    }

    /** The arrival of a submission that is read again from the archive, because its contract changed. */
    Received again(Submission submission, Source source) {
        try {
            Archive.Stored stored = archive.stored(submission.sha256(), submission.fileName());
            Archived archived = archive.read(stored, source);
            return judged(new Arrival(submission.under(source, archived.contents()), source, archived));
        } catch (UnreadableException e) {
            return new Received.Ended(submission.unreadable(String.valueOf(e.getMessage())));
        }
    }

    private static Received judged(Arrival arrival) {
        Optional<String> mistakes =
                arrival.submission().period().flatMap(Claim::impossible).or(arrival.header()::mistakes);
        if (mistakes.isPresent()) {
            return new Received.Ended(arrival.submission().rejected(mistakes.get()));
        }
        if (arrival.contents().dataRows() == 0) {
            return new Received.Ended(arrival.submission()
                    .rejected("the file has a header and no rows; send the rows, or nothing for this period"));
        }
        return new Received.Loadable(arrival);
    }
}
