package kz.korsetkish.run;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import kz.korsetkish.ingest.Inbox;
import kz.korsetkish.ingest.Ingest;
import kz.korsetkish.ingest.Intake;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.TableStates;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.transform.Transform;

/**
 * What a run would do now.
 *
 * @param arriving files that would be loaded or refused
 * @param unchanged files that are known already
 */
public record Preview(List<Submission> arriving, int unchanged, List<Work> work) {
    public Preview {
        arriving = List.copyOf(arriving);
        work = List.copyOf(work);
    }

    /** A step of the run and why it would be done; no reason means that it would be left out. */
    public record Work(String name, String reason) {}

    public static Preview of(RunRequest request) throws IOException {
        var project = Project.load(request.sql());
        try (var session = Session.open(request.warehouse(), project.catalog())) {
            Intake intake = new Ingest(session, project.catalog().sources(), new Inbox(request.inbox()), Instant.now())
                    .preview();
            var states = TableStates.read(request.warehouse());
            var transform = new Transform(session, RunSteps.volumes(project, intake)::behind, request.asOf());
            var fingerprints = RunSteps.fingerprints(project, request, intake);
            List<Work> work = TableWork.all(project, session, transform, fingerprints).stream()
                    .map(one -> new Work(one.name(), one.reason(session, states)))
                    .toList();
            return new Preview(intake.arrived(), intake.unchanged(), work);
        }
    }
}
