package kz.korsetkish.book;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A district of a region, or a city that stands at its rank, in the newest year that any district has a value of.
 *
 * @param region that it lies in
 * @param observation empty where there is no value to show
 * @param target of the year: its own, else the nation's
 * @param gap how far the value is on the good side of the target, negative when it falls short
 * @param from the best place among the districts of the region that the value and its interval allow
 * @param to the worst one
 * @param of how many districts of the region have a value
 * @param previousValue of the year before, and the places then
 * @param without why there is no value: {@code suppressed}, {@code withheld}, {@code nothing_owed} (nothing in it has to
 *     report) or {@code no_data}
 */
public record District(
        String entity,
        String region,
        String timePeriod,
        Optional<Observation> observation,
        Optional<BigDecimal> target,
        Optional<BigDecimal> gap,
        Optional<Long> from,
        Optional<Long> to,
        Optional<Long> of,
        Optional<BigDecimal> previousValue,
        Optional<Long> previousFrom,
        Optional<Long> previousTo,
        Optional<String> without) {}
