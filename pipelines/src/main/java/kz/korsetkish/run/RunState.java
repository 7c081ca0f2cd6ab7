package kz.korsetkish.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.korsetkish.ingest.Intake;
import kz.korsetkish.plan.Fingerprint;
import kz.korsetkish.plan.Fingerprints;
import kz.korsetkish.plan.Receipt;
import kz.korsetkish.plan.Volumes;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.TableStates;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.transform.CatalogTables;
import org.jspecify.annotations.Nullable;

/** What a run works on, and what is known of it once it has looked at the inbox. */
final class RunState {
    /** So many changes are told of one phase. */
    private static final int TOLD = 3;

    private final RunRequest request;
    private final Project project;
    private final Session session;
    private final TableStates states;
    private @Nullable Intake intake;
    private @Nullable Fingerprints fingerprints;
    private @Nullable Volumes volumes;
    private @Nullable TouchedSubmissions touched;

    RunState(RunRequest request, Project project, Session session) throws IOException {
        this.request = request;
        this.project = project;
        this.session = session;
        this.states = TableStates.read(session.warehouse());
    }

    RunRequest request() {
        return request;
    }

    Project project() {
        return project;
    }

    Session session() {
        return session;
    }

    TableStates states() {
        return states;
    }

    Intake intake() {
        return looked(intake);
    }

    Fingerprints fingerprints() {
        return looked(fingerprints);
    }

    TouchedSubmissions touched() {
        return looked(touched);
    }

    Volumes volumes() {
        return looked(volumes);
    }

    private static <T> T looked(@Nullable T known) {
        if (known == null) {
            throw new IllegalStateException("nothing is known before the inbox has been looked at");
        }
        return known;
    }

    /** What statements are computed as of: between two such days nothing changes by itself. */
    LocalDate turningDay() {
        return project.catalog().turningDays().upTo(request.asOf());
    }

    boolean hasLooked() {
        return intake != null;
    }

    /** From here on it is known what there is. */
    void takenIn(Intake taken) {
        intake = taken;
        fingerprints = new Fingerprints(
                project.plan(),
                project.catalog(),
                new Fingerprints.Inputs(
                        receipts(taken.submissions()),
                        project.contracts(),
                        new CatalogTables(session, project.catalog())
                                .contents().entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey,
                                                table -> Fingerprints.hash(List.of(table.getValue())))),
                        turningDay()));
        touched = new TouchedSubmissions(taken, fingerprints, states, request.remake());
        volumes = new Volumes(
                project.plan(),
                project.catalog(),
                taken.submissions().stream()
                        .filter(submission -> submission.source().isPresent())
                        .collect(Collectors.groupingBy(
                                submission -> submission.source().orElseThrow(),
                                Collectors.summingLong(
                                        submission -> submission.rowsAccepted() + submission.rowsRejected()))));
    }

    /** What stands for all that had been received. */
    static Fingerprint received(List<Submission> submissions) {
        return Receipt.received(receipts(submissions));
    }

    static List<Receipt> receipts(List<Submission> submissions) {
        return submissions.stream().map(RunState::receipt).toList();
    }

    /** What stands for it in a fingerprint. */
    static String id(String submissionId) {
        return Fingerprints.hash(List.of(submissionId));
    }

    private static Receipt receipt(Submission submission) {
        String rows = Fingerprints.hash(List.of(
                submission.submissionId(),
                submission.contractVersion().toString(),
                submission.sentAt().toString(),
                String.valueOf(submission.synthetic())));
        String all = Fingerprints.hash(List.of(submission.toString()));
        return new Receipt(
                submission.source().orElse("unclaimed files"),
                submission.period().orElse(""),
                id(submission.submissionId()),
                submission.outcome().isCurrent(),
                rows,
                all);
    }

    /** Why what goes by this name is to be made again, by what it was last made from. */
    Phase.Due changed(String name, Fingerprint now) {
        Optional<Map<String, String>> before = states.madeFrom(name);
        if (before.isEmpty()) {
            return Phase.Due.because("no earlier run noted what it was made from");
        }
        List<String> changes = now.changesSince(before.get());
        return changes.isEmpty() ? Phase.Due.NOT : Phase.Due.because(String.join("; ", told(changes)));
    }

    /** The same of what may be asked for besides; what has changed is told first. */
    Phase.Due changedOrAsked(String name, Fingerprint now) {
        Phase.Due due = changed(name, now);
        Remake remake = request.remake();
        boolean isAsked = remake instanceof Remake.Everything || now.hasPeriod(remake::reaches);
        return isAsked && !due.isCertain() ? Phase.Due.because(remake.reason()) : due;
    }

    /** The first of them, and how many more there are. */
    static List<String> told(List<String> changes) {
        List<String> told = new ArrayList<>(changes.stream().limit(TOLD).toList());
        if (changes.size() > TOLD) {
            told.add("and %d more".formatted(changes.size() - TOLD));
        }
        return told;
    }

    /** Whether what goes by this name was last made from just this. */
    boolean isNoted(String name, Fingerprint now) {
        return states.madeFrom(name).filter(noted -> now.parts().equals(noted)).isPresent();
    }

    void note(String name, Fingerprint madeFrom) throws IOException {
        note(Map.of(name, madeFrom));
    }

    void note(Map<String, Fingerprint> madeFrom) throws IOException {
        Map<String, Map<String, String>> parts = new HashMap<>();
        madeFrom.forEach((name, of) -> parts.put(name, of.parts()));
        states.note(parts);
    }
}
