package kz.korsetkish.quality;

import java.util.Optional;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.catalog.Severity;

/**
 * A check that did not pass, or a table that breaks its contract.
 *
 * @param check name of the check, or of the table
 * @param isBlocking whether no release may be made before a person has looked
 * @param meaning what is wrong and what to do: of a check, from the head of its file
 * @param offenders how many rows offend
 * @param example one of them, as JSON, where one may be shown
 */
public record Finding(String check, boolean isBlocking, String meaning, long offenders, Optional<String> example) {
    static Finding of(Query check, long offenders, String example) {
        String meaning = check.sql()
                .lines()
                .takeWhile(line -> line.startsWith("--"))
                .filter(line -> !Severity.isSaidBy(line))
                .map(line -> line.substring(2).strip())
                .collect(Collectors.joining(" "));
        return new Finding(
                check.name(), Severity.of(check) == Severity.BLOCKING, meaning, offenders, Optional.of(example));
    }

    @Override
    public String toString() {
        return "check %s: %d rows: %s".formatted(check, offenders, meaning)
                + example.map(one -> " Example: " + one).orElse("");
    }
}
