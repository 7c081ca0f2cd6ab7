package kz.korsetkish.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.catalog.Source.Origin;
import kz.korsetkish.ingest.file.Contents;
import kz.korsetkish.ingest.file.UnreadableException;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.submission.Submission.Kind;
import kz.korsetkish.submission.Submission.Outcome;

/**
 * Takes the files of the inbox: claims each, hashes and archives it, and holds its header against the contract. The same
 * bytes for the same period at several places are one submission. Whatever is wrong with a file is said of that file.
 */
final class Reception {
    static final Refusal BEING_WRITTEN = Refusal.of(RefusalCode.FILE_BEING_WRITTEN);

    /** What a file turned out to be. */
    sealed interface Received {
        /** Known already. */
        record Unchanged(String submissionId) implements Received {}

        /** Ended before its rows were read. */
        record Ended(Submission submission) implements Received {}

        /** To be read into bronze. */
        record Loadable(Arrival arrival) implements Received {}
    }

    private final Archive archive;
    private final KnownSubmissions known;
    private final Deliveries deliveries;
    private final Instant now;

    Reception(List<Source> sources, Archive archive, List<Submission> known, Instant now) {
        this.archive = archive;
        this.known = new KnownSubmissions(known);
        this.deliveries = new Deliveries(sources, archive, this.known, now);
        this.now = now;
    }

    /** Takes everything that lies in the inbox. */
    List<Received> receive(Inbox.Contents inbox) {
        List<Received> received = new ArrayList<>();
        inbox.closed().forEach(closed -> received.add(ended(draft(closed.folder()), closed.why())));
        inbox.strays().forEach(stray -> received.add(ended(stray)));
        Map<String, List<Delivery>> byContent = new LinkedHashMap<>();
        for (Inbox.Item item : inbox.files()) {
            Draft draft = draft(item.file());
            guarded(draft, () -> {
                        Delivery delivery = deliveries.of(item, draft);
                        return byContent
                                .computeIfAbsent(delivery.content(), content -> new ArrayList<>())
                                .add(delivery);
                    })
                    .ifPresent(received::add);
        }
        byContent.values().forEach(copies -> {
            Delivery counting = copies.stream().max(Delivery.COUNTS).orElseThrow();
            guarded(counting.draft(), () -> {
                        received.addAll(taken(counting, copies));
                        return copies;
                    })
                    .ifPresent(received::add);
        });
        return received;
    }

    private Draft draft(Path file) {
        return new Draft(String.valueOf(file.getFileName()), now);
    }

    /**
     * Does something with a file; what became of the file if that failed. A file may exhaust the stack or ask for more
     * memory than there is, and Java is sound after either; after its other errors it may not be.
     */
    private Optional<Received> guarded(Draft draft, Callable<?> work) {
        try {
            work.call();
            return Optional.empty();
        } catch (UnreadableException e) {
            archive.checkSpace();
            return Optional.of(ended(draft, e.refusal()));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            archive.checkSpace();
            return Optional.of(ended(
                    draft, Refusal.of(RefusalCode.PROGRAM_FAILED, e.getClass().getSimpleName())));
        }
    }

    private List<Received> taken(Delivery delivery, List<Delivery> copies) throws UnreadableException {
        Draft draft = delivery.draft();
        copies.stream()
                .filter(copy -> !copy.equals(delivery))
                .forEach(copy -> draft.note(Refusal.of(RefusalCode.NOTE_COPY, copy.file())));
        Optional<Submission> before = known.withContent(delivery.content());
        if (delivery.sideFileMistake().isPresent()) {
            return mistaken(delivery, delivery.sideFileMistake().get(), before);
        }
        if (before.filter(one -> isSame(one, draft)).isPresent()) {
            if (!archive.holds(draft.sha256, draft.bytes)) {
                archive.store(delivery.file());
            }
            return List.of(new Received.Unchanged(draft.submissionId));
        }
        before.filter(one -> one.outcome() == Outcome.UNREADABLE).ifPresent(one -> draft.receivedAt = one.receivedAt());
        Archive.Stored stored =
                delivery.stored().isPresent() ? delivery.stored().get() : archive.store(delivery.file());
        Archived archived = archive.read(stored, delivery.claim().source());
        if (!stored.sha256().equals(draft.sha256) || !Stamp.of(delivery.file()).equals(Optional.of(delivery.stamp()))) {
            throw beingWritten(draft);
        }
        draft.found = archived.contents().found();
        archived.contents().notes().forEach(draft::note);
        Submission submission = draft.submission(Optional.of(archived.contents().dataRows()));
        return List.of(judged(new Arrival(submission, delivery.claim().source(), archived)));
    }

    /** Nothing is known of it by its name yet, so that the next run takes it up. */
    private static UnreadableException beingWritten(Draft draft) {
        draft.claim = Optional.empty();
        draft.submissionId = "";
        draft.sha256 = "";
        return new UnreadableException(BEING_WRITTEN);
    }

