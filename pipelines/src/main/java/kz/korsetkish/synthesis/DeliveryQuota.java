package kz.korsetkish.synthesis;

import java.util.Arrays;
import java.util.List;

/**
 * Draws who is served and how, without replacement from counts fixed in advance: whatever the order of the draws, the
 * year ends with exactly the calibrated shares.
 */
final class DeliveryQuota {
    private static final double VULNERABLE_SHARE = 0.45;
    private static final double ELECTRONIC_GROWTH_A_YEAR = 0.4;
    private static final int FIRST_YEAR = 2021;

    private final long[] left;
    private final long[] vulnerable;
    private final long[] proactive;
    private final long[] inPerson;
    private long total;

    private int region;
    private boolean isVulnerable;
    private boolean isProactive;
    private boolean isInPerson;

    DeliveryQuota(List<Area> areas, Calibration.Year year, long deliveries) {
        total = deliveries;
        left = Apportionment.split(
                deliveries,
                areas.stream().mapToDouble(area -> area.population(year.year())).toArray());
        vulnerable = new long[left.length];
        inPerson = new long[left.length];
        var weights = new double[left.length];
        for (var i = 0; i < left.length; i++) {
            var area = areas.get(i);
            var electronic = electronicPercent(area, year.year());
            vulnerable[i] = Math.round(left[i] * VULNERABLE_SHARE);
            inPerson[i] = Math.round(left[i] * (100 - electronic) / 100);
            weights[i] = vulnerable[i] * area.mean(Region.Profile::proactiveFactor);
        }
        proactive = Apportionment.split(year.proactive(Arrays.stream(vulnerable).sum()), weights);
    }

    /** Deliveries of an area through electronic channels. */
    static double electronicPercent(Area area, int year) {
        return area.mean(Region.Profile::electronicPercent) + ELECTRONIC_GROWTH_A_YEAR * (year - FIRST_YEAR);
    }

    void draw(Dice dice) {
        region = region(dice.below(total));
        isVulnerable = dice.below(left[region]) < vulnerable[region];
        isProactive = isVulnerable && dice.below(vulnerable[region]) < proactive[region];
        // Nobody comes in person for what is delivered without an application.
        isInPerson = !isProactive && dice.below(left[region] - proactive[region]) < inPerson[region];
        total--;
        left[region]--;
        vulnerable[region] -= isVulnerable ? 1 : 0;
        proactive[region] -= isProactive ? 1 : 0;
        inPerson[region] -= isInPerson ? 1 : 0;
    }

    int region() {
        return region;
    }

    boolean isVulnerable() {
        return isVulnerable;
    }

    boolean isProactive() {
        return isProactive;
    }

    boolean isInPerson() {
        return isInPerson;
    }

    private int region(long position) {
        var rest = position;
        var result = 0;
        while (rest >= left[result]) {
            rest -= left[result++];
        }
        return result;
    }
}
