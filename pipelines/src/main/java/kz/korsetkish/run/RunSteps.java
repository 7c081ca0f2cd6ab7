package kz.korsetkish.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import kz.korsetkish.book.Book;
import kz.korsetkish.catalog.TableContract;
import kz.korsetkish.ingest.Extracts;
import kz.korsetkish.ingest.Inbox;
import kz.korsetkish.ingest.Ingest;
import kz.korsetkish.ingest.Intake;
import kz.korsetkish.plan.Fingerprints;
import kz.korsetkish.plan.Volumes;
import kz.korsetkish.quality.Checks;
import kz.korsetkish.quality.Finding;
import kz.korsetkish.quality.RowCount;
import kz.korsetkish.quality.TableContracts;
import kz.korsetkish.release.Release;
import kz.korsetkish.release.Releases;
import kz.korsetkish.reply.Rejections;
import kz.korsetkish.reporting.BookMaker;
import kz.korsetkish.reporting.Printed;
import kz.korsetkish.reporting.Printer;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.TableStates;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.transform.Transform;

/** The steps of a run over one open session. A step whose inputs are as they were is left out. */
final class RunSteps {
    private static final String PUBLISHED = "published";

    private final RunRequest request;
    private final Project project;
    private final Session session;
    private final Progress progress;
    private final TableStates states;

    RunSteps(RunRequest request, Project project, Session session, Progress progress) throws IOException {
        this.request = request;
        this.project = project;
        this.session = session;
        this.progress = progress;
        this.states = TableStates.read(session.warehouse());
    }

    RunResult execute(Inbox inbox, boolean cleanUp) throws IOException {
        if (states.areLost()) {
            progress.step("state", -1, Duration.ZERO, "state.json is damaged: all tables are made anew");
        }
        Intake intake = ingest(inbox, cleanUp);
        Fingerprints fingerprints = fingerprints(project, request, intake);
        var volumes = volumes(project, intake);
        transform(fingerprints, volumes);
        tellSenders(intake, fingerprints);
        var releases = new Releases(session, project.catalog().published());
        Optional<Release> newest = releases.newest();
        List<TableContract> published = project.catalog().published();
        String candidate = Fingerprints.hash(List.of(
                fingerprints.of(published.stream().map(TableContract::table).toList()), published.toString()));
        List<Finding> findings = List.of();
        Optional<Release> made = Optional.empty();
        if (newest.isEmpty() || !states.fingerprint(PUBLISHED).equals(Optional.of(candidate))) {
            findings = check(volumes);
            if (findings.stream().noneMatch(Finding::isBlocking)) {
                made = publish(releases, intake);
                states.note(PUBLISHED, candidate);
            }
        }
        Optional<Release> current = made.or(() -> newest);
        if (current.isEmpty()) {
            return new RunResult(intake, findings, Optional.empty(), false, Printed.NONE);
        }
        var printer = new Printer(request.out(), current.get().releaseId());
        Book book = book(printer);
        return new RunResult(intake, findings, Optional.of(book), made.isPresent(), print(printer, book));
    }

    /** What the tables would be made from, with these submissions. */
    static Fingerprints fingerprints(Project project, RunRequest request, Intake intake) {
        Map<String, String> current = intake.submissions().stream()
                .filter(submission -> submission.outcome().isCurrent())
                .sorted(Comparator.comparing(Submission::submissionId))
                .collect(Collectors.groupingBy(
                        submission -> submission.source().orElseThrow(),
                        Collectors.mapping(
                                submission -> submission.submissionId() + " " + submission.contractVersion() + " "
                                        + submission.sentAt() + " " + submission.synthetic(),
                                Collectors.collectingAndThen(Collectors.toList(), Fingerprints::hash))));
        List<String> received =
                intake.submissions().stream().map(Submission::toString).sorted().toList();
        return new Fingerprints(
                project.plan(),
                project.catalog().sources(),
                new Fingerprints.Inputs(
                        current,
                        Fingerprints.hash(received),
                        Fingerprints.hash(List.of(project.catalogueFingerprint(), request.version())),
                        request.asOf()));
    }

    static Volumes volumes(Project project, Intake intake) {
        Map<String, Long> rowsBySource = intake.submissions().stream()
                .filter(submission -> submission.source().isPresent())
                .collect(Collectors.groupingBy(
                        submission -> submission.source().orElseThrow(),
                        Collectors.summingLong(submission -> submission.rowsAccepted() + submission.rowsRejected())));
        return new Volumes(project.plan(), project.catalog(), rowsBySource);
    }

