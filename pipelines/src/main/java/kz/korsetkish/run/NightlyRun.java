package kz.korsetkish.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.ingest.Inbox;
import kz.korsetkish.ops.RunLog;
import kz.korsetkish.quality.Finding;
import kz.korsetkish.session.Session;
import kz.korsetkish.session.SessionStart;
import kz.korsetkish.storage.QuietRun;
import kz.korsetkish.storage.RunLock;
import kz.korsetkish.storage.Warehouse;

/** One run: ingest, transform, check, release, report; alone on its warehouse and noted in the run log. */
public final class NightlyRun {
    private final RunRequest request;
    private final Instant startedAt = Instant.now();
    private final List<RunLog.Step> steps = new ArrayList<>();
    private final Progress progress;

    public NightlyRun(RunRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    public RunResult execute() throws IOException {
        var nothingNew = NothingNew.look(request);
        Optional<RunResult> unchanged = nothingNew.result();
        if (unchanged.isPresent()) {
            note(NothingNew.PHASE, -1, Duration.between(startedAt, Instant.now()), NothingNew.REASON);
            return unchanged.get();
        }
        // The first look at the inbox: what is the same when Spark is there is whole.
        var inbox = new Inbox(request.inbox(), request.settle());
        var warehouse = request.warehouse();
        try (var start = Session.start(warehouse).toWrite()) {
            Project project = Project.load(request.sql());
            project.checkConnections(request.databases().keySet());
            RunResult result = execute(warehouse, start, project, inbox);
            nothingNew.note(project.catalog(), result);
            return result;
        }
    }

    private RunResult execute(Warehouse warehouse, SessionStart start, Project project, Inbox inbox)
            throws IOException {
        try (var lock = RunLock.acquire(warehouse);
                var session = start.open(project.catalog())) {
            // Whatever Spark makes inside.
            warehouse.keepRowsPrivate();
            var log = new RunLog(session);
            if (!lock.unfinished().isEmpty()) {
                log.append(lock.unfinished());
                lock.unfinishedRecorded();
            }
            log.appendQuiet(QuietRun.read(warehouse));
            QuietRun.forget(warehouse);
            note("open", -1, Duration.between(startedAt, Instant.now()), "");
            RunResult result = executed(lock, log, project, session, inbox);
            log(log, result);
            new Status(warehouse, request.sql(), request.asOf()).keep(session, project.catalog());
            lock.finished();
            return result;
        }
    }

    private RunResult executed(RunLock lock, RunLog log, Project project, Session session, Inbox inbox)
            throws IOException {
        try {
            var run = new RunState(request, project, session);
            if (run.states().areLost()) {
                note(
                        "state",
                        -1,
                        Duration.ZERO,
                        "state.json is damaged or of an earlier version: all tables are made anew");
            }
            return new Phases(run, inbox, lock.lastRunFailed()).execute(this::note);
        } catch (Throwable e) {
            // All of them: Scala throws what it does not declare.
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            lock.failed(message);
            try {
                log.append(run("failed", Optional.empty(), message), Instant.now());
                lock.failureRecorded();
            } catch (Exception unrecorded) {
                // The next run does it.
                e.addSuppressed(unrecorded);
            }
            throw e;
        }
    }

    private void note(String step, long rows, Duration took, String why) {
        steps.add(new RunLog.Step(step, rows, took));
        progress.step(step, rows, took, why);
    }

    private void log(RunLog log, RunResult result) {
        String outcome = result.isBlocked() ? "blocked" : result.isNew() ? "released" : "unchanged";
        Optional<String> release = result.book().map(book -> book.release().releaseId());
        String message = Stream.concat(
                        result.intake().failures().stream(),
                        result.findings().stream().map(Finding::toString))
                .collect(Collectors.joining("; "));
        log.append(run(outcome, release, message), Instant.now());
    }

    private RunLog.Run run(String outcome, Optional<String> release, String message) {
        return new RunLog.Run(startedAt, request.asOf(), request.version(), outcome, release, message, steps);
    }
}
