package kz.korsetkish.book;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A region's place among all regions in the newest year, 1 is the best.
 *
 * @param from the best place that the value and its interval allow
 * @param to the worst one
 * @param of how many regions have a value
 * @param previousFrom the same of the year before, where the region had a value then
 * @param previousValue of the year before
 */
public record Place(
        Variant variant,
        String entity,
        String timePeriod,
        long from,
        long to,
        long of,
        Optional<Long> previousFrom,
        Optional<Long> previousTo,
        Optional<BigDecimal> previousValue) {}