    private Intake ingest(Inbox inbox, boolean cleanUp) {
        Instant since = Instant.now();
        var ingest = new Ingest(session, project.catalog().sources(), inbox, since);
        if (cleanUp) {
            ingest.removeOrphans();
            new Releases(session, project.catalog().published()).removeUnfinished();
        }
        Intake intake = ingest.execute(
                new Extracts(request.databases(), project.catalog().extracts()));
        String note = "%d new submissions, %d known".formatted(intake.arrived().size(), intake.unchanged());
        progress.step("ingest", intake.rows(), Duration.between(since, Instant.now()), note);
        return intake;
    }

    private void transform(Fingerprints fingerprints, Volumes volumes) throws IOException {
        var transform = new Transform(session, volumes::behind, request.asOf());
        for (TableWork work : TableWork.all(project, session, transform, fingerprints)) {
            String reason = work.reason(session, states);
            if (!reason.isEmpty()) {
                timed(work.name(), reason, work.make());
                states.note(work.name(), work.fingerprint());
            }
        }
    }

    /** Reports the rejected rows to their senders. */
    private void tellSenders(Intake intake, Fingerprints fingerprints) throws IOException {
        Instant since = Instant.now();
        Path folder = request.out().resolve("rejections");
        var rejections = new Rejections(session, project.catalog().sourcesByName(), folder);
        String madeFrom = Fingerprints.hash(List.of(fingerprints.of(List.of("silver.rejection")), request.version()));
        List<Path> reports = rejections.bring(intake.submissions(), madeFrom);
        if (!reports.isEmpty()) {
            progress.step(
                    "rejections",
                    reports.size(),
                    Duration.between(since, Instant.now()),
                    "reports to senders in " + folder);
        }
    }

    private List<Finding> check(Volumes volumes) {
        Instant since = Instant.now();
        new RowCount(session, project.catalog()).show();
        List<Finding> findings = new ArrayList<>(new TableContracts(session, project.catalog()).findings());
        findings.addAll(
                new Checks(session, project.catalog().checks(), volumes::behind, Map.of("as_of", request.asOf()))
                        .findings());
        String note = "%d checks, %d with findings"
                .formatted(project.catalog().checks().size(), findings.size());
        progress.step("check", -1, Duration.between(since, Instant.now()), note);
        return findings;
    }

    private Optional<Release> publish(Releases releases, Intake intake) {
        Instant since = Instant.now();
        List<Submission> current = intake.submissions().stream()
                .filter(submission -> submission.outcome().isCurrent())
                .toList();
        var making = new Releases.Making(
                request.asOf(),
                since,
                request.version(),
                current.stream()
                        .map(Submission::receivedAt)
                        .max(Instant::compareTo)
                        .orElse(since),
                current.size(),
                current.stream().filter(Submission::synthetic).count());
        Optional<Release> made = releases.publish(making);
        String note = made.map(Release::releaseId).orElse("no new release: the figures are those of the last one");
        progress.step("release", -1, Duration.between(since, Instant.now()), note);
        return made;
    }

    private Book book(Printer printer) throws IOException {
        Optional<Book> whole = printer.readBook();
        if (whole.isPresent()) {
            return whole.get();
        }
        boolean isDamaged = printer.hasBook();
        Instant since = Instant.now();
        Book book = new BookMaker(session, project.catalog()).make();
        printer.writeBook(book);
        progress.step(
                "book",
                -1,
                Duration.between(since, Instant.now()),
                isDamaged ? "it was damaged: made anew from the release" : "");
        return book;
    }

    private Printed print(Printer printer, Book book) throws IOException {
        Instant since = Instant.now();
        List<String> missing = printer.missing(request.languages());
        List<String> warnings = List.of();
        if (!missing.isEmpty()) {
            warnings = printer.printNational(book, missing).warnings();
            progress.step("report", -1, Duration.between(since, Instant.now()), String.join(", ", missing));
        }
        return new Printed(request.languages().stream().map(printer::report).toList(), warnings);
    }

    private void timed(String name, String note, LongSupplier make) {
        Instant since = Instant.now();
        long rows = make.getAsLong();
        progress.step(name, rows, Duration.between(since, Instant.now()), note);
    }
}
