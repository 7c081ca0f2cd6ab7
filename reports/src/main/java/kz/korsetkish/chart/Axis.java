package kz.korsetkish.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** A scale from and to round numbers, in round steps. */
public record Axis(double from, double to, double step) {
    /** Of words beside axes, and the least that charts are written in but for their own labels. */
    static final float LABEL_SIZE = 7.6f;

    /**
     * From around the smallest to around the largest value; from zero where that is not far.
     *
     * @param end where the scale ends by its nature, such as 100 percent, unless a value is beyond it
     * @param whole whether the values are whole numbers
     */
    static Axis around(double smallest, double largest, Optional<Double> end, boolean whole) {
        double low = smallest >= 0 && smallest < 0.45 * largest ? 0 : smallest;
        double spread = largest - low;
        if (spread <= 0) {
            spread = largest == 0 ? 4 : Math.max(Math.abs(largest) * 0.2, whole ? 4 : 1e-3);
        }
        double step = roundStep(spread / 4, whole);
        double below = low == 0 ? 0 : Math.floor((low - spread * 0.12) / step) * step;
        double from = smallest >= 0 ? Math.max(0, below) : below;
        double beyond = Math.ceil((largest + spread * 0.12) / step) * step;
        double to = end.filter(e -> largest <= e).map(e -> Math.min(e, beyond)).orElse(beyond);
        return new Axis(from, to, step);
    }

    /** From nothing to what a part can have at most. */
    static Axis upTo(double highest) {
        return new Axis(0, highest, highest);
    }

    /** As many digits after the point as it takes to write multiples of the step. */
    int digits() {
        int digits = 0;
        for (double s = step; Math.abs(s - Math.rint(s)) > 1e-6 && digits < 9; s *= 10) {
            digits++;
        }
        return digits;
    }

    /** The round numbers on it. */
    List<Double> steps() {
        long first = (long) Math.ceil(from / step - 1e-6);
        long last = (long) Math.floor(to / step + 1e-6);
        return LongStream.rangeClosed(first, last).mapToObj(i -> i * step).toList();
    }

    /** How far up a value stands, of 1. */
    double share(double value) {
        return (value - from) / (to - from);
    }

    private static double roundStep(double rough, boolean whole) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / power;
        double step = power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 && !whole ? 2.5 : share <= 5 ? 5 : 10);
        return whole ? Math.max(1, step) : step;
    }
}
