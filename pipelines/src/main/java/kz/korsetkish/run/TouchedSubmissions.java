package kz.korsetkish.run;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.ingest.Intake;
import kz.korsetkish.plan.Fingerprint;
import kz.korsetkish.plan.Fingerprints;
import kz.korsetkish.plan.Receipt;
import kz.korsetkish.storage.TableStates;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.transform.Touched;

/** Which submissions a table has to be made anew for, by what it was last made from. */
final class TouchedSubmissions {
    private static final String TIES = "ties of ";

    private final Intake intake;
    private final Fingerprints fingerprints;
    private final TableStates states;
    private final Remake remake;
    private final Map<String, Submission> byId = new HashMap<>();

    TouchedSubmissions(Intake intake, Fingerprints fingerprints, TableStates states, Remake remake) {
        this.intake = intake;
        this.fingerprints = fingerprints;
        this.states = states;
        this.remake = remake;
        Stream.concat(intake.before().stream(), intake.submissions().stream())
                .forEach(submission -> byId.put(RunState.id(submission.submissionId()), submission));
    }

    /** What has changed for a table, or was asked for; empty where all of it has to be made anew. */
    Optional<Touched> of(String table, Fingerprint now) {
        return remake instanceof Remake.Everything ? Optional.empty() : changed(table, now);
    }

    private Optional<Touched> changed(String table, Fingerprint now) {
        return states.madeFrom(table)
                .flatMap(before ->
                        now.submissionsSince(before, fingerprints.reach().toAll(table)))
                .filter(byId.keySet()::containsAll)
                .map(ids -> touched(
                        Stream.concat(ids.stream().map(byId::get), asked()).collect(Collectors.toSet())));
    }

    private Stream<Submission> asked() {
        return intake.submissions().stream()
                .filter(one -> one.outcome().isCurrent()
                        && one.period().filter(remake::reaches).isPresent());
    }

    /** A correction touches what it corrects, whose mistakes it answers. */
    private static Touched touched(Set<Submission> changed) {
        Set<String> ids = new HashSet<>();
        changed.forEach(submission -> {
            ids.add(submission.submissionId());
            submission.corrects().ifPresent(ids::add);
        });
        return new Touched(
                ids,
                changed.stream().flatMap(one -> one.source().stream()).collect(Collectors.toSet()),
                changed.stream()
                        .mapToLong(one -> one.rowsAccepted() + one.rowsRejected())
                        .sum());
    }

    /** What stands for the submissions that the tables behind this one tie together, as these were last made. */
    Fingerprint ties(String table) {
        return Fingerprint.all(fingerprints.reach().tying(table).stream()
                .map(tying -> Receipt.tied(tying, RunState.receipts(intake.submissions()), noted(tying)))
                .toList());
    }

    private Map<String, Set<String>> noted(String table) {
        return states.madeFrom(TIES + table).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        tied -> new TreeSet<>(Arrays.asList(tied.getValue().split(" ")))));
    }

    /** Keeps for later runs what a table ties together, by the ids of submissions. */
    void noteTies(String table, Map<String, Set<String>> ties) throws IOException {
        Map<String, String> noted = new TreeMap<>();
        ties.forEach((id, others) -> noted.put(
                RunState.id(id), others.stream().map(RunState::id).sorted().collect(Collectors.joining(" "))));
        states.note(Map.of(TIES + table, noted));
    }
}
