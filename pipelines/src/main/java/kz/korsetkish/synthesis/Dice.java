package kz.korsetkish.synthesis;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/** Random draws that are the same on every machine: only a fixed generator, plain arithmetic and StrictMath. */
final class Dice {
    private static final double UNIT = 0x1p-53;

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    long bits() {
        return random.nextLong();
    }

    /** A whole number from 0 to bound - 1. */
    long below(long bound) {
        return Math.unsignedMultiplyHigh(random.nextLong(), bound);
    }

    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(random.nextLong(), bound);
    }

    /** At least 0 and less than 1. */
    double unit() {
        return (random.nextLong() >>> 11) * UNIT;
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** Mean 0, variance 1: twelve uniform draws, near enough to normal and exact in any arithmetic. */
    double normal() {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum;
    }

    double[] doubles(int count, DoubleSupplier draw) {
        var result = new double[count];
        Arrays.setAll(result, i -> draw.getAsDouble());
        return result;
    }

    /** A positive factor with median 1. */
    double factor(double sigma) {
        return StrictMath.exp(sigma * normal());
    }
}
