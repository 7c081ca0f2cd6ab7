package kz.korsetkish.disclosure;

import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Variant;

/**
 * A number of one population in one period, which may have to be hidden.
 *
 * @param parts what adds up over areas and members, such as numerator and rest of the denominator; empty where they are
 *     hidden from who looks
 * @param rule how close a reader may come to it
 * @param contributors whose values it is the sum of, where it is one of enterprises
 */
public record Cell(
        Key key, Place place, List<Double> parts, Rule rule, Optional<Contributors> contributors, Earlier earlier) {
    static final String TOTAL = "total";

    public Cell {
        parts = List.copyOf(parts);
    }

    /** Names a cell within its population and period. */
    public record Key(String indicatorId, Variant variant, String area, String breakdown, String member) {
        boolean isTotal() {
            return breakdown.equals(TOTAL);
        }
    }

    /**
     * Where the area of a cell lies.
     *
     * @param whole the area that it is a part of; empty for the nation
     * @param otherBoundaries the year in whose boundaries the indicator has the same numbers too
     * @param otherArea what the area belongs to in those boundaries
     */
    public record Place(Optional<String> whole, Optional<String> otherBoundaries, Optional<String> otherArea) {}

    /** What the last release said of a cell. */
    public enum Earlier {
        NOTHING,
        HIDDEN,
        /** Hidden but for that its numerator is none. */
        HIDDEN_NONE,
        /** Hidden but for that its numerator is all of the denominator. */
        HIDDEN_ALL,
        THE_SAME,
        ANOTHER_VALUE;

        boolean isHidden() {
            return this == HIDDEN || this == HIDDEN_NONE || this == HIDDEN_ALL;
        }
    }

    /** The sum of the parts that are protected. */
    double counted() {
        return parts.stream()
                .limit(rule.counted())
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** Whether it must be hidden for its own sake: somebody stands behind it, and too few. */
    boolean isSensitive() {
        return contributors
                .map(who -> who.number() > 0 && who.areUnsafe(counted(), rule))
                .orElseGet(() -> counted() > 0 && counted() < rule.threshold() && !isNation());
    }

    /** The nation's total of persons is always shown. */
    boolean isNation() {
        return place.whole().isEmpty() && key.isTotal() && contributors.isEmpty();
    }
}
