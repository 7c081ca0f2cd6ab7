package kz.korsetkish.synthesis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one body with its versions and targets.
 *
 * @param region whose akimat the body is; null of a ministry
 * @param ministry null of an akimat
 */
record Plan(
        String organisation,
        String code,
        String language,
        int firstYear,
        int lastYear,
        @Nullable Region region,
        PlanBook.@Nullable Ministry ministry,
        List<Version> versions,
        List<TargetPath> paths) {
    Plan {
        versions = List.copyOf(versions);
        paths = List.copyOf(paths);
    }

    /** The version in force on 31 December. */
    Version inForce(int year) {
        var end = LocalDate.of(year, 12, 31);
        return versions.stream()
                .filter(version ->
                        version.from() <= year && !version.approvedOn().isAfter(end))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException(code + " has no version of " + year));
    }

    /** Whether the body itself reports on a year, sent or not. */
    boolean isReportedByItself(int year) {
        var until = ministry == null ? null : ministry.reportsUntil();
        return firstYear <= year && (until == null || year <= until);
    }

    /** Whether the body had a plan of its own that another one reports on in this year. */
    boolean isReportedBy(String successor, int year) {
        return ministry != null && successor.equals(ministry.successor()) && !isReportedByItself(year);
    }

    /**
     * A version of the plan.
     *
     * @param from the first year that it has targets for
     * @param change null of the first one
     */
    record Version(int number, int from, LocalDate approvedOn, PlanBook.@Nullable Change change) {}
}
