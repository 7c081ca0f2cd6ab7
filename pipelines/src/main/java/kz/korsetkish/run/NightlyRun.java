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
import kz.korsetkish.ops.RunLock;
import kz.korsetkish.ops.RunLog;
import kz.korsetkish.quality.Finding;
import kz.korsetkish.session.Session;
import kz.korsetkish.session.SessionStart;
import kz.korsetkish.session.Warehouse;

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
        // The first look at the inbox: what is the same when Spark is there is whole.
        var inbox = new Inbox(request.inbox(), request.settle());
        var warehouse = new Warehouse(request.warehouse());
        try (var start = Session.start(warehouse)) {
            Project project = Project.load(request.sql());
            project.checkConnections(request.databases().keySet());
            return execute(warehouse, start, project, inbox);
        }
    }

    private RunResult execute(Warehouse warehouse, SessionStart start, Project project, Inbox inbox)
            throws IOException {
        try (var lock = RunLock.acquire(warehouse.root());
                var session = start.open(project.catalog().models())) {
            Duration opening = Duration.between(startedAt, Instant.now());
            note(
                    "open",
                    -1,
                    opening,
                    lock.lastRunFailed() ? "the last run was killed or failed: cleaning up after it" : "");
            RunResult result = new RunSteps(request, project, session, this::note).execute(inbox, lock.lastRunFailed());
            log(session, result);
            lock.finished();
            return result;
        }
    }

    private void note(String step, long rows, Duration took, String why) {
        steps.add(new RunLog.Step(step, rows, took));
        progress.step(step, rows, took, why);
    }

    private void log(Session session, RunResult result) {
        String outcome = result.isBlocked() ? "blocked" : result.isNew() ? "released" : "unchanged";
        Optional<String> release = result.book().map(book -> book.release().releaseId());
        String message = Stream.concat(
                        result.intake().failures().stream(),
                        result.findings().stream().map(Finding::toString))
                .collect(Collectors.joining("; "));
        var run = new RunLog.Run(startedAt, request.asOf(), request.version(), outcome, release, message, steps);
        new RunLog(session).append(run, Instant.now());
    }
}
