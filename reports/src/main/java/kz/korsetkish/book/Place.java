package kz.korsetkish.book;

/**
 * A region's place among all regions in the newest year, 1 is the best.
 *
 * @param from the best place that the value and its interval allow
 * @param to the worst one
 * @param of how many regions have a value
 */
public record Place(Variant variant, String entity, String timePeriod, long from, long to, long of) {}
