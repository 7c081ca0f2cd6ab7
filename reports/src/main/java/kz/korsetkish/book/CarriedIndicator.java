package kz.korsetkish.book;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A national indicator as a whole, an indicator of a body's plan that leads to it, or one that leads to none.
 *
 * @param indicatorId the national one; of an orphan the body's own
 * @param entity the country for the whole, else the body that carries it
 * @param bodyIndicatorId by the code of the body
 * @param timePeriod the last year that both have a target for
 * @param target of the body
 * @param carriers of the whole: how many bodies carry it
 * @param partsTarget of the whole: what the targets of the regions come to
 * @param finding {@code gap}, {@code parts_weaker}, {@code conflict} or {@code orphan}; empty where nothing is wrong
 * @param synthetic it rests on plans that are made up
 */
public record CarriedIndicator(
        String indicatorId,
        String entity,
        String planId,
        String bodyIndicatorId,
        Optional<String> timePeriod,
        Optional<BigDecimal> target,
        Optional<BigDecimal> nationalTarget,
        Optional<Long> carriers,
        Optional<BigDecimal> partsTarget,
        Optional<String> finding,
        boolean synthetic) {

    public boolean is(String other) {
        return finding.filter(other::equals).isPresent();
    }
}
