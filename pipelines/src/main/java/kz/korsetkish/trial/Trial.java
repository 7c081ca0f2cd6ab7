package kz.korsetkish.trial;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.catalog.TableContract;
import kz.korsetkish.session.Session;
import kz.korsetkish.session.StatementException;
import kz.korsetkish.transform.Transform;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Runs golden cases one after the other, in a warehouse that has nothing else to do. */
public final class Trial {
    private static final String INDICATORS = "gold/indicators/";
    /** What the program asks for itself; in these the order of the rows counts. */
    private static final String READ = "read/";

    private final Session session;
    private final Map<String, Query> queries;
    private final Map<String, TableContract> contracts;
    private final GivenTables tables;

    public Trial(Session session, Catalog catalog) {
        this.session = session;
        this.queries = catalog.queries();
        this.contracts = catalog.tables().stream().collect(Collectors.toMap(TableContract::table, table -> table));
        this.tables = new GivenTables(session, catalog);
    }

    /** What comes out otherwise than the case expects; nothing where it passes. */
    public List<String> differences(GoldenCase one) {
        Query query = queries.get(one.query());
        if (query == null) {
            return List.of("there is no sql/" + one.query() + ".sql");
        }
        Set<String> needed = tables.needed(query.sql(), one.given().keySet());
        Set<String> unread = new HashSet<>(one.given().keySet());
        unread.removeAll(needed);
        if (!unread.isEmpty()) {
            return List.of("it gives rows of tables that the query does not read: " + String.join(", ", unread));
        }
        try {
            tables.write(needed, one.given());
            return differences(one, query);
        } catch (Exception e) {
            return List.of("it cannot be run: " + words(e));
        }
    }

    /** Scala declares no checked exceptions, so what is wrong in the statement can only be told apart here. */
    private static String words(Exception e) {
        return StatementException.in(e)
                .map(Throwable::getMessage)
                .orElseThrow(
                        () -> e instanceof RuntimeException unexpected ? unexpected : new IllegalStateException(e));
    }

    private List<String> differences(GoldenCase one, Query query) {
        Map<String, Object> parameters = new HashMap<>(one.parameters());
        parameters.put("as_of", one.asOf());
        Dataset<Row> result = session.query(query, parameters);
        StructType columns = result.schema();
        List<Row> rows = (one.where() == null ? result : result.where(one.where())).collectAsList();
        List<String> header = GivenTables.header(one.expected());
        List<Row> expected = tables.read(one.expected(), columns).collectAsList();
        List<String> found = new ArrayList<>();
        contract(one.query()).ifPresent(contract -> found.addAll(broken(contract, columns, rows, header)));
        found.addAll(differences(
                texts(rounded(expected, one.digits()), columns, header),
                texts(rounded(rows, one.digits()), columns, header),
                one.query().startsWith(READ)));
        return found;
    }

    private static List<String> differences(List<String> expected, List<String> given, boolean inOrder) {
        List<String> differences = Stream.concat(
                        less(expected, given).stream().map(row -> "expected, but does not come: " + row),
                        less(given, expected).stream().map(row -> "comes, but is not expected: " + row))
                .toList();
        return differences.isEmpty() && inOrder && !given.equals(expected)
                ? given.stream().map(row -> "comes in another order: " + row).toList()
                : differences;
    }

    private static List<String> less(List<String> all, List<String> some) {
        List<String> rest = new ArrayList<>(all);
        some.forEach(rest::remove);
        return rest;
    }

    /** An indicator gives its part of what all indicators give together. */
    private Optional<TableContract> contract(String query) {
        return Optional.ofNullable(
                contracts.get(query.startsWith(INDICATORS) ? Transform.UNITED_SERIES : query.replace('/', '.')));
    }

    /** A case may leave out columns, so required ones are held where it names them. */
    private static List<String> broken(TableContract contract, StructType columns, List<Row> rows, List<String> named) {
        Set<String> given = Set.of(columns.fieldNames());
        List<String> found = new ArrayList<>();
        contract.required().stream()
                .filter(column -> given.contains(column) && named.contains(column))
                .filter(column -> rows.stream().anyMatch(row -> row.isNullAt(row.fieldIndex(column))))
                .forEach(column -> found.add(column + " is required, but empty in a row"));
        List<String> grain = contract.grain().stream().filter(given::contains).toList();
        Set<String> seen = new HashSet<>();
        texts(rows, columns, grain).stream()
                .filter(row -> !seen.add(row))
                .forEach(row -> found.add("two rows of one grain: " + row));
        return found;
    }

    private static List<Row> rounded(List<Row> rows, @Nullable Integer digits) {
        if (digits == null) {
            return rows;
        }
        var context = new MathContext(digits);
        return rows.stream()
                .map(row -> RowFactory.create(IntStream.range(0, row.size())
                        .mapToObj(position -> switch (row.get(position)) {
                            case Double number -> plain(BigDecimal.valueOf(number), context);
                            case BigDecimal number -> plain(number, context);
                            case null -> null;
                            case Object other -> other;
                        })
                        .toArray()))
                .toList();
    }

    private static String plain(BigDecimal number, MathContext context) {
        return number.round(context).stripTrailingZeros().toPlainString();
    }

    /** One text a row, {@code column=value} for each of the named columns. */
    private static List<String> texts(List<Row> rows, StructType columns, List<String> named) {
        return rows.stream()
                .map(row -> named.stream()
                        .map(name -> name + "=" + Objects.toString(row.get(columns.fieldIndex(name))))
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
