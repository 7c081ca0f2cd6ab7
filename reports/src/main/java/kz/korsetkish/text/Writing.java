package kz.korsetkish.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Numbers and dates as the readers of a language write them; signs and patterns come from its bundle. */
public final class Writing {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private final Texts texts;
    private final String decimal;
    private final String group;
    private final String minus;

    public Writing(Texts texts) {
        this.texts = texts;
        this.decimal = texts.get("number.decimal");
        this.group = texts.get("number.group");
        this.minus = texts.get("number.minus");
    }

    /** Rounded half up, away from zero in the middle; what rounds to nothing has no sign. */
    public String number(BigDecimal value, int precision) {
        BigDecimal rounded = value.setScale(precision, RoundingMode.HALF_UP);
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String fraction = point < 0 ? "" : decimal + plain.substring(point + 1);
        return (rounded.signum() < 0 ? minus : "") + grouped(whole) + fraction;
    }

    public String number(double value, int precision) {
        return number(BigDecimal.valueOf(value), precision);
    }

    /** As many digits as there are after the point, but not more than so many. */
    public String plain(BigDecimal value, int most) {
        int digits =
                value.setScale(most, RoundingMode.HALF_UP).stripTrailingZeros().scale();
        return number(value, Math.max(0, digits));
    }

    public String count(long value) {
        return number(BigDecimal.valueOf(value), 0);
    }

    /** With its sign in front, also when it is a plus. */
    public String change(BigDecimal value, int precision) {
        String number = number(value, precision);
        return value.setScale(precision, RoundingMode.HALF_UP).signum() > 0 ? "+" + number : number;
    }

    public String date(LocalDate date) {
        return texts.get(
                "date.pattern",
                Map.of(
                        "day", Integer.toString(date.getDayOfMonth()),
                        "month", texts.get("month." + date.getMonthValue()),
                        "year", Integer.toString(date.getYear())));
    }

    /** The calendar day of a moment in Kazakhstan. */
    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, ALMATY));
    }

    private String grouped(String digits) {
        // Four digits stand without a gap, as typographers of all three languages advise.
        if (digits.length() <= 4) {
            return digits;
        }
        StringBuilder written = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            written.insert(i, group);
        }
        return written.toString();
    }
}
