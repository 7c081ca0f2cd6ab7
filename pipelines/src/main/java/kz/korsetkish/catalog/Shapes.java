package kz.korsetkish.catalog;

import static kz.korsetkish.catalog.Forms.AREA;
import static kz.korsetkish.catalog.Forms.COLUMN_NAME;
import static kz.korsetkish.catalog.Forms.CYRILLIC_TEXT;
import static kz.korsetkish.catalog.Forms.DATE;
import static kz.korsetkish.catalog.Forms.DELIMITER;
import static kz.korsetkish.catalog.Forms.DIGIT;
import static kz.korsetkish.catalog.Forms.FLAG;
import static kz.korsetkish.catalog.Forms.INDICATOR_ID;
import static kz.korsetkish.catalog.Forms.MODEL_COLUMN;
import static kz.korsetkish.catalog.Forms.MODEL_TYPE;
import static kz.korsetkish.catalog.Forms.NUMBER;
import static kz.korsetkish.catalog.Forms.ORGANISATION;
import static kz.korsetkish.catalog.Forms.PATTERN;
import static kz.korsetkish.catalog.Forms.PERCENT;
import static kz.korsetkish.catalog.Forms.POSITIVE;
import static kz.korsetkish.catalog.Forms.REGEX;
import static kz.korsetkish.catalog.Forms.ROW_MEANING;
import static kz.korsetkish.catalog.Forms.SOURCE_NAME;
import static kz.korsetkish.catalog.Forms.SOURCE_TYPE;
import static kz.korsetkish.catalog.Forms.TABLE_NAME;
import static kz.korsetkish.catalog.Forms.TEXT;
import static kz.korsetkish.catalog.Forms.TIME_PERIOD;
import static kz.korsetkish.catalog.Forms.WHOLE;
import static kz.korsetkish.catalog.Forms.YEAR;
import static kz.korsetkish.catalog.Forms.ZONE;
import static kz.korsetkish.catalog.Forms.oneOf;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Shape.Keyed;
import kz.korsetkish.catalog.Shape.ListOf;
import kz.korsetkish.catalog.Shape.MapOf;
import kz.korsetkish.catalog.Shape.ScalarOrKeyed;
import kz.korsetkish.text.Languages;

/** The raw shapes of catalogue files; those of plans are in {@link PlanFiles}. */
final class Shapes {
    static final Keyed TRANSLATED =
            inEveryLanguage(language -> Languages.script(language) == UnicodeScript.CYRILLIC ? CYRILLIC_TEXT : TEXT);
    private static final Keyed TRANSLATED_PATTERN = inEveryLanguage(language -> PATTERN);

    private static final List<String> ORGANISATION_KINDS =
            List.of("central_executive", "agency", "central_other", "akimat_region", "quasi_state", "publisher_abroad");

    static final MapOf ORGANISATIONS = new MapOf(
            INDICATOR_ID,
            keyed(
                    required("kind", oneOf(ORGANISATION_KINDS.toArray(String[]::new))),
                    optional("area", AREA),
                    required("name", TRANSLATED),
                    optional("full_name", TRANSLATED),
                    optional("valid_from", DATE),
                    optional("valid_to", DATE),
                    optional("successor", INDICATOR_ID),
                    optional("plans_from", YEAR)));

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
                                    optional("highest", NUMBER),
                                    optional("valid_from", DATE),
                                    optional("valid_to", DATE)))));

    static final Keyed INDICATOR = keyed(
            required("title", TRANSLATED),
            optional("short_title", TRANSLATED),
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
            optional(
                    "reliability", keyed(required("effective_answers", POSITIVE), required("interval_width", PERCENT))),
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
            optional(
                    "organisation",
                    new ListOf(oneOf(Stream.concat(Stream.of("any"), ORGANISATION_KINDS.stream())
                            .toArray(String[]::new)))),
            optional("code", COLUMN_NAME),
            optional("indicator", oneOf("any")),
            optional("entity", oneOf("any")),
            optional("unit", oneOf("any")),
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
            optional(
                    "calendar",
                    keyed(
                            required("reporters", oneOf(Calendar.REPORTERS)),
                            optional("rows_per", oneOf("region", "district", "rural_okrug")),
                            required("first_year", YEAR),
                            optional("every_months", POSITIVE),
                            required("due_after_months", WHOLE),
                            optional("years_behind", POSITIVE),
                            optional("assessed", oneOf("true", "false")))));

    static final Keyed TABLE = keyed(
            required("description", ROW_MEANING),
            optional("grain", new ListOf(MODEL_COLUMN)),
            optional("refresh", oneOf("view", "full", "by_submission", "by_key")),
            optional("submission", MODEL_COLUMN),
            optional("key", MODEL_COLUMN),
            optional("of", TABLE_NAME),
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
}