    /** What a side file said before goes on counting until one is there that can be read. */
    private List<Received> mistaken(Delivery delivery, Refusal mistake, Optional<Submission> before) {
        if (before.filter(one -> one.outcome() != Outcome.UNREADABLE).isEmpty()) {
            return List.of(ended(delivery.draft(), mistake));
        }
        Draft side = draft(SideFile.beside(delivery.file()));
        side.sha256 = delivery.draft().sideSha256;
        return List.of(
                new Received.Unchanged(before.get().submissionId()),
                ended(side, Refusal.of(RefusalCode.SIDE_FILE_BEFORE_COUNTS, mistake), Outcome.UNREADABLE));
    }

    /**
     * Whether a submission is as it was. A file alone says when it was sent by when it was written: whoever writes it
     * again sends it again, unless it counts anyhow.
     */
    private static boolean isSame(Submission before, Draft draft) {
        boolean isLater =
                draft.sentAt().filter(time -> time.isAfter(before.sentAt())).isPresent();
        return switch (before.outcome()) {
            case UNREADABLE -> false;
            case WITHDRAWN -> !isLater;
            case ACCEPTED, ACCEPTED_WITH_REJECTIONS -> isSideFileSame(before, draft);
            case REJECTED, DUPLICATE, SUPERSEDED, UNCLAIMED -> !isLater && isSideFileSame(before, draft);
        };
    }

    private static boolean isSideFileSame(Submission before, Draft draft) {
        return before.sideSha256().filter(draft.sideSha256::equals).isPresent();
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
        draft.submissionId = known.submissionId(claim, stored.sha256());
        Optional<Submission> before =
                known.withId(draft.submissionId).filter(one -> one.outcome() != Outcome.UNREADABLE);
        if (before.isPresent()) {
            // Rows that once were superseded may be in the table again.
            return before.get().outcome() == Outcome.SUPERSEDED
                    ? new Received.Ended(before.get().sentAgain(now))
                    : new Received.Unchanged(draft.submissionId);
        }
        try {
            draft.bytes = Files.size(stored.file());
            Archived archived = archive.read(stored, source);
            draft.found = archived.contents().found();
            draft.notes = archived.contents().notes();
            long rows = archived.contents().dataRows();
            return rows == 0 && above.isPresent()
                    ? new Received.Unchanged(draft.submissionId)
                    : judged(new Arrival(draft.submission(Optional.of(rows)), source, archived));
        } catch (UnreadableException e) {
            return ended(draft, e.refusal());
        } catch (IOException e) {
            return ended(draft, Refusal.of(RefusalCode.FILE_UNREADABLE, String.valueOf(e.getMessage())));
        }
    }

    private Received ended(Inbox.Stray stray) {
        Draft draft = draft(stray.sideFile());
        try {
            draft.sha256 = Archive.hash(stray.sideFile());
        } catch (UnreadableException e) {
            return ended(draft, e.refusal());
        }
        return ended(
                draft,
                stray.of()
                        .map(file -> Refusal.of(
                                RefusalCode.SIDE_FILE_SEEMS_OF,
                                file.getFileName(),
                                SideFile.beside(file).getFileName()))
                        .orElse(Refusal.of(RefusalCode.SIDE_FILE_OF_NONE)));
    }

    private Received ended(Draft draft, Refusal why) {
        return ended(
                draft, why, draft.claim.isEmpty() && !draft.sha256.isEmpty() ? Outcome.UNCLAIMED : Outcome.UNREADABLE);
    }

    private Received ended(Draft draft, Refusal why, Outcome outcome) {
        Submission ended = draft.submission(Optional.empty()).ended(outcome, why);
        boolean isKnown = known.withId(ended.submissionId())
                .filter(before -> isSameEnd(before, ended))
                .isPresent();
        return isKnown ? new Received.Unchanged(ended.submissionId()) : new Received.Ended(ended);
    }

    private static boolean isSameEnd(Submission before, Submission ended) {
        return before.refusal().equals(ended.refusal())
                && before.contractVersion().equals(ended.contractVersion());
    }

    /** The arrival of a submission that is read again from the archive, because its contract changed. */
    Received again(Submission submission, Source source) {
        try {
            Archive.Stored stored = archive.stored(submission.sha256(), submission.fileName());
            Archived archived = archive.read(stored, source);
            Contents contents = archived.contents();
            Submission again = submission.readAgain(
                    source.contractVersion(), contents.dataRows(), contents.found(), contents.notes());
            return judged(new Arrival(again, source, archived));
        } catch (UnreadableException e) {
            return new Received.Ended(submission.unreadable(e.refusal()));
        }
    }

    private static Received judged(Arrival arrival) {
        Optional<Refusal> mistakes =
                arrival.submission().period().flatMap(Claim::impossible).or(arrival.header()::mistakes);
        if (mistakes.isPresent()) {
            return new Received.Ended(arrival.submission().rejected(mistakes.get()));
        }
        if (arrival.contents().dataRows() == 0) {
            return new Received.Ended(arrival.submission().rejected(Submission.NO_ROWS));
        }
        return new Received.Loadable(arrival);
    }
}
