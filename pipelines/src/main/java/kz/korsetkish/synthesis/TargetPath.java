package kz.korsetkish.synthesis;

import java.util.List;

/**
 * The targets of one indicator of a plan in all versions.
 *
 * @param start the target of the first year in the first version
 * @param step what it moves by a year in the good direction
 * @param changes the versions that change it
 */
record TargetPath(
        PlanBook.Goal goal,
        PlanBook.Indicator indicator,
        int firstYear,
        double start,
        double step,
        List<Plan.Version> changes) {
    TargetPath {
        changes = List.copyOf(changes);
    }

    /** By the first version. */
    double planned(int year) {
        return start + indicator.sign() * step * (year - firstYear);
    }

    /** In units of the last decimal place. */
    long target(Plan.Version version, int year) {
        var moved = planned(year);
        for (var change : changes) {
            if (change.number() <= version.number() && change.from() <= year && change.change() != null) {
                moved += indicator.sign() * step * change.change().steps;
            }
        }
        return units(moved);
    }

    int definitionVersion(Plan.Version version) {
        return 1
                + (int) changes.stream()
                        .filter(change -> change.number() <= version.number())
                        .filter(change -> change.change() == PlanBook.Change.REDEFINED)
                        .count();
    }

    /** A value in units of the last decimal place, within what the unit of measure can have. */
    long units(double value) {
        var scale = scale();
        return Math.max(1, Math.round(Math.min(value, indicator.highest()) * scale));
    }

    long scale() {
        var result = 1L;
        for (var i = 0; i < indicator.decimals(); i++) {
            result *= 10;
        }
        return result;
    }
}
