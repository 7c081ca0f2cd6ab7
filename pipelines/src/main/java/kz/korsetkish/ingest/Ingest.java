package kz.korsetkish.ingest;

import static org.apache.spark.sql.functions.not;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.Reception.Received;
import kz.korsetkish.ingest.file.Limits;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.ReadingFolder;
import kz.korsetkish.submission.BronzeTable;
import kz.korsetkish.submission.Standing;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.submission.SubmissionTable;
import kz.korsetkish.submission.WithdrawalTable;
import org.apache.spark.sql.Column;

/**
 * Takes what is new in the inbox into bronze. Rows go in first, one commit a source; {@code bronze.submission} last,
 * in one commit, and only rows of submissions that stand there count. So a killed ingest leaves at most rows that no
 * submission owns, which {@link #removeOrphans} takes away.
 */
public final class Ingest {
    private final Session session;
    private final List<Source> sources;
    private final Inbox inbox;
    private final Instant now;
    private final SubmissionTable table;
    private final WithdrawalTable withdrawals;

    public Ingest(Session session, List<Source> sources, Inbox inbox, Instant now) {
        this.session = session;
        this.sources = List.copyOf(sources);
        this.inbox = inbox;
        this.now = now;
        this.table = new SubmissionTable(session);
        this.withdrawals = new WithdrawalTable(session);
    }

    /** What the inbox holds that is not in bronze, without loading it. No database is asked. */
    public Intake preview() {
        List<Submission> known = table.read();
        var archive = new Archive(session.warehouse(), Limits.DEFAULT);
        try {
            List<Received> received = receive(known, archive);
            Map<String, Submission> arrived = byId(received);
            // How many of their rows are sound shows when they are loaded.
            received.stream()
                    .flatMap(Ingest::loadable)
                    .forEach(arrival -> arrived.put(
                            arrival.submission().submissionId(),
                            arrival.submission().counted(arrival.contents().dataRows(), 0)));
            return intake(known, received, arrived, List.of());
        } finally {
            archive.removeRewritten();
        }
    }

    public Intake execute(Extracts extracts) {
        ReadingFolder.removeAll(session.warehouse());
        var archive = new Archive(session.warehouse(), Limits.DEFAULT);
        try {
            return execute(archive, extracts);
        } finally {
            archive.removeRewritten();
        }
    }

    private Intake execute(Archive archive, Extracts extracts) {
        List<Submission> known = table.read();
        List<Received> received = new ArrayList<>(receive(known, archive));
        var tables = new TableReception(session, new Reception(sources, archive, known, now), extracts);
        received.addAll(tables.receive(sources, known));
        Map<String, Submission> arrived = byId(received);
        load(received, known).forEach(loaded -> arrived.put(loaded.submissionId(), loaded));
        createMissingTables();
        Intake intake = intake(known, received, arrived, tables.failures());
        if (!session.hasTable(SubmissionTable.NAME)
                || table.isOutdated()
                || !Set.copyOf(intake.submissions()).equals(Set.copyOf(known))) {
            table.write(intake.submissions());
        }
        return intake;
    }

    /** All submissions with what becomes of them beside each other. */
    private Intake intake(
            List<Submission> known, List<Received> received, Map<String, Submission> arrived, List<String> failures) {
        Map<String, Submission> all = new LinkedHashMap<>();
        Set<String> there = there(received);
        known.stream()
                .filter(submission -> !isGone(submission, there) && !isClaimed(submission, arrived.values()))
                .forEach(submission -> all.put(submission.submissionId(), submission));
        all.putAll(arrived);
        List<Submission> decided = Standing.decide(all.values(), withdrawals.read());
        return new Intake(
                known,
                decided,
                decided.stream()
                        .filter(submission -> arrived.containsKey(submission.submissionId()))
                        .toList(),
                unchanged(received),
                failures);
    }

    /** What was no file that could be kept, such as a link, a file still being written or a side file, and is not there now. */
    private static boolean isGone(Submission known, Set<String> there) {
        boolean isOfTheMoment = known.sha256().isEmpty() || SidePairing.isSideFile(known.fileName());
        return isOfTheMoment && !there.contains(known.submissionId());
    }

    /** What no contract claimed, and one does now. */
    private static boolean isClaimed(Submission known, Collection<Submission> arrived) {
        return known.outcome() == Submission.Outcome.UNCLAIMED
                && arrived.stream()
                        .anyMatch(submission -> submission.fileName().equals(known.fileName())
                                && known.sha256().equals(submission.sha256())
                                && submission.outcome() != Submission.Outcome.UNCLAIMED);
    }

