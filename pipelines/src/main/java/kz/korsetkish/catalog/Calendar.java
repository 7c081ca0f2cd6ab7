package kz.korsetkish.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who owes the submissions of a source and when.
 *
 * @param reporters {@code regions} (each akimat of a region), {@code one} (the one organisation), {@code planners} (each
 *     body that has to have a plan, for each year that none of its plans covers) or {@code plan_owners} (each body, for
 *     each year that its plan has targets for)
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
    static final String[] REPORTERS = {"regions", "one", "planners", "plan_owners"};

    /** Whether several organisations owe it, so that each file says whose it is. */
    static boolean isOfSeveral(String reporters) {
        return !reporters.equals("one");
    }

    /** Whether a row is owed for each of the areas that a column with this reference names. */
    public boolean owesRowPer(Reference reference) {
        return reference.ofSender()
                && rowsPer.map(List::of).filter(reference.among()::equals).isPresent();
    }
}
