package kz.korsetkish.synthesis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a whole total by weights so that the parts sum to it exactly (largest remainders). */
final class Apportionment {
    private Apportionment() {}

    static long[] split(long total, double[] weights) {
        var sum = Arrays.stream(weights).sum();
        var parts = new long[weights.length];
        var remainders = new double[weights.length];
        var given = 0L;
        for (var i = 0; i < weights.length; i++) {
            var exact = total * (weights[i] / sum);
            parts[i] = (long) exact;
            remainders[i] = exact - parts[i];
            given += parts[i];
        }
        var byRemainder = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -remainders[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (var i = 0; i < total - given; i++) {
            parts[byRemainder[i % byRemainder.length]]++;
        }
        return parts;
    }

    /** As {@link #split}, no part above its ceiling; the ceilings together must hold the total. */
    static long[] splitBelow(long total, double[] weights, long[] ceilings) {
        var open = weights.clone();
        var parts = new long[weights.length];
        var left = total;
        while (true) {
            var tried = split(left, open);
            var exceeded = false;
            for (var i = 0; i < open.length; i++) {
                if (open[i] > 0 && tried[i] > ceilings[i]) {
                    parts[i] = ceilings[i];
                    left -= ceilings[i];
                    open[i] = 0;
                    exceeded = true;
                }
            }
            if (!exceeded) {
                for (var i = 0; i < open.length; i++) {
                    parts[i] += tried[i];
                }
                return parts;
            }
        }
    }
}
