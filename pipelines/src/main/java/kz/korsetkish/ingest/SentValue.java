package kz.korsetkish.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * A value as it was sent, read as a type of the contract; null where it does not fit. Numbers may have a decimal comma
 * and spaces between their digits, dates may be written 31.12.2025. These are called for every value of a file.
 */
final class SentValue {
    /** So many digits fit into a long, whatever they are. */
    private static final int LONG_DIGITS = 18;

    private static final int MICRO_DIGITS = 6;
    private static final String SPACES_IN_NUMBERS = "[ \u00a0\u202f]";

    private final UTF8String text;
    private final int length;
    private int at;
    private long unscaled;
    private int digits;

    private SentValue(UTF8String text) {
        this.text = text;
        this.length = text.numBytes();
    }

    static @Nullable Integer integer(UTF8String text) {
        Long value = wholeNumber(text);
        return value == null || value != value.intValue() ? null : Integer.valueOf(value.intValue());
    }

    static @Nullable Long wholeNumber(UTF8String text) {
        var sent = new SentValue(text);
        boolean negative = sent.sign();
        if (!sent.wholePart() || !sent.ends()) {
            return null;
        }
        if (sent.digits > LONG_DIGITS) {
            BigDecimal value = big(text);
            return value.precision() > LONG_DIGITS + 1 || value.compareTo(BigDecimal.valueOf(value.longValue())) != 0
                    ? null
                    : Long.valueOf(value.longValue());
        }
        return negative ? -sent.unscaled : sent.unscaled;
    }

    /** A number with at most so many decimals that are not zero: nothing is rounded. */
    static @Nullable Decimal decimal(UTF8String text, int precision, int scale) {
        var sent = new SentValue(text);
        boolean negative = sent.sign();
        if (!sent.wholePart() || !sent.decimals(scale) || !sent.ends()) {
            return null;
        }
        if (sent.digits > precision) {
            return null;
        }
        if (sent.digits > LONG_DIGITS) {
            return Decimal.apply(big(text).setScale(scale, RoundingMode.UNNECESSARY), precision, scale);
        }
        return Decimal.apply(negative ? -sent.unscaled : sent.unscaled, precision, scale);
    }

