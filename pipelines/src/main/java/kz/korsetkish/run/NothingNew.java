package kz.korsetkish.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.catalog.TurningDays;
import kz.korsetkish.ingest.Intake;
import kz.korsetkish.plan.Fingerprints;
import kz.korsetkish.reporting.Printed;
import kz.korsetkish.reporting.Printer;
import kz.korsetkish.storage.Footprint;
import kz.korsetkish.storage.GoodRun;
import kz.korsetkish.storage.QuietRun;
import kz.korsetkish.storage.RunLock;
import kz.korsetkish.submission.Submission;

/**
 * Decides before Spark starts whether a run has anything to do: not where the inbox, {@code sql/}, the program, its
 * settings, and all that the last good run left behind look as they did then, and no day has come on which figures change.
 */
final class NothingNew {
    /** All that such a run tells of itself. */
    static final String PHASE = "nothing new";

    static final String REASON = "all is as the last run left it";

    private final RunRequest request;
    private final Instant startedAt = Instant.now();
    private final Map<String, String> before;

    private NothingNew(RunRequest request, Map<String, String> before) {
        this.request = request;
        this.before = before;
    }

    /** Looks at what a run starts from, before the run does: what changes after this look is new to the next run. */
    static NothingNew look(RunRequest request) {
        Map<String, String> looks = new HashMap<>();
        looks.put("program", request.version() + " " + lookOfProgram());
        looks.put(
                "settings",
                Fingerprints.hash(List.of(
                        request.inbox().toString(),
                        request.out().toAbsolutePath().toString(),
                        request.languages().toString())));
        looks.put("sql", lookOf(request.sql()));
        looks.put("inbox", Footprint.of(request.inbox()));
        return new NothingNew(request, looks);
    }

    static String lookOf(Path sql) {
        return Footprint.of(List.of(sql));
    }

    static String lookOfProgram() {
        try {
            return Footprint.of(List.of(Path.of(NothingNew.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI())));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program is nowhere", e);
        }
    }

    /** What a run would do that has nothing to do; empty where there is something, or that is not certain. */
    Optional<Preview> preview() throws IOException {
        return RunLock.isLeftBehind(request.warehouse())
                ? Optional.empty()
                : stillHolds()
                        .map(good ->
                                new Preview(List.of(), good.files(), List.of(new Preview.Work(PHASE, "do", REASON))));
    }

    /** How such a run ends. */
    Optional<RunResult> result() throws IOException {
        if (GoodRun.read(request.warehouse()).isEmpty()) {
            return Optional.empty();
        }
        try (var lock = RunLock.acquire(request.warehouse())) {
            Optional<GoodRun> last = lock.lastRunFailed() ? Optional.empty() : stillHolds();
            Optional<Book> book = last.isEmpty()
                    ? Optional.empty()
                    : printer(last.get().releaseId()).readBook();
            if (book.isEmpty()) {
                lock.leftAsFound();
                return Optional.empty();
            }
            GoodRun good = last.get();
            new QuietRun(startedAt, Instant.now(), request.asOf(), request.version(), good.releaseId())
                    .append(request.warehouse());
            lock.finished();
            var intake = new Intake(List.of(), List.of(), List.of(), good.files(), List.of());
            return Optional.of(new RunResult(intake, List.of(), book, false, printed(good.releaseId())));
        }
    }

    /** Notes how a run ended after this look, for those after it. */
    void note(Catalog catalog, RunResult result) throws IOException {
        if (result.isBlocked()
                || result.book().isEmpty()
                || !result.intake().failures().isEmpty()
                || asksDatabases(catalog)
                || result.intake().submissions().stream().anyMatch(NothingNew::wasNotRead)) {
            return;
        }
        String releaseId = result.book().get().release().releaseId();
        TurningDays days = catalog.turningDays();
        new GoodRun(
                        looks(releaseId),
                        days.upTo(request.asOf()),
                        days.after(request.asOf()),
                        releaseId,
                        result.intake().arrived().size() + result.intake().unchanged())
                .write(request.warehouse());
    }

    /** Nobody but the database can say whether there is anything new in it. */
    private static boolean asksDatabases(Catalog catalog) {
        return catalog.sources().stream().anyMatch(source -> source.origin() instanceof Source.Origin.Table);
    }

    /** A file that a later run may read although it looks the same: the disk, or a right above the inbox, refused it. */
    private static boolean wasNotRead(Submission submission) {
        return submission.sha256().isEmpty();
    }

    private Optional<GoodRun> stillHolds() throws IOException {
        if (!(request.remake() instanceof Remake.Nothing)) {
            return Optional.empty();
        }
        Optional<GoodRun> last = GoodRun.read(request.warehouse());
        return last.isPresent()
                        && last.get().isFor(request.asOf())
                        && last.get().looks().equals(looks(last.get().releaseId()))
                ? last
                : Optional.empty();
    }

    private Map<String, String> looks(String releaseId) {
        Map<String, String> looks = new HashMap<>(before);
        looks.putAll(GoodRun.looks(request.warehouse()));
        looks.put(
                "reports",
                Footprint.of(
                        List.of(request.out().resolve(releaseId), request.out().resolve(Phases.REJECTIONS))));
        return looks;
    }

    private Printed printed(String releaseId) {
        return new Printed(printer(releaseId).reports(request.languages()), List.of());
    }

    private Printer printer(String releaseId) {
        return new Printer(request.out(), releaseId, request.publication());
    }
}
