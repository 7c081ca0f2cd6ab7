package kz.korsetkish.disclosure;

/** Between which values a hidden number lies. */
record Bounds(double low, double high) {
    static Bounds at(double value) {
        return new Bounds(value, value);
    }

    double width() {
        return high - low;
    }

    boolean hold(Bounds other) {
        return low <= other.low + Table.tolerance(other.low) && high >= other.high - Table.tolerance(other.high);
    }

    Bounds with(double value) {
        return new Bounds(Math.min(low, value), Math.max(high, value));
    }
}
