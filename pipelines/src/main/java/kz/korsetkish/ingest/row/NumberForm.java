package kz.korsetkish.ingest.row;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.submission.RefusalCode;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers a column takes.
 *
 * @param scale decimals; none for whole numbers
 * @param isTyped whether a person may have written them: a database never parts thousands
 */
record NumberForm(
        int precision,
        int scale,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        boolean isTyped) implements Serializable {
    /** So many digits always fit. */
    private static final int DIGITS_OF_AN_INTEGER = 9;

    private static final int DIGITS_OF_A_LONG = 18;

    static NumberForm of(DecimalType type, Source.Column column, boolean isTyped) {
        return new NumberForm(
                type.precision(),
                type.scale(),
                column.min().orElse(null),
                column.max().orElse(null),
                isTyped);
    }

    static NumberForm whole(Source.Column column, boolean isTyped) {
        return new NumberForm(
                column.type().equals("integer") ? DIGITS_OF_AN_INTEGER : DIGITS_OF_A_LONG,
                0,
                column.min().orElse(null),
                column.max().orElse(null),
                isTyped);
    }

    boolean isWithin(BigDecimal value) {
        return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
    }

    /** Why a number does not fit; empty where it does, whatever its bounds. */
    Reading<BigDecimal> fitted(BigDecimal number) {
        BigDecimal value = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (value.scale() > scale) {
            return switch (scale) {
                case 0 -> Reading.not(RefusalCode.NUMBER_NOT_WHOLE);
                case 1 -> Reading.not(RefusalCode.NUMBER_WITH_SECOND_DECIMAL);
                default -> Reading.not(RefusalCode.NUMBER_WITH_MORE_DECIMALS, scale);
            };
        }
        if (value.precision() - value.scale() > precision - scale) {
            return Reading.not(RefusalCode.NUMBER_WITH_MORE_DIGITS, precision - scale);
        }
        return new Reading.Of<>(value);
    }

    Decimal decimal(BigDecimal exact) {
        return Decimal.apply(exact.setScale(scale, RoundingMode.UNNECESSARY), precision, scale);
    }
}
