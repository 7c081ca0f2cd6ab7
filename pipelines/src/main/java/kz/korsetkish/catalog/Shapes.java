package kz.korsetkish.catalog;

import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import kz.korsetkish.catalog.Shape.Keyed;
import kz.korsetkish.catalog.Shape.ListOf;
import kz.korsetkish.catalog.Shape.MapOf;
import kz.korsetkish.catalog.Shape.Scalar;
import kz.korsetkish.catalog.Shape.ScalarOrKeyed;
import kz.korsetkish.text.Languages;

/** The raw shapes of catalogue files; those of plans are in {@link PlanFiles}. */
final class Shapes {
    static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String NAME = "[a-z][a-z0-9_]*";
    static final String PERIOD = "\\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern DECIMAL_TYPE = Pattern.compile("decimal\\((\\d{1,2}),(\\d{1,2})\\)");

    private static final Scalar TEXT = new Scalar("a text", text -> true);
    private static final Scalar CYRILLIC_TEXT =
            new Scalar("a text without Latin letters inside Cyrillic words", Shapes::unmixed);
    static final Scalar FLAG = oneOf("true", "false");
    static final Scalar NUMBER = new Scalar("a number such as 0.51", Shapes::isNumber);
    static final Scalar POSITIVE = matching("a whole number from 1", "[1-9]\\d{0,4}");
    private static final Scalar WHOLE = matching("a whole number from 0", "\\d{1,5}");
    private static final Scalar PERCENT = matching("a whole number from 0 to 100", "\\d{1,2}|100");
    static final Scalar YEAR = matching("a year such as 2025", "\\d{4}");
    static final Scalar DATE = new Scalar("a date such as 2025-06-10", Shapes::isDate);
    static final Scalar TIME_PERIOD = matching("a period such as 2023, 2023-Q1 or 2023-05", PERIOD);
    private static final Scalar COLUMN_NAME = matching("a name of small letters, digits and _", NAME);
    private static final Scalar SOURCE_NAME = COLUMN_NAME;
    private static final Scalar MODEL_COLUMN = matching("a name of small letters, digits and _", "_?" + NAME);
    static final Scalar INDICATOR_ID = matching("a slug of small letters, digits and -", SLUG);
    private static final Scalar DIGIT = matching("a whole number from 0 to 9", "\\d");
    private static final Scalar AREA = matching("KZ or a KATO code of nine digits", "KZ|\\d{9}");
    static final Scalar ORGANISATION =
            matching("an organisation such as ministry-of-labour, or the KATO code of an akimat's area", SLUG);
    private static final Scalar TABLE_NAME = matching(
            "a table with its schema such as public.wage", "[\\p{L}_][\\p{L}\\d_$]*\\.[\\p{L}_][\\p{L}\\d_$]*");
    private static final Scalar REGEX = new Scalar("a regular expression that compiles", Shapes::isRegex);
    private static final Scalar SOURCE_TYPE = new Scalar(
            "string, integer, long, boolean, date, timestamp or decimal(p,s) with s <= p <= 38",
            type -> List.of("string", "integer", "long", "boolean", "date", "timestamp")
                            .contains(type)
                    || isDecimalType(type));
    private static final Scalar MODEL_TYPE = new Scalar(
            "a type of Spark SQL such as string, int, bigint, decimal(18,1), double, boolean, date or timestamp",
            type -> type.matches("string|int|bigint|double|boolean|date|timestamp|(array|map|struct)<.+>")
                    || isDecimalType(type));
    private static final Scalar ZONE =
            new Scalar("a time zone such as Asia/Almaty", ZoneId.getAvailableZoneIds()::contains);
    private static final Scalar DELIMITER = matching("a comma, a semicolon, a bar or a tab", "[,;|\t]");

    private static final Scalar PATTERN = new Scalar("a text with {value} in it", Shapes::isValuePattern);
    static final Keyed TRANSLATED =
            inEveryLanguage(language -> Languages.script(language) == UnicodeScript.CYRILLIC ? CYRILLIC_TEXT : TEXT);
    private static final Keyed TRANSLATED_PATTERN = inEveryLanguage(language -> PATTERN);

    static final MapOf ORGANISATIONS = new MapOf(
            INDICATOR_ID,
            keyed(
                    required(
                            "kind",
                            oneOf(
                                    "central_executive",
                                    "agency",
                                    "central_other",
                                    "akimat_region",
                                    "quasi_state",
                                    "publisher_abroad")),
                    optional("area", AREA),
                    required("name", TRANSLATED),
                    optional("full_name", TRANSLATED),
                    optional("valid_from", DATE),
                    optional("valid_to", DATE),
                    optional("successor", INDICATOR_ID)));

    static final MapOf UNITS = new MapOf(
            COLUMN_NAME,
            keyed(
                    required("name", TRANSLATED),
                    optional("value", TRANSLATED_PATTERN),
                    optional("difference", TRANSLATED_PATTERN),
                    required("decimals", DIGIT),
                    optional("lowest", NUMBER),
                    optional("highest", NUMBER)));

    static final Keyed CODES = keyed(
            required("name", TRANSLATED),
            optional(
                    "members",
                    new MapOf(
                            TEXT,
                            keyed(
                                    required("name", TRANSLATED),
                                    optional("valid_from", DATE),
                                    optional("valid_to", DATE)))));

