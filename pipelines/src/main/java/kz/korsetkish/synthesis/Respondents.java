package kz.korsetkish.synthesis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The drawn people of one survey, column by column: who they are, what they weigh and how much they trust. */
final class Respondents {
    static final int WEIGHT_PLACES = 4;
    private static final long WEIGHT_UNIT = 10_000;
    private static final List<String> AGE_GROUPS = List.of("18-29", "30-44", "45-59", "60+");
    private static final double[] AGE_LIMITS = {0.24, 0.55, 0.80};
    private static final double[] AGE_EFFECTS = {-0.12, -0.04, 0.04, 0.16};

    final Stratum[] stratum;
    final int[] cluster;
    final long[] weight;
    final boolean[] female;
    final int[] age;
    final double[] trust;
    private int drawn;

    private Respondents(int size) {
        stratum = new Stratum[size];
        cluster = new int[size];
        weight = new long[size];
        female = new boolean[size];
        age = new int[size];
        trust = new double[size];
    }

    static Respondents draw(List<Stratum> strata, Dice dice) {
        var result = new Respondents(strata.stream().mapToInt(Stratum::answers).sum());
        strata.forEach(each -> result.add(each, dice));
        return result;
    }

    int size() {
        return drawn;
    }

    String ageGroup(int index) {
        return AGE_GROUPS.get(age[index]);
    }

    /** Positions of these respondents, the most trusting first. */
    int[] byTrust(IntStream positions) {
        return positions
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -trust[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void add(Stratum each, Dice dice) {
        var weights = Apportionment.split(
                each.adults() * WEIGHT_UNIT, dice.doubles(each.answers(), () -> dice.between(0.8, 1.25)));
        var clusterEffects = dice.doubles(each.clusters(), () -> 0.25 * dice.normal());
        var effect = each.area().mean(Region.Profile::trustEffect) + (each.urban() ? -0.05 : 0.1);
        for (var i = 0; i < each.answers(); i++) {
            stratum[drawn] = each;
            cluster[drawn] = (int) ((long) i * each.clusters() / each.answers());
            weight[drawn] = weights[i];
            female[drawn] = dice.chance(0.53);
            age[drawn] = ageGroup(dice.unit());
            trust[drawn] = effect
                    + clusterEffects[cluster[drawn]]
                    + AGE_EFFECTS[age[drawn]]
                    + (female[drawn] ? 0.05 : -0.05)
                    + dice.normal();
            drawn++;
        }
    }

    private static int ageGroup(double unit) {
        var group = 0;
        while (group < AGE_LIMITS.length && unit >= AGE_LIMITS[group]) {
            group++;
        }
        return group;
    }
}
