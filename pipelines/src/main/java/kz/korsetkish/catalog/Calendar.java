package kz.korsetkish.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who owes the submissions of a source and when.
 *
 * @param reporters {@code regions} (each akimat of a region) or {@code one} (the one organisation)
 * @param rowsPer level of the areas that a row each is owed for, where that is so
 * @param firstYear the first year owed
 * @param everyMonths 12 for yearly, empty where submissions come when they come
 * @param dueAfterMonths months after the end of the period
 * @param isAssessed whether late, inaccurate and incomplete submissions cost points: those of a state body do
 */
public record Calendar(
        String reporters,
        Optional<String> rowsPer,
        int firstYear,
        OptionalInt everyMonths,
        int dueAfterMonths,
        boolean isAssessed) {

    /** Whether a row is owed for each of the areas that a column with this reference names. */
    public boolean owesRowPer(Reference reference) {
        return reference.ofSender()
                && rowsPer.map(List::of).filter(reference.among()::equals).isPresent();
    }
}
