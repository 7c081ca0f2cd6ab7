package kz.korsetkish.ingest.row;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * A number in any of the ways that senders write one, read exactly. A comma or a point before three digits may part
 * thousands or decimals: where both are possible the number is refused, with both readings.
 */
final class SentNumber {
    private static final int LONGEST = 100;
    private static final String MINUS = "-\u2212\u2010\u2011\u2013\uFF0D";
    private static final int THOUSAND_DIGITS = 3;

    private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d*)?|[.,]\\d+");
    private static final Pattern SCIENTIFIC = Pattern.compile("((?:\\d+(?:[.,]\\d*)?|[.,]\\d+))[eE]([+-]?\\d{1,3})");
    private static final Pattern BY_BLANKS = Pattern.compile("[1-9]\\d{0,2}([ '])\\d{3}(?:\\1\\d{3})*(?:[.,]\\d*)?");
    private static final Pattern BY_MARKS =
            Pattern.compile("[1-9]\\d{0,2}(?:(?:,\\d{3})+(?:\\.\\d*)?|(?:\\.\\d{3})+(?:,\\d*)?)");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\((.*)\\)");
    private static final Pattern YEAR = Pattern.compile("(\\d{4}) ?(?:г|год|года|г\\.|ж|ж\\.|жыл|жылы)");
    private static final Pattern DIGITS_AND_MARKS = Pattern.compile("[\\d., ']+");

    private SentNumber() {}

    static Reading<BigDecimal> read(String sent, NumberForm form) {
        String text = Blanks.plain(sent);
        if (text.length() > LONGEST) {
            return Reading.not(RefusalCode.NUMBER_TOO_LONG);
        }
        boolean hasSign = MINUS.indexOf(text.charAt(0)) >= 0 || text.charAt(0) == '+';
        boolean isNegative = hasSign && text.charAt(0) != '+';
        String amount = hasSign ? text.substring(1).strip() : text;
        return amount(amount, isNegative, form).then(form::fitted);
    }

    private static Reading<BigDecimal> amount(String amount, boolean isNegative, NumberForm form) {
        Matcher scientific = SCIENTIFIC.matcher(amount);
        if (scientific.matches()) {
            BigDecimal mantissa = decimals(scientific.group(1));
            return signed(mantissa.scaleByPowerOfTen(Integer.parseInt(scientific.group(2))), isNegative);
        }
        if (BY_BLANKS.matcher(amount).matches()) {
            return signed(decimals(amount.replaceAll("[ ']", "")), isNegative);
        }
        boolean isPlain = PLAIN.matcher(amount).matches();
        boolean isGrouped = BY_MARKS.matcher(amount).matches();
        if (isPlain && isGrouped) {
            return either(amount, isNegative, form);
        }
        return isPlain
                ? signed(decimals(amount), isNegative)
                : isGrouped ? signed(groups(amount), isNegative) : new Reading.Not<>(fault(amount, form));
    }

    /** One mark, before three digits. */
    private static Reading<BigDecimal> either(String amount, boolean isNegative, NumberForm form) {
        BigDecimal thousands = sign(new BigDecimal(amount.replaceAll("[.,]", "")), isNegative);
        BigDecimal decimals = sign(decimals(amount), isNegative);
        boolean isPointOfDecimals = amount.indexOf('.') > 0 && form.scale() >= THOUSAND_DIGITS;
        if (isPointOfDecimals || !form.isTyped() || !form.isWithin(thousands)) {
            return new Reading.Of<>(decimals);
        }
        if (!form.isWithin(decimals)) {
            return new Reading.Of<>(thousands);
        }
        BigDecimal exact = decimals.stripTrailingZeros();
        String oneWay = (exact.scale() < 1 ? exact.setScale(1) : exact).toPlainString();
        return Reading.not(
                RefusalCode.VALUE_OF_TWO_READINGS,
                thousands.toPlainString(),
                decimals.toPlainString(),
                thousands.toPlainString(),
                oneWay);
    }

    private static Reading<BigDecimal> signed(BigDecimal value, boolean isNegative) {
        return new Reading.Of<>(sign(value, isNegative));
    }

    private static BigDecimal sign(BigDecimal value, boolean isNegative) {
        return isNegative ? value.negate() : value;
    }

    private static BigDecimal decimals(String plain) {
        String text = plain.replace(',', '.');
        return new BigDecimal(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    }

    /** The last mark parts the decimals, where it is another one than those before. */
    private static BigDecimal groups(String text) {
        int last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        char mark = text.charAt(last);
        boolean partsDecimals = text.indexOf(mark) == last;
        return partsDecimals
                ? decimals(text.substring(0, last).replaceAll("[.,]", "") + "." + text.substring(last + 1))
                : new BigDecimal(text.replaceAll("[.,]", ""));
    }

    private static Refusal fault(String amount, NumberForm form) {
        Matcher parentheses = IN_PARENTHESES.matcher(amount);
        if (parentheses.matches()
                && DIGITS_AND_MARKS.matcher(parentheses.group(1)).matches()) {
            String inside = parentheses.group(1).replace(" ", "");
            return Refusal.of(RefusalCode.NUMBER_IN_PARENTHESES, "-" + inside, inside);
        }
        Matcher year = YEAR.matcher(amount);
        if (form.scale() == 0 && year.matches()) {
            return Refusal.of(RefusalCode.NUMBER_AND_MORE, year.group(1));
        }
        String digits = Letters.withPlainDigits(amount);
        if (!digits.equals(amount)) {
            return Refusal.of(RefusalCode.NUMBER_IN_OTHER_SCRIPT, digits);
        }
        if (DIGITS_AND_MARKS.matcher(amount).matches()) {
            return Refusal.of(RefusalCode.NUMBER_IN_ODD_GROUPS);
        }
        Integer sign = sign(amount);
        boolean isWhole = form.scale() == 0;
        return sign == null
                ? Refusal.of(isWhole ? RefusalCode.WHOLE_NUMBER_UNREADABLE : RefusalCode.DECIMAL_UNREADABLE)
                : Refusal.of(
                        isWhole ? RefusalCode.WHOLE_NUMBER_WITH_SIGN : RefusalCode.DECIMAL_WITH_SIGN,
                        Letters.described(sign));
    }

    /** The first sign that no number has, among digits. */
    private static @Nullable Integer sign(String amount) {
        if (amount.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        return amount.codePoints()
                .filter(one -> "0123456789., '".indexOf(one) < 0)
                .boxed()
                .findFirst()
                .orElse(null);
    }
}
