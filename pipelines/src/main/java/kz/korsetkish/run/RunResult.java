package kz.korsetkish.run;

import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.ingest.Intake;
import kz.korsetkish.quality.Finding;
import kz.korsetkish.reporting.Printed;

/**
 * How a run ended.
 *
 * @param book what the newest release says; empty when there has been none
 * @param isNew whether this run made that release
 * @param printed its reports
 */
public record RunResult(Intake intake, List<Finding> findings, Optional<Book> book, boolean isNew, Printed printed) {
    public RunResult {
        findings = List.copyOf(findings);
    }

    /** Whether a person has to decide before there can be a release. */
    public boolean isBlocked() {
        return findings.stream().anyMatch(Finding::isBlocking);
    }
}
