package kz.korsetkish.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.catalog.Source;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * A contract as column expressions over {@code sent}, a struct of the values as strings: the typed columns, and an
 * array of what is wrong with the row. Nothing is repaired: a value that does not fit its type as it stands is an error.
 */
final class RowContract {
    static final String SENT = "sent";
    static final String MALFORMED = "_malformed";
    static final String LINE = "_line";
    static final String ERRORS = "array<struct<rule: string, column: string, value: string, message: string>>";

    private static final Map<String, String> SHAPES = Map.of(
            "date", "\\d{4}-\\d{2}-\\d{2}",
            "timestamp", "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})",
            "boolean", "true|false",
            "integer", "[+-]?\\d+",
            "int", "[+-]?\\d+",
            "long", "[+-]?\\d+",
            "bigint", "[+-]?\\d+");

    private record Fault(Column condition, Column error) {}

    private final Source source;

    RowContract(Source source) {
        this.source = source;
    }

    List<Column> typedColumns() {
        return source.columns().stream()
                .map(column -> typed(column).as(column.name()))
                .toList();
    }

    /** Needs the typed columns and the line beside {@link #SENT}. The errors are told apart only in rows that have any. */
    Column errors() {
        List<Fault> faults = new ArrayList<>();
        Column quotes = length(col(LINE)).minus(length(replace(col(LINE), lit("\""), lit(""))));
        faults.add(new Fault(
                col(SENT + "." + MALFORMED).isNotNull().or(quotes.mod(2).equalTo(1)),
                error("columns", lit(""), lit(null), "the row has not the columns of the header, or a quote is open")));
        source.columns().forEach(column -> addFaults(faults, column));
        source.rules()
                .forEach(rule -> faults.add(new Fault(
                        not(expr(rule.predicate())),
                        error(rule.name(), lit(""), lit(null), rule.message().getOrDefault("en", rule.name())))));
        Column any = faults.stream()
                .map(fault -> coalesce(fault.condition(), lit(false)))
                .reduce(Column::or)
                .orElseThrow();
        Column all = array(faults.stream()
                .map(fault -> when(fault.condition(), fault.error()))
                .toArray(Column[]::new));
        return when(any, filter(all, Column::isNotNull)).otherwise(array().cast(ERRORS));
    }

    /** The errors with one more, where the key occurs again in the same submission. */
    Column withDoubledKey(Column errors, Column isDoubled) {
        String key = String.join(", ", source.key());
        return when(
                        isDoubled,
                        array_append(
                                errors,
                                error("key", lit(key), lit(null), "another row of this submission has the same key")))
                .otherwise(errors);
    }

    private static void addFaults(List<Fault> faults, Source.Column column) {
        Column sent = sent(column);
        Column name = lit(column.name());
        if (column.required()) {
            faults.add(new Fault(sent.isNull(), error("required", name, sent, "a value is required")));
        }
        Column isTyped = col(column.name()).isNotNull();
        faults.add(new Fault(
                sent.isNotNull().and(col(column.name()).isNull()),
                error("type", name, sent, "is not " + inWords(column.type()))));
        bound(column.min())
                .ifPresent(min -> faults.add(new Fault(
                        isTyped.and(col(column.name()).lt(min)),
                        error(
                                "range",
                                name,
                                sent,
                                "must be at least " + column.min().orElseThrow().toPlainString()))));
        bound(column.max())
                .ifPresent(max -> faults.add(new Fault(
                        isTyped.and(col(column.name()).gt(max)),
                        error(
                                "range",
                                name,
                                sent,
                                "must be at most " + column.max().orElseThrow().toPlainString()))));
        if (!column.allowed().isEmpty()) {
            faults.add(new Fault(
                    isTyped.and(not(sent.isin(column.allowed().toArray()))),
                    error("allowed", name, sent, "must be one of " + String.join(", ", column.allowed()))));
        }
        column.pattern()
                .ifPresent(pattern -> faults.add(new Fault(
                        isTyped.and(not(sent.rlike("^(" + pattern + ")$"))),
                        error("pattern", name, sent, "must have the form " + pattern))));
    }

    private static Optional<Column> bound(Optional<BigDecimal> value) {
        return value.map(functions::lit);
    }

    private static Column typed(Source.Column column) {
        Column sent = sent(column);
        String type = column.type();
        if (type.equals("string")) {
            return sent;
        }
        Column cast = sent.try_cast(type);
        if (type.startsWith("decimal")) {
            int scale = Integer.parseInt(
                    type.substring(type.indexOf(',') + 1, type.indexOf(')')).strip());
            Column digits =
                    scale == 0 ? sent.rlike("^[+-]?\\d+$") : sent.rlike("^[+-]?\\d+(\\.\\d{1," + scale + "}0*)?$");
            return when(digits, cast);
        }
        if (type.equals("timestamp")) {
            // Spark reads a zone only after seconds.
            cast = regexp_replace(sent, "([T ]\\d{2}:\\d{2})(Z|[+-])", "$1:00$2")
                    .try_cast(type);
        }
        return when(sent.rlike("^(" + SHAPES.get(type) + ")$"), cast);
    }

    private static Column sent(Source.Column column) {
        return col(SENT + ".`" + column.name() + "`");
    }

    private static Column error(String rule, Column column, Column value, String message) {
        return struct(
                lit(rule).as("rule"),
                column.as("column"),
                value.cast("string").as("value"),
                lit(message).as("message"));
    }

    private static String inWords(String type) {
        return switch (type) {
            case "date" -> "a date such as 2025-12-31";
            case "timestamp" -> "a time with its zone such as 2025-12-31T09:30Z";
            case "boolean" -> "true or false";
            case "integer", "int", "long", "bigint" -> "a whole number";
            default -> "a number with a decimal point that fits " + type;
        };
    }
}
