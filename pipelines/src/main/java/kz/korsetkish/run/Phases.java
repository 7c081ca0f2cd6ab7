package kz.korsetkish.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.Extracts;
import kz.korsetkish.ingest.Inbox;
import kz.korsetkish.ingest.Ingest;
import kz.korsetkish.ingest.Intake;
import kz.korsetkish.plan.Fingerprint;
import kz.korsetkish.plan.Fingerprints;
import kz.korsetkish.release.Releases;
import kz.korsetkish.reply.Rejections;
import kz.korsetkish.run.Phase.Done;
import kz.korsetkish.run.Phase.Due;

/** All that a run does, in its order: {@code run} executes this list, {@code plan} prints it. */
final class Phases {
    static final String REJECTIONS = "rejections";

    private final RunState run;
    private final Ingest ingest;
    private final boolean lastRunFailed;
    private final ReleasePhases release;

    Phases(RunState run, Inbox inbox, boolean lastRunFailed) {
        this.run = run;
        this.ingest = new Ingest(run.session(), run.project().catalog().sources(), inbox, Instant.now());
        this.lastRunFailed = lastRunFailed;
        this.release = new ReleasePhases(run);
    }

    List<Phase> all() {
        return Stream.of(
                        Stream.of(
                                new Phase("clean up", this::cleaning, this::cleanUp),
                                new Phase("ingest", this::arriving, this::takeIn)),
                        new TablePhases(run).all().stream(),
                        Stream.of(new Phase(REJECTIONS, this::replying, this::reply)),
                        release.all().stream())
                .<Phase>flatMap(phases -> phases)
                .toList();
    }

    RunResult execute(Progress progress) throws IOException {
        for (Phase phase : all()) {
            phase.executeWhereDue(progress);
        }
        return release.result();
    }

    /** What the phases would do, and nothing done. */
    Preview preview() throws IOException {
        run.takenIn(ingest.preview());
        List<Preview.Work> work = new ArrayList<>();
        for (Phase phase : all()) {
            Due due = phase.reasoning().due();
            work.add(new Preview.Work(phase.name(), due.would().text(), due.because()));
        }
        return new Preview(run.intake().arrived(), run.intake().unchanged(), work);
    }

    private Due cleaning() {
        return lastRunFailed
                ? Due.because("the last run was killed or failed: what it left unfinished goes")
                : new Due(Phase.Would.LEAVE, "the last run ended well");
    }

    private Done cleanUp() {
        ingest.removeOrphans();
        new Releases(run.session(), run.project().catalog().published()).removeUnfinished();
        return Done.of(-1);
    }

    /** A run always looks. */
    private Due arriving() {
        return Due.because(run.hasLooked() ? arrived(run.intake()) : "");
    }

    private String arrived(Intake intake) {
        List<String> told = new ArrayList<>(RunState.told(run.fingerprints()
                .received()
                .changesSince(RunState.received(intake.before()).parts())));
        Set<String> connections = run.project().catalog().sources().stream()
                .flatMap(source -> source.origin() instanceof Source.Origin.Table table
                        ? Stream.of(table.connection())
                        : Stream.empty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!connections.isEmpty()) {
            told.add("the run also asks the database " + String.join(", ", connections));
        }
        return told.isEmpty() ? "nothing new" : String.join("; ", told);
    }

    private Done takeIn() {
        Intake intake = ingest.execute(
                new Extracts(run.request().databases(), run.project().catalog().extracts()));
        run.takenIn(intake);
        return new Done(
                intake.rows(),
                "%d new submissions, %d known".formatted(intake.arrived().size(), intake.unchanged()));
    }

    private Due replying() throws IOException {
        Due changed = run.changed(REJECTIONS, repliedTo());
        return changed.isCertain() || rejections().areThere()
                ? changed
                : Due.because("a report to a sender is not there");
    }

    private Done reply() throws IOException {
        List<Path> reports = rejections().bring(run.intake().submissions());
        run.note(REJECTIONS, repliedTo());
        return new Done(reports.size(), reports.isEmpty() ? "" : "reports to senders in " + folder());
    }

    private Fingerprint repliedTo() {
        Fingerprints all = run.fingerprints();
        return Fingerprint.all(List.of(all.of("silver.rejection"), all.received(), all.contracts()))
                .by(run.request().version());
    }

    private Rejections rejections() {
        return new Rejections(run.session(), run.project().catalog().sourcesByName(), folder());
    }

    private Path folder() {
        return run.request().out().resolve(REJECTIONS);
    }
}
