package kz.korsetkish.disclosure;

/**
 * A hidden cell. What a shown whole has none of, none of its parts has: that is no secret, and is shown.
 *
 * @param hasNone its numerator is open: none
 * @param hasAll its numerator is as much as its denominator, and that is open, though not how much it is
 */
public record Hidden(Cell.Key key, boolean hasNone, boolean hasAll) {}
