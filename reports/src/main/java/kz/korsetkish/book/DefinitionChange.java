package kz.korsetkish.book;

import java.time.LocalDate;

/**
 * A change of an indicator's formula, denominator or threshold; the series breaks with it. The first definition is 1.
 *
 * @param fromPeriod the first period of the new definition
 * @param decided the day of the decision
 */
public record DefinitionChange(int version, String fromPeriod, LocalDate decided, Translated change) {
    public int year() {
        return Integer.parseInt(fromPeriod.substring(0, 4));
    }
}
