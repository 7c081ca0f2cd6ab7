package kz.korsetkish.disclosure;

/**
 * Enterprises whose values a cell adds up.
 *
 * @param largest value of the largest
 * @param second of the one after it
 */
public record Contributors(long number, double largest, double second) {
    /** Whether they are fewer than the rule asks for, or the second can tell the first too closely from the sum. */
    boolean areUnsafe(double total, Rule rule) {
        return number < rule.threshold()
                || Math.abs(total) - largest - second < rule.percent() / 100.0 * largest - Table.tolerance(total);
    }

    Contributors with(Contributors other) {
        double first = Math.max(largest, other.largest);
        double next = Math.max(Math.min(largest, other.largest), Math.max(second, other.second));
        return new Contributors(number + other.number, first, next);
    }
}
