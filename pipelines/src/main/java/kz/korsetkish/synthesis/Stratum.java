package kz.korsetkish.synthesis;

import java.util.ArrayList;
import java.util.List;

/**
 * A stratum of the population survey: urban or rural people of a region.
 *
 * @param adults people represented
 * @param answers respondents drawn
 */
record Stratum(Area area, boolean urban, long adults, int answers) {
    private static final double ADULT_SHARE = 0.66;
    private static final int FEWEST_ANSWERS = 14;
    private static final int CLUSTER_SIZE = 9;

    /** All strata of a year, the sample spread over them in proportion to their people, the small ones lifted. */
    static List<Stratum> of(List<Area> areas, int year, long sample) {
        var people = areas.stream().mapToLong(area -> area.population(year)).sum();
        var strata = new ArrayList<Stratum>();
        for (var area : areas) {
            var urbanShare = area.mean(Region.Profile::urbanShare);
            strata.add(of(area, true, area.population(year) * urbanShare, (double) sample / people));
            if (urbanShare < 1) {
                strata.add(of(area, false, area.population(year) * (1 - urbanShare), (double) sample / people));
            }
        }
        return List.copyOf(strata);
    }

    private static Stratum of(Area area, boolean urban, double people, double fraction) {
        var answers = (int) Math.max(FEWEST_ANSWERS, Math.round(people * fraction));
        return new Stratum(area, urban, Math.round(people * ADULT_SHARE), answers);
    }

    /** At least two, or the variance of the stratum could not be estimated. */
    int clusters() {
        return Math.max(2, answers / CLUSTER_SIZE);
    }

    String label() {
        return area.code().substring(0, 2) + (urban ? "U" : "R");
    }
}