    /** Takes away rows that a killed or failed ingest left without a submission. */
    public void removeOrphans() {
        Column isOwned = BronzeTable.isOf(
                table.read().stream().map(Submission::submissionId).distinct().toList());
        sources.stream()
                .map(BronzeTable::new)
                .filter(bronze -> bronze.isIn(session))
                // A deletion takes far longer than seeing that there is nothing to delete.
                .filter(bronze -> !bronze.in(session).where(not(isOwned)).isEmpty())
                .forEach(bronze -> session.deleteUnless(bronze.name(), isOwned));
    }

    private List<Received> receive(List<Submission> known, Archive archive) {
        var reception = new Reception(sources, archive, known, now);
        List<Received> received = new ArrayList<>(reception.receive(inbox.contents()));
        Set<String> sent = byId(received).keySet();
        Set<Source> changed = changedContracts(known);
        List<Submission> again = known.stream()
                .filter(submission -> wasRead(submission) && !sent.contains(submission.submissionId()))
                .filter(submission ->
                        contract(submission).filter(changed::contains).isPresent())
                .toList();
        archive.checkWhole(
                again.stream().filter(one -> one.outcome().isCurrent()).toList());
        again.forEach(submission ->
                received.add(reception.again(submission, contract(submission).orElseThrow())));
        return received;
    }

    /**
     * The sources of which all submissions are read again: their contract has another version than some submission was
     * read with, or their table was taken away.
     */
    private Set<Source> changedContracts(List<Submission> known) {
        return known.stream()
                .filter(Ingest::wasRead)
                .flatMap(submission -> contract(submission).stream()
                        .filter(source -> submission.contractVersion().orElse(0) != source.contractVersion()
                                || !new BronzeTable(source).isIn(session)))
                .collect(Collectors.toSet());
    }

    private static boolean wasRead(Submission submission) {
        return submission.rowsInFile().isPresent();
    }

    private Optional<Source> contract(Submission submission) {
        return sources.stream()
                .filter(source ->
                        submission.source().filter(source.name()::equals).isPresent())
                .findFirst();
    }

    private List<Submission> load(List<Received> received, List<Submission> known) {
        List<Arrival> arrivals = received.stream().flatMap(Ingest::loadable).toList();
        if (arrivals.isEmpty()) {
            return List.of();
        }
        Set<String> loadedBefore = known.stream()
                .filter(Ingest::wasRead)
                .map(Submission::submissionId)
                .collect(Collectors.toSet());
        return new Loading(session, changedContracts(known), loadedBefore).load(arrivals);
    }

    /** A source that has never sent anything is an empty table, not a missing one. */
    private void createMissingTables() {
        List<Runnable> creations = sources.stream()
                .map(BronzeTable::new)
                .filter(bronze -> !bronze.isIn(session))
                .map(bronze -> (Runnable) () -> session.create(bronze.name()))
                .collect(Collectors.toCollection(ArrayList::new));
        creations.add(withdrawals::createMissing);
        session.jobs().run(creations);
    }

    private static Stream<Arrival> loadable(Received received) {
        return received instanceof Received.Loadable(Arrival arrival) ? Stream.of(arrival) : Stream.empty();
    }

    private static Map<String, Submission> byId(List<Received> received) {
        Map<String, Submission> byId = new LinkedHashMap<>();
        for (Received one : received) {
            switch (one) {
                case Received.Unchanged unchanged -> {}
                case Received.Ended(Submission submission) -> byId.put(submission.submissionId(), submission);
                case Received.Loadable(Arrival arrival) ->
                    byId.put(arrival.submission().submissionId(), arrival.submission());
            }
        }
        return byId;
    }

    private static Set<String> there(List<Received> received) {
        return received.stream()
                .map(one -> switch (one) {
                    case Received.Unchanged(String submissionId) -> submissionId;
                    case Received.Ended(Submission submission) -> submission.submissionId();
                    case Received.Loadable(Arrival arrival) ->
                        arrival.submission().submissionId();
                })
                .collect(Collectors.toSet());
    }

    private static int unchanged(List<Received> received) {
        return Math.toIntExact(
                received.stream().filter(Received.Unchanged.class::isInstance).count());
    }
}
