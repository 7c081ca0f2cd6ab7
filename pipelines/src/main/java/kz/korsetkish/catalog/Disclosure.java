package kz.korsetkish.catalog;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a cell is too small to be shown.
 *
 * @param counted {@code denominator}, {@code sample_size} or {@code contributors}: the column that says how many stand
 *     behind a cell
 * @param population what is counted: indicators that count the same hide the same cells
 * @param threshold a cell with fewer is suppressed
 * @param dominance a contributor must not be known to another within so many percent; for contributors alone
 * @param series the one series that this holds for; empty for all
 */
public record Disclosure(
        String counted, String population, int threshold, OptionalInt dominance, Optional<String> series) {
    public boolean isOfContributors() {
        return counted.equals("contributors");
    }
}
