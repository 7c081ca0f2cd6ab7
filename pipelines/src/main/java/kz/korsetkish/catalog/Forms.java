package kz.korsetkish.catalog;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import kz.korsetkish.catalog.Shape.Scalar;

/** What a single value of a catalogue file may look like, and in which words it is asked for. */
final class Forms {
    static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String NAME = "[a-z][a-z0-9_]*";
    static final String PERIOD = "\\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern DECIMAL_TYPE = Pattern.compile("decimal\\((\\d{1,2}),(\\d{1,2})\\)");

    static final Scalar TEXT = new Scalar("a text", text -> true);
    static final Scalar CYRILLIC_TEXT =
            new Scalar("a text without Latin letters inside Cyrillic words", Forms::unmixed);
    static final Scalar FLAG = oneOf("true", "false");
    static final Scalar NUMBER = new Scalar("a number such as 0.51", Forms::isNumber);
    static final Scalar POSITIVE = matching("a whole number from 1", "[1-9]\\d{0,4}");
    static final Scalar WHOLE = matching("a whole number from 0", "\\d{1,5}");
    static final Scalar PERCENT = matching("a whole number from 0 to 100", "\\d{1,2}|100");
    static final Scalar YEAR = matching("a year such as 2025", "\\d{4}");
    static final Scalar DATE = new Scalar("a date such as 2025-06-10", Forms::isDate);
    static final Scalar TIME_PERIOD = matching("a period such as 2023, 2023-Q1 or 2023-05", PERIOD);
    static final Scalar COLUMN_NAME = matching("a name of small letters, digits and _", NAME);
    static final Scalar SOURCE_NAME = COLUMN_NAME;
    static final Scalar MODEL_COLUMN = matching("a name of small letters, digits and _", "_?" + NAME);
    static final Scalar INDICATOR_ID = matching("a slug of small letters, digits and -", SLUG);
    static final Scalar DIGIT = matching("a whole number from 0 to 9", "\\d");
    static final Scalar AREA = matching("KZ or a KATO code of nine digits", "KZ|\\d{9}");
    static final Scalar ORGANISATION =
            matching("an organisation such as ministry-of-labour, or the KATO code of an akimat's area", SLUG);
    static final Scalar TABLE_NAME = matching(
            "a table with its schema such as public.wage", "[\\p{L}_][\\p{L}\\d_$]*\\.[\\p{L}_][\\p{L}\\d_$]*");
    static final Scalar REGEX = new Scalar("a regular expression that compiles", Forms::isRegex);
    static final Scalar SOURCE_TYPE = new Scalar(
            "string, integer, long, boolean, date, timestamp or decimal(p,s) with s <= p <= 38",
            type -> List.of("string", "integer", "long", "boolean", "date", "timestamp")
                            .contains(type)
                    || isDecimalType(type));
    static final Scalar MODEL_TYPE = new Scalar(
            "a type of Spark SQL such as string, int, bigint, decimal(18,1), double, boolean, date or timestamp",
            type -> type.matches("string|int|bigint|double|boolean|date|timestamp|(array|map|struct)<.+>")
                    || isDecimalType(type));
    static final Scalar ZONE = new Scalar("a time zone such as Asia/Almaty", ZoneId.getAvailableZoneIds()::contains);
    static final Scalar DELIMITER = matching("a comma, a semicolon, a bar or a tab", "[,;|\t]");

    static final Scalar PATTERN = new Scalar("a text with {value} in it", Forms::isValuePattern);

    static final Scalar ROW_MEANING = new Scalar("a text that starts with \"one row per\"", Forms::isGrain);

    private Forms() {}

    static Scalar oneOf(String... values) {
        List<String> known = List.of(values);
        return new Scalar(known.size() == 1 ? known.getFirst() : "one of " + String.join(", ", known), known::contains);
    }

    private static Scalar matching(String expected, String regex) {
        return new Scalar(expected, Pattern.compile(regex).asMatchPredicate());
    }

    private static boolean isValuePattern(String text) {
        String beside = text.replaceFirst("\\{value}", "");
        return beside.length() < text.length()
                && beside.chars().noneMatch(c -> c == '{' || c == '}')
                && unmixed(beside);
    }

    private static boolean isGrain(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith("one row per ");
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text).precision() > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isRegex(String text) {
        try {
            return !Pattern.compile(text).pattern().isEmpty();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static boolean isDecimalType(String text) {
        var type = DECIMAL_TYPE.matcher(text);
        if (!type.matches()) {
            return false;
        }
        int precision = Integer.parseInt(type.group(1));
        return precision <= 38 && Integer.parseInt(type.group(2)) <= precision;
    }

    /** A Latin letter that looks Cyrillic breaks search and sorting, and nobody sees it. */
    private static boolean unmixed(String text) {
        return WORD.matcher(text).results().map(word -> word.group()).noneMatch(Forms::mixesScripts);
    }

    private static boolean mixesScripts(String word) {
        return word.codePoints()
                        .mapToObj(Character.UnicodeScript::of)
                        .filter(script ->
                                script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.CYRILLIC)
                        .distinct()
                        .count()
                > 1;
    }
}
