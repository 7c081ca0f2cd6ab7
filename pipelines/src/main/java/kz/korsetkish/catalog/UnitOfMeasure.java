package kz.korsetkish.catalog;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What the values of an indicator are measured in.
 *
 * @param name that heads a column or an axis, by language
 * @param value how a value stands in a sentence: {@code {value}} is the number
 * @param difference how a difference of two values does
 * @param decimals digits after the decimal point in print
 * @param lowest value that there can be
 */
public record UnitOfMeasure(
        String unit,
        Map<String, String> name,
        Map<String, String> value,
        Map<String, String> difference,
        int decimals,
        Optional<BigDecimal> lowest,
        Optional<BigDecimal> highest) {
    public UnitOfMeasure {
        name = Map.copyOf(name);
        value = Map.copyOf(value);
        difference = Map.copyOf(difference);
    }
}
