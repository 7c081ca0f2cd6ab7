package kz.korsetkish.quality;

import java.util.stream.Collectors;
import kz.korsetkish.catalog.Query;

/**
 * A check that did not pass.
 *
 * @param isBlocking whether no release may be made before a person has looked
 * @param meaning what is wrong and what to do, from the head of the check's file
 * @param offenders how many rows offend
 * @param example one of them, as JSON
 */
public record Finding(String check, boolean isBlocking, String meaning, long offenders, String example) {
    private static final String SEVERITY = "-- severity: ";

    static Finding of(Query check, long offenders, String example) {
        boolean warning = check.sql().lines().anyMatch((SEVERITY + "warning")::equals);
        String meaning = check.sql()
                .lines()
                .takeWhile(line -> line.startsWith("--"))
                .filter(line -> !line.startsWith(SEVERITY))
                .map(line -> line.substring(2).strip())
                .collect(Collectors.joining(" "));
        return new Finding(check.name(), !warning, meaning, offenders, example);
    }

    @Override
    public String toString() {
        return "check %s: %d rows: %s Example: %s".formatted(check, offenders, meaning, example);
    }
}
