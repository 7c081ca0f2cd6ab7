package kz.korsetkish.disclosure;

/**
 * How close a reader may come to a cell. ASSUMPTION: the bounds of a small count hold everything from one to the
 * threshold, so that they say no more than that it is hidden; those of any other hidden count are half a threshold apart,
 * or all above it. Bounds of a sum of enterprises are {@code percent} away from it on both sides. What is not counted, a
 * numerator, must only not be known.
 *
 * @param counted how many parts of a cell, from the first, make what is protected
 * @param threshold fewer persons or enterprises are too few
 * @param percent the second largest enterprise must not know the largest more closely; 0 for persons
 * @param step a part that can be so much more or less is not known
 */
public record Rule(int counted, int threshold, int percent, double step) {
    /** The lowest and the highest value that the bounds of this sensitive number must hold. */
    Bounds wanted(double value) {
        return percent > 0
                ? new Bounds(value - Math.abs(value) * percent / 100, value + Math.abs(value) * percent / 100)
                : new Bounds(Math.min(1, value), Math.max(threshold - 1.0, value));
    }

    /** Whether these bounds of a hidden number, sensitive or not, tell little enough. */
    boolean allows(Bounds bounds) {
        return percent > 0
                ? bounds.width() >= Math.abs(bounds.high()) * percent / 100 - Table.tolerance(bounds.high())
                : bounds.low() >= threshold - Table.tolerance(threshold)
                        || bounds.width() >= width() - Table.tolerance(width());
    }

    double width() {
        return threshold / 2.0;
    }
}
