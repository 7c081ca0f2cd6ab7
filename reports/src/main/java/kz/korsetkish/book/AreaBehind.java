package kz.korsetkish.book;

import java.math.BigDecimal;

/**
 * A rural okrug among those of its region that are the farthest behind the national target in the newest year.
 *
 * @param region that it lies in
 * @param by how far short of the target, in the unit of the indicator
 * @param behind how many rural okrugs of the region are behind
 * @param of how many of them have a value
 */
public record AreaBehind(
        Observation observation, String region, BigDecimal target, BigDecimal by, long behind, long of) {}
