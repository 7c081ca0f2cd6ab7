package kz.korsetkish.catalog;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How the values of an indicator are measured: its unit, and where the indicator says otherwise, as that says.
 *
 * @param precision digits after the decimal point in print
 * @param lowest value that there can be
 */
public record Scale(String unit, int precision, Optional<BigDecimal> lowest, Optional<BigDecimal> highest) {}