    static @Nullable Boolean bool(UTF8String text) {
        return switch (text.toString()) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Days since 1970, of 2025-12-31 or 31.12.2025. */
    static @Nullable Integer date(UTF8String text) {
        var sent = new SentValue(text);
        long day = sent.day();
        return day == Long.MIN_VALUE || !sent.ends() ? null : Integer.valueOf((int) day);
    }

    /** Microseconds since 1970 of a day and a time with its zone, such as 2025-12-31T09:30:00Z, +05:00 or +05. */
    static @Nullable Long timestamp(UTF8String text) {
        var sent = new SentValue(text);
        long day = sent.day();
        if (day == Long.MIN_VALUE || !(sent.accept('T') || sent.accept(' '))) {
            return null;
        }
        long micros = sent.timeOfDay();
        long zone = sent.zone();
        return micros < 0 || zone == Long.MIN_VALUE || !sent.ends()
                ? null
                : Long.valueOf(TimeUnit.DAYS.toMicros(day) + micros - zone);
    }

    private static BigDecimal big(UTF8String text) {
        return new BigDecimal(text.toString().replaceAll(SPACES_IN_NUMBERS, "").replace(',', '.'));
    }

    /** Steps over a sign; whether it is a minus. */
    private boolean sign() {
        if (accept('+')) {
            return false;
        }
        return accept('-');
    }

    private boolean wholePart() {
        int before = at;
        while (push() || skipSpaceBeforeDigit(before)) {}
        return at > before;
    }

    /** Reads the decimals, if there are any, and fills them up to the scale with zeros. */
    private boolean decimals(int scale) {
        boolean hasPoint = scale > 0 && (accept('.') || accept(','));
        int before = at;
        fraction(scale);
        return !hasPoint || at > before;
    }

    private void fraction(int scale) {
        int read = 0;
        while (read < scale && push()) {
            read++;
        }
        if (read == scale && scale > 0) {
            skipZeros();
        }
        for (; read < scale; read++) {
            add(0);
        }
    }

    private void skipZeros() {
        while (accept('0')) {}
    }

    private boolean push() {
        int digit = digit(at);
        if (digit < 0) {
            return false;
        }
        add(digit);
        at++;
        return true;
    }

    private void add(int digit) {
        unscaled = unscaled * 10 + digit;
        digits += digits == 0 && digit == 0 ? 0 : 1;
    }

    private boolean skipSpaceBeforeDigit(int start) {
        int width = spaceAt(at);
        if (at == start || width == 0 || digit(at + width) < 0) {
            return false;
        }
        at += width;
        return true;
    }

    /** How many bytes a space, a no-break space or a narrow no-break space takes here. */
    private int spaceAt(int index) {
        return isAt(index, ' ')
                ? 1
                : isAt(index, 0xc2) && isAt(index + 1, 0xa0)
                        ? 2
                        : isAt(index, 0xe2) && isAt(index + 1, 0x80) && isAt(index + 2, 0xaf) ? 3 : 0;
    }

    /** Days since 1970, or the least long. */
    private long day() {
        boolean dotted = isAt(at + 2, '.');
        int first = number(dotted ? 2 : 4);
        char separator = dotted ? '.' : '-';
        int month = accept(separator) ? number(2) : -1;
        int last = accept(separator) ? number(dotted ? 4 : 2) : -1;
        int year = dotted ? last : first;
        int dayOfMonth = dotted ? first : last;
        return year < 1 || month < 1 || month > 12 || dayOfMonth < 1 || !isDay(year, month, dayOfMonth)
                ? Long.MIN_VALUE
                : LocalDate.of(year, month, dayOfMonth).toEpochDay();
    }

    private static boolean isDay(int year, int month, int dayOfMonth) {
        return dayOfMonth <= 28 || YearMonth.of(year, month).isValidDay(dayOfMonth);
    }

    /** Microseconds since midnight, or -1. */
    private long timeOfDay() {
        int hour = number(2);
        int minute = accept(':') ? number(2) : -1;
        int second = accept(':') ? number(2) : 0;
        long fraction = second >= 0 && accept('.') ? microseconds() : 0;
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || fraction < 0
                ? -1
                : TimeUnit.SECONDS.toMicros(hour * 3600L + minute * 60L + second) + fraction;
    }

    private long microseconds() {
        unscaled = 0;
        int before = at;
        fraction(MICRO_DIGITS);
        return at > before && digit(at) < 0 ? unscaled : -1;
    }

    /** Microseconds east of Greenwich, or the least long. */
    private long zone() {
        if (accept('Z')) {
            return 0;
        }
        boolean west = isAt(at, '-');
        if (!west && !isAt(at, '+')) {
            return Long.MIN_VALUE;
        }
        at++;
        int hours = number(2);
        int minutes = accept(':') ? number(2) : 0;
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return Long.MIN_VALUE;
        }
        long micros = TimeUnit.MINUTES.toMicros(hours * 60L + minutes);
        return west ? -micros : micros;
    }

    /** A number of exactly so many digits, or -1. */
    private int number(int width) {
        int number = 0;
        for (int i = 0; i < width; i++) {
            int digit = digit(at);
            if (digit < 0) {
                return -1;
            }
            number = number * 10 + digit;
            at++;
        }
        return number;
    }

    private int digit(int index) {
        int digit = index < length ? text.getByte(index) - '0' : -1;
        return digit <= 9 ? digit : -1;
    }

    private boolean accept(char wanted) {
        boolean isHere = isAt(at, wanted);
        at += isHere ? 1 : 0;
        return isHere;
    }

    private boolean isAt(int index, int wanted) {
        return index < length && (text.getByte(index) & 0xff) == wanted;
    }

    private boolean ends() {
        return at == length;
    }
}
