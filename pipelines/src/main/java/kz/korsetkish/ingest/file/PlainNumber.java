package kz.korsetkish.ingest.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as spreadsheets and JSON write them, made the way a person writes them. */
final class PlainNumber {
    private static final int LONGEST = 400;

    /** Digits that a spreadsheet shows; a binary fraction has up to two more. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final int BINARY_DIGITS = 17;

    /** A number that becomes so short when it is rounded was a short one before a computer added to it. */
    private static final int SHORT = 12;

    private PlainNumber() {}

    /** Without an exponent; as it stands where it is no number of a sane size. */
    static String of(String written) {
        if (written.length() > LONGEST) {
            return written;
        }
        try {
            var number = new BigDecimal(written);
            boolean isSane = Math.abs((long) number.scale()) < LONGEST && number.precision() < LONGEST;
            return isSane ? number.toPlainString() : written;
        } catch (NumberFormatException e) {
            return written;
        }
    }

    /** The same without the noise of a binary fraction: 1.1000000000000001 is 1.1, 0.30000000000000004 is 0.3. */
    static String ofCell(String written) {
        String plain = of(written);
        if (plain.length() > LONGEST || plain.indexOf('.') < 0 || !plain.matches("-?\\d+\\.\\d+")) {
            return plain;
        }
        var number = new BigDecimal(plain);
        var shortest = BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros();
        var rounded = number.round(SHOWN).stripTrailingZeros();
        if (number.precision() <= BINARY_DIGITS && shortest.precision() <= SHOWN.getPrecision()) {
            return shortest.toPlainString();
        }
        return rounded.precision() <= SHORT ? rounded.toPlainString() : plain;
    }

    /**
     * A number that a computer wrote, for a column of this type. Where three digits follow the point, a person might
     * have meant thousands, which a computer never does: a fourth digit says so.
     */
    static String inColumn(String plain, String type) {
        return type.startsWith("decimal") && plain.matches("-?\\d{1,3}\\.\\d{3}") ? plain + "0" : plain;
    }

    /** A percentage of a fraction; as it stands where it is no number. */
    static String hundredfold(String plain) {
        try {
            return plain.length() > LONGEST
                    ? plain
                    : new BigDecimal(plain).movePointRight(2).toPlainString();
        } catch (NumberFormatException e) {
            return plain;
        }
    }
}
