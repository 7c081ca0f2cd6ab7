package kz.korsetkish.synthesis;

import org.jspecify.annotations.Nullable;

/**
 * What a body reports on an indicator and year.
 *
 * @param units the fact in units of its last decimal place; ignored where it is not counted
 * @param denominator 0 where no parts are told
 */
record PlanFact(boolean isCounted, long units, long numerator, long denominator, boolean isCut) {
    private static final double NOT_COUNTED = 0.15;
    private static final double OVERSTATED = 0.1;
    private static final double CUT = 0.15;
    private static final double UNLIKE_ITS_PARTS = 0.03;
    private static final double USUALLY_BETTER_BY = 0.7;
    private static final double OVERSTATED_BY = 1.5;

    static PlanFact draw(Plan plan, TargetPath path, int year, KnownFigures figures, Dice dice) {
        var indicator = path.indicator();
        if ((indicator.source().equals("statistics") || indicator.source().equals("international"))
                && dice.chance(NOT_COUNTED)) {
            return new PlanFact(false, 0, 0, 0, false);
        }
        var follows = indicator.follows();
        if (follows == null) {
            var value = path.planned(year) + indicator.sign() * path.step() * (USUALLY_BETTER_BY + dice.normal());
            return of(path, value, dice);
        }
        var known = figures.figure(follows, plan.region(), year);
        if (dice.chance(OVERSTATED)) {
            var better = path.units(known + indicator.sign() * OVERSTATED_BY);
            return new PlanFact(true, better, 0, 0, false);
        }
        return follows.equals("own_revenue")
                ? ofRevenue(path, plan.region(), year, figures, dice)
                : of(path, known, dice);
    }

    private static PlanFact ofRevenue(
            TargetPath path, @Nullable Region region, int year, KnownFigures figures, Dice dice) {
        if (region == null) {
            throw new IllegalArgumentException("only a region has okrugs");
        }
        var revenue = figures.ownRevenue(region, year);
        return ofParts(path, revenue.own(), revenue.total(), dice);
    }

    private static PlanFact of(TargetPath path, double value, Dice dice) {
        var units = path.units(value);
        if (path.indicator().parts() == 0) {
            return new PlanFact(true, units, 0, 0, false);
        }
        var denominator = Math.round(path.indicator().parts() * dice.between(0.8, 1.2));
        var numerator = Math.round(units * denominator / (100.0 * path.scale()));
        return ofParts(path, numerator, denominator, dice);
    }

    /** The share in percent, rounded or cut; a few are neither. */
    private static PlanFact ofParts(TargetPath path, long numerator, long denominator, Dice dice) {
        var scaled = 100 * path.scale() * numerator;
        var rounded = (2 * scaled + denominator) / (2 * denominator);
        var cut = scaled / denominator;
        if (dice.chance(UNLIKE_ITS_PARTS)) {
            return new PlanFact(true, rounded + 2 + dice.below(9), numerator, denominator, false);
        }
        var isCut = cut != rounded && dice.chance(CUT);
        return new PlanFact(true, isCut ? cut : rounded, numerator, denominator, isCut);
    }
}
