package kz.korsetkish.ingest.row;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * A value as it was sent, read in the plain ways that nearly all are written in; null where it is not, or may be read
 * otherwise. These are called for every value of a file; what they leave is read with more care by others.
 */
final class SentValue {
    /** So many digits fit into a long, whatever they are. */
    private static final int LONG_DIGITS = 18;

    private static final int MICRO_DIGITS = 6;
    private static final int THOUSAND_DIGITS = 3;

    private final UTF8String text;
    private final int length;
    private int at;
    private long unscaled;
    private int significant;

    private SentValue(UTF8String text) {
        this.text = text;
        this.length = text.numBytes();
    }

    /** At most so many digits alone, with a sign or without. */
    static @Nullable Long wholeNumber(UTF8String text, int precision) {
        var sent = new SentValue(text);
        boolean negative = sent.sign();
        if (sent.digits() == 0 || !sent.ends() || sent.significant > precision) {
            return null;
        }
        return negative ? -sent.unscaled : sent.unscaled;
    }

    /** Digits with a decimal point or comma, unless they may be thousands; at most so many decimals that are not zero. */
    static @Nullable Decimal decimal(UTF8String text, int precision, int scale) {
        var sent = new SentValue(text);
        boolean negative = sent.sign();
        int start = sent.at;
        int whole = sent.digits();
        boolean hasComma = sent.isAt(sent.at, ',');
        int decimals = 0;
        if (scale > 0 && (sent.accept('.') || sent.accept(','))) {
            int before = sent.at;
            sent.fraction(scale);
            decimals = sent.at - before;
        } else {
            hasComma = false;
            sent.fraction(scale);
        }
        boolean mayBeThousands = decimals == THOUSAND_DIGITS
                && whole <= THOUSAND_DIGITS
                && !sent.isAt(start, '0')
                && (hasComma || scale < THOUSAND_DIGITS);
        boolean isNumber = whole > 0 && (decimals > 0 || whole == sent.at - start);
        return !isNumber || !sent.ends() || mayBeThousands || sent.significant > Math.min(precision, LONG_DIGITS)
                ? null
                : Decimal.apply(negative ? -sent.unscaled : sent.unscaled, precision, scale);
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

    /** Steps over a sign; whether it is a minus. */
    private boolean sign() {
        if (accept('+')) {
            return false;
        }
        return accept('-');
    }

    /** Reads digits, and says how many there were. */
    private int digits() {
        int before = at;
        while (push()) {}
        return at - before;
    }

    /** Reads decimals and fills them up to the scale with zeros. */
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
        significant += significant == 0 && digit == 0 ? 0 : 1;
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
        return year < SentDate.FIRST_YEAR
                        || year > SentDate.LAST_YEAR
                        || month < 1
                        || month > 12
                        || dayOfMonth < 1
                        || !isDay(year, month, dayOfMonth)
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
