package kz.korsetkish.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.session.StaticFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;

/**
 * A contract as column expressions over {@code _values}, the values of a row as they were sent, in the order of the
 * header: the typed columns, and an array of what is wrong with the row. Nothing is repaired: a value that does not fit
 * its type as it stands is an error.
 */
final class RowContract {
    static final String VALUES = "_values";
    static final String ERRORS = "array<struct<rule: string, column: string, value: string, message: string>>";

    private record Fault(Column condition, Column error) {}

    private final Source source;
    private final Header header;

    RowContract(Source source, Header header) {
        this.source = source;
        this.header = header;
    }

    List<Column> typedColumns() {
        return source.columns().stream()
                .map(column -> typed(column).as(column.name()))
                .toList();
    }

    /** Needs the typed columns beside {@link #VALUES}. The errors are told apart only in rows that have any. */
    Column errors() {
        List<Fault> faults = new ArrayList<>();
        faults.add(new Fault(
                col(VALUES).isNull(),
                error("columns", lit(""), lit(null), "the row has not the columns of the header, or a quote is open")));
        source.columns().forEach(column -> addFaults(faults, column));
        source.rules()
                .forEach(rule -> faults.add(new Fault(
                        not(expr(rule.predicate())),
                        error(rule.name(), lit(""), lit(null), rule.message().getOrDefault("en", rule.name())))));
        Column any = coalesce(
                faults.stream().map(Fault::condition).reduce(Column::or).orElseThrow(), lit(false));
        Column all = array(faults.stream()
                .map(fault -> when(fault.condition(), fault.error()))
                .toArray(Column[]::new));
        return when(any, filter(all, Column::isNotNull)).otherwise(array().cast(ERRORS));
    }

    /** The errors with one more, where the key occurs again in the same submission. */
    static Column withDoubledKey(Source source, Column errors, Column isDoubled) {
        String key = String.join(", ", source.key());
        return when(
                        isDoubled,
                        array_append(
                                errors,
                                error("key", lit(key), lit(null), "another row of this submission has the same key")))
                .otherwise(errors);
    }

    private void addFaults(List<Fault> faults, Source.Column column) {
        Column sent = sent(column);
        Column name = lit(column.name());
        if (column.required()) {
            faults.add(new Fault(sent.isNull(), error("required", name, sent, "a value is required")));
        }
        Column isTyped = col(column.name()).isNotNull();
        if (!column.type().equals("string")) {
            faults.add(new Fault(
                    sent.isNotNull().and(col(column.name()).isNull()),
                    error("type", name, sent, "is not " + inWords(column.type()))));
        }
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

    private Column typed(Source.Column column) {
        Column sent = sent(column);
        DataType type = DataType.fromDDL(column.type());
        return switch (column.type()) {
            case "string" -> sent;
            case "integer" -> read("integer", type, sent);
            case "long" -> read("wholeNumber", type, sent);
            case "boolean" -> read("bool", type, sent);
            case "date" -> read("date", type, sent);
            case "timestamp" -> read("timestamp", type, sent);
            default ->
                read(
                        "decimal",
                        type,
                        sent,
                        lit(decimal(type).precision()),
                        lit(decimal(type).scale()));
        };
    }

    private static DecimalType decimal(DataType type) {
        return (DecimalType) type;
    }

    private static Column read(String method, DataType type, Column... arguments) {
        return StaticFunction.call(SentValue.class, method, type, arguments);
    }

    private Column sent(Source.Column column) {
        return get(col(VALUES), lit(header.columns().indexOf(column.name())));
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
            default -> "a number that fits " + type;
        };
    }
}
