package kz.korsetkish.ingest;

import java.io.IOException;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.catalog.Source.Origin;
import kz.korsetkish.database.Database;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * Copies tables of PostgreSQL into the archive as CSV. One extract is one statement in one transaction, so that its
 * rows stood in the table together.
 *
 * @param databases by their names in the settings
 * @param statements of {@code sql/extract}
 */
public record Extracts(Map<String, Database> databases, List<Query> statements) {
    /** No table can be had. */
    public static final Extracts NONE = new Extracts(Map.of(), List.of());

    public Extracts {
        databases = Map.copyOf(databases);
        statements = List.copyOf(statements);
    }

    /** The file name of an extract, by which people know it. */
    static String fileName(Origin.Table table) {
        return table.connection() + "." + table.table() + ".csv";
    }

    /** @param above the watermark of the last extract; empty for all rows */
    Archive.Stored store(Source source, Origin.Table table, Optional<String> above, Archive archive)
            throws DatabaseException {
        Query statement = statement(above.isPresent() ? "above" : "whole");
        Database database = Objects.requireNonNull(databases.get(table.connection()), table.connection());
        try (Connection connection = database.connect()) {
            prepare(connection, above);
            String sql = written(statement.sql(), source, table);
            try (var rows = new PGCopyInputStream(connection.unwrap(PGConnection.class), sql)) {
                return archive.store(rows, fileName(table));
            }
        } catch (SQLException e) {
            throw failed(source, table, statement, e);
        } catch (IOException e) {
            throw failed(source, table, statement, e.getCause() instanceof SQLException cause ? cause : e);
        }
    }

    private Query statement(String name) {
        return statements.stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("sql/extract has no " + name + ".sql"));
    }

    /** One snapshot, in which nothing can be changed, with its times in UTC. */
    private static void prepare(Connection connection, Optional<String> above) throws SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        set(connection, "TimeZone", "UTC");
        if (above.isPresent()) {
            set(connection, "korsetkish.watermark", above.get());
        }
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        try (CallableStatement set = connection.prepareCall("{call set_config(?, ?, true)}")) {
            set.setString(1, name);
            set.setString(2, value);
            set.execute();
        }
    }

    private static String written(String sql, Source source, Origin.Table table) {
        // As text, what is true is "true", not "t".
        String columns = source.columns().stream()
                .map(column -> "cast(t." + quoted(column.name()) + " as text) as " + quoted(column.name()))
                .collect(Collectors.joining(", "));
        String key = source.key().stream().map(name -> "t." + quoted(name)).collect(Collectors.joining(", "));
        String name = table.table();
        int dot = name.indexOf('.');
        return sql.replace("${columns}", columns)
                .replace("${table}", quoted(name.substring(0, dot)) + "." + quoted(name.substring(dot + 1)))
                .replace("${key}", key)
                .replace("${watermark}", quoted(table.watermark().orElse("")))
                .replace(
                        "${type}",
                        table.watermark().map(one -> type(source, one)).orElse(""));
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** What PostgreSQL calls the type of the watermark. */
    private static String type(Source source, String watermark) {
        return source.columns().stream()
                .filter(column -> column.name().equals(watermark))
                .map(column -> switch (column.type()) {
                    case "date" -> "date";
                    case "timestamp" -> "timestamptz";
                    default -> "numeric";
                })
                .findFirst()
                .orElseThrow();
    }

    private static DatabaseException failed(Source source, Origin.Table table, Query statement, Exception cause) {
        String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new DatabaseException(
                "source " + source.name() + ": the table " + table.table() + " of the connection "
                        + table.connection() + " could not be extracted by " + statement.file() + ": " + why
                        + "; what came before it stays, the next run tries again",
                cause);
    }
}
