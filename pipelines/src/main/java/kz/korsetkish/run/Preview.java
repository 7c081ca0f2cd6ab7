package kz.korsetkish.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.ingest.Inbox;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.RunLock;
import kz.korsetkish.submission.Submission;

/**
 * What a run would do now. Of the files in the inbox it is not known yet how many of their rows are sound: a file in which
 * none is counts here as one that counts.
 *
 * @param arriving files that would be loaded or refused
 * @param unchanged files that are known already
 */
public record Preview(List<Submission> arriving, int unchanged, List<Work> work) {
    public Preview {
        arriving = List.copyOf(arriving);
        work = List.copyOf(work);
    }

    /**
     * A phase of the run.
     *
     * @param would {@code do}, {@code perhaps} or {@code leave}
     */
    public record Work(String phase, String would, String because) {}

    public static Preview of(RunRequest request) throws IOException {
        Optional<Preview> nothingNew = NothingNew.look(request).preview();
        if (nothingNew.isPresent()) {
            return nothingNew.get();
        }
        var project = Project.load(request.sql());
        try (var session = Session.open(request.warehouse(), project.catalog())) {
            var run = new RunState(request, project, session);
            return new Phases(run, new Inbox(request.inbox()), RunLock.isLeftBehind(request.warehouse())).preview();
        }
    }
}
