package kz.korsetkish.nights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/**
 * What a night would cost with DuckDB on two threads that knows nothing of the night before: all submitted deliveries read,
 * typed and held against their contract, and the three aggregates computed that the indicators of services rest on.
 * Argument: the folder of the files.
 */
final class DuckDbRecompute {
    private DuckDbRecompute() {}

    public static void main(String[] args) throws IOException, SQLException {
        try (InputStream resource =
                        Objects.requireNonNull(DuckDbRecompute.class.getResourceAsStream("/recompute.duckdb.sql"));
                var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            String sql = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            statement.execute("set threads = 2");
            statement.execute(sql.replace(":files", args[0] + "/service_delivery_*.csv"));
        }
    }
}
