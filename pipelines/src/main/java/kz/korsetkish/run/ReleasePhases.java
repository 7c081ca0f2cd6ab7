package kz.korsetkish.run;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.korsetkish.book.Book;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.catalog.TableContract;
import kz.korsetkish.plan.Fingerprint;
import kz.korsetkish.quality.Checks;
import kz.korsetkish.quality.Finding;
import kz.korsetkish.quality.TableContracts;
import kz.korsetkish.release.Release;
import kz.korsetkish.release.Releases;
import kz.korsetkish.reporting.BookMaker;
import kz.korsetkish.reporting.Printed;
import kz.korsetkish.reporting.Printer;
import kz.korsetkish.run.Phase.Done;
import kz.korsetkish.run.Phase.Due;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.Submission;

/** From the tables to print: checks, the release, its book and its reports. */
final class ReleasePhases {
    private static final String CHECK = "check";
    private static final String RELEASE = "release";
    private static final Due NO_RELEASE_YET = Due.because("nothing has been released yet");

    private final RunState run;
    private final Catalog catalog;
    private final Session session;
    private final Releases releases;
    private final Optional<Release> newest;
    private List<Finding> findings = List.of();
    private boolean isChecked;
    private boolean isReleased;
    private Optional<Release> made = Optional.empty();
    private Optional<Book> book = Optional.empty();
    private List<String> warnings = List.of();

    ReleasePhases(RunState run) {
        this.run = run;
        this.catalog = run.project().catalog();
        this.session = run.session();
        this.releases = new Releases(session, catalog.published());
        this.newest = releases.newest();
    }

    List<Phase> all() {
        return List.of(
                new Phase(CHECK, this::checking, this::check),
                new Phase(RELEASE, this::releasing, this::release),
                new Phase("book", () -> unlessReleased(booking()), this::makeBook),
                new Phase("report", () -> unlessReleased(reporting()), this::report));
    }

    RunResult result() throws IOException {
        Optional<Printer> printer = current().map(this::printer);
        if (printer.isEmpty()) {
            return new RunResult(run.intake(), findings, Optional.empty(), false, Printed.NONE);
        }
        var printed = new Printed(printer.get().reports(run.request().languages()), warnings);
        return new RunResult(run.intake(), findings, book, made.isPresent(), printed);
    }

    private Due checking() {
        return newest.isEmpty() ? NO_RELEASE_YET : run.changedOrAsked(CHECK, checked());
    }

    private Done check() throws IOException {
        findings = new ArrayList<>(new TableContracts(session, catalog).findings());
        List<Query> due = catalog.checks().stream()
                .filter(check -> !run.isNoted(passed(check), of(check)))
                .toList();
        findings.addAll(
                new Checks(session, due, query -> run.volumes().behind(query), Map.of("as_of", run.turningDay()))
                        .findings());
        isChecked = true;
        notePassed(due);
        if (!isBlocked()) {
            run.note(CHECK, checked());
        }
        int all = catalog.checks().size();
        return Done.noting("%d checks, %s%d with findings"
                .formatted(
                        all,
                        due.size() == all ? "" : "%d of what is as it was, ".formatted(all - due.size()),
                        findings.size()));
    }

    /** A check that found nothing finds nothing until what it looks at changes. */
    private void notePassed(List<Query> due) throws IOException {
        Set<String> found = findings.stream().map(Finding::check).collect(Collectors.toSet());
        run.note(due.stream()
                .filter(check -> !found.contains(check.name()))
                .collect(Collectors.toMap(ReleasePhases::passed, this::of)));
    }

    private static String passed(Query check) {
        return "passed " + check.name();
    }

    private Fingerprint of(Query check) {
        return run.fingerprints()
                .ofQueries(List.of(check))
                .by(run.request().version())
                .inShort();
    }

    private boolean isBlocked() {
        return findings.stream().anyMatch(Finding::isBlocking);
    }

    /** The checks, all that they look at, and what the tables promise. */
    private Fingerprint checked() {
        return declared(catalog.stored())
                .and(run.fingerprints().ofQueries(catalog.checks()))
                .by(run.request().version());
    }

    private Due releasing() {
        if (isBlocked() || isReleased) {
            return Due.NOT;
        }
        Due due = newest.isEmpty() ? NO_RELEASE_YET : run.changedOrAsked(RELEASE, candidate());
        return due.isCertain() && !isChecked && checking().isCertain()
                ? Due.perhaps("if no check blocks it: " + due.because())
                : due;
    }

    private Done release() throws IOException {
        List<Submission> current = run.intake().submissions().stream()
                .filter(submission -> submission.outcome().isCurrent())
                .toList();
        Instant now = Instant.now();
        made = releases.publish(new Releases.Making(
                run.request().asOf(),
                now,
                run.request().version(),
                current.stream()
                        .map(Submission::receivedAt)
                        .max(Instant::compareTo)
                        .orElse(now),
                current.size(),
                current.stream().filter(Submission::synthetic).count()));
        isReleased = true;
        run.note(RELEASE, candidate());
        return Done.noting(
                made.map(Release::releaseId).orElse("no new release: the figures are those of the last one"));
    }

    private Fingerprint candidate() {
        return declared(catalog.published()).by(run.request().version());
    }

    private Fingerprint declared(List<TableContract> tables) {
        Fingerprint all =
                run.fingerprints().of(tables.stream().map(TableContract::table).toList());
        for (TableContract table : tables) {
            all = all.declaredAs(table.table(), table.toString());
        }
        return all;
    }

    /** Why it would be done for the release there is; a new one, which is not there yet, would have it done too. */
    private Due unlessReleased(Due ofThisRelease) {
        if (releasing().would() == Phase.Would.LEAVE) {
            return ofThisRelease;
        }
        String otherwise = ofThisRelease.isCertain() ? ", or else: " + ofThisRelease.because() : "";
        return Due.perhaps("if there is a new release" + otherwise);
    }

    private Due booking() throws IOException {
        Optional<Printer> printer = current().map(this::printer);
        if (printer.isEmpty()) {
            return Due.NOT;
        }
        book = printer.get().readBook();
        if (book.isPresent()) {
            return Due.NOT;
        }
        String of = "the book of " + current().orElseThrow().releaseId();
        return Due.because(printer.get().hasBook() ? of + " was damaged: made anew" : of + " is not there yet");
    }

    private Done makeBook() throws IOException {
        String releaseId = current().orElseThrow().releaseId();
        new PinnedRelease(session, catalog).pin(releaseId);
        Book whole = new BookMaker(session, catalog).make();
        printer(current().orElseThrow()).writeBook(whole);
        book = Optional.of(whole);
        return Done.of(-1);
    }

    private Due reporting() throws IOException {
        if (current().isEmpty()) {
            return Due.NOT;
        }
        List<String> missing = missing();
        return missing.isEmpty() ? Due.NOT : Due.because(String.join(", ", missing));
    }

    private List<String> missing() throws IOException {
        return printer(current().orElseThrow()).missing(run.request().languages());
    }

    private Done report() throws IOException {
        warnings = printer(current().orElseThrow())
                .printNational(book.orElseThrow(), missing())
                .warnings();
        return Done.of(-1);
    }

    private Printer printer(Release release) {
        return new Printer(
                run.request().out(), release.releaseId(), run.request().publication());
    }

    private Optional<Release> current() {
        return made.isPresent() ? made : newest;
    }
}