    static final Keyed INDICATOR = keyed(
            required("title", TRANSLATED),
            required("unit", COLUMN_NAME),
            optional("decimals", DIGIT),
            optional("lowest", NUMBER),
            optional("highest", NUMBER),
            required("direction", oneOf("higher", "lower")),
            required("additive", FLAG),
            required("ratio_scale", FLAG),
            required("ci_level", PERCENT),
            required("frequency_months", POSITIVE),
            required("publication_lag_months", WHOLE),
            required("published", FLAG),
            required("publisher", ORGANISATION),
            optional("responsible", ORGANISATION),
            optional("series", new MapOf(INDICATOR_ID, TRANSLATED)),
            optional("coverage", keyed(required("source", SOURCE_NAME), required("floor", PERCENT))),
            optional(
                    "disclosure",
                    keyed(
                            required("counted", oneOf("denominator", "sample_size", "contributors")),
                            required("population", INDICATOR_ID),
                            required("threshold", POSITIVE),
                            optional("dominance", PERCENT),
                            optional("series", INDICATOR_ID))),
            optional("reliability", keyed(required("answers", POSITIVE), required("relative_standard_error", PERCENT))),
            optional(
                    "definition_changes",
                    new ListOf(keyed(
                            required("version", POSITIVE),
                            required("from", TIME_PERIOD),
                            required("decided", DATE),
                            required("change", TRANSLATED)))),
            required("method", TRANSLATED),
            optional("assumptions", new ListOf(TRANSLATED)),
            required("sources", new ListOf(SOURCE_NAME)));

    /** Which of the keys go together, a rule says. */
    private static final Keyed REFERENCE = keyed(
            optional("area", new ListOf(oneOf("any", "country", "region", "district", "rural_okrug", "settlement"))),
            optional("indicator", oneOf("any")),
            optional("source", SOURCE_NAME),
            optional("column", COLUMN_NAME),
            optional("at", COLUMN_NAME),
            optional("of_sender", FLAG),
            optional("from_first", FLAG));

    static final Keyed SOURCE = keyed(
            required("contract_version", POSITIVE),
            required("title", TRANSLATED),
            // An official title stands in its own language; what is ours is translated.
            required("citation", new ScalarOrKeyed(TEXT, TRANSLATED)),
            optional("file", REGEX),
            optional(
                    "jdbc",
                    keyed(
                            required("connection", INDICATOR_ID),
                            required("table", TABLE_NAME),
                            required("mode", oneOf("full", "append")),
                            optional("watermark", COLUMN_NAME))),
            optional("organisation", ORGANISATION),
            optional("period", TEXT),
            optional("confidential", FLAG),
            optional("format", oneOf("any", "csv", "xlsx", "jsonl", "parquet")),
            optional(
                    "encoding",
                    oneOf(
                            "utf-8",
                            "utf-16",
                            "utf-16le",
                            "utf-16be",
                            "windows-1251",
                            "kz-1048",
                            "iso-8859-5",
                            "koi8-r",
                            "ibm866")),
            optional("delimiter", DELIMITER),
            optional("multiline", FLAG),
            optional("columns_in_order", FLAG),
            optional("unknown_columns", oneOf("reject", "ignore")),
            optional(
                    "unpivot",
                    keyed(
                            required("columns", REGEX),
                            required("name", COLUMN_NAME),
                            required("value", COLUMN_NAME),
                            optional("no_data", new ListOf(TEXT)),
                            optional("first_column", COLUMN_NAME),
                            optional(
                                    "blocks",
                                    keyed(
                                            required("name", COLUMN_NAME),
                                            optional("first", TEXT),
                                            required("values", new MapOf(TEXT, TEXT)))))),
            required("columns", new ListOf(sourceColumn())),
            required("key", new ListOf(COLUMN_NAME)),
            optional(
                    "rules",
                    new ListOf(keyed(
                            required("name", COLUMN_NAME),
                            required("predicate", TEXT),
                            required("message", TRANSLATED)))),
            required(
                    "calendar",
                    keyed(
                            required("reporters", oneOf("regions", "one")),
                            optional("rows_per", oneOf("region", "district", "rural_okrug")),
                            required("first_year", YEAR),
                            optional("every_months", POSITIVE),
                            required("due_after_months", WHOLE),
                            optional("assessed", oneOf("true", "false")))));

    static final Keyed TABLE = keyed(
            required("description", new Scalar("a text that starts with \"one row per\"", Shapes::isGrain)),
            optional("grain", new ListOf(MODEL_COLUMN)),
            optional("refresh", oneOf("view", "full")),
            optional("written_by", oneOf("program")),
            optional("published", FLAG),
            optional("reads_bronze", FLAG),
            required(
                    "columns",
                    new ListOf(keyed(
                            required("name", MODEL_COLUMN),
                            required("type", MODEL_TYPE),
                            optional("required", FLAG),
                            required("description", TEXT)))));

    private Shapes() {}

    private static Keyed sourceColumn() {
        return keyed(
                required("name", COLUMN_NAME),
                required("type", SOURCE_TYPE),
                optional("required", FLAG),
                optional("min", NUMBER),
                optional("max", NUMBER),
                optional("allowed", new ListOf(TEXT)),
                optional("pattern", REGEX),
                optional("form", TRANSLATED),
                optional("as_published", FLAG),
                optional("zone", ZONE),
                optional("refers_to", REFERENCE),
                required("meaning", TRANSLATED));
    }

    private static Keyed inEveryLanguage(Function<String, Shape> shape) {
        return keyed(Languages.all().stream()
                .map(language -> required(language, shape.apply(language)))
                .toArray(Shape.Key[]::new));
    }

    static Keyed keyed(Shape.Key... keys) {
        return new Keyed(List.of(keys));
    }

    static Shape.Key required(String name, Shape shape) {
        return new Shape.Key(name, true, shape);
    }

    static Shape.Key optional(String name, Shape shape) {
        return new Shape.Key(name, false, shape);
    }

    private static Scalar oneOf(String... values) {
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
        return WORD.matcher(text).results().map(word -> word.group()).noneMatch(Shapes::mixesScripts);
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
