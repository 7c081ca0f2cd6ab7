package kz.korsetkish.catalog;

import java.time.LocalDate;
import java.util.Map;

/**
 * A change of formula, denominator or threshold; the series breaks with it. The first definition is version 1.
 *
 * @param fromPeriod the first period of the new definition
 * @param decided the day of the decision
 * @param change what has changed, by language
 */
public record DefinitionChange(int version, String fromPeriod, LocalDate decided, Map<String, String> change) {
    public DefinitionChange {
        change = Map.copyOf(change);
    }
}
