package kz.korsetkish.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/** Reads a file of deliveries with DuckDB on two threads and writes it as Parquet. Arguments: file, Parquet file. */
final class DuckDbIntake {
    private DuckDbIntake() {}

    public static void main(String[] args) throws IOException, SQLException {
        try (InputStream resource =
                        Objects.requireNonNull(DuckDbIntake.class.getResourceAsStream("/intake.duckdb.sql"));
                var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            String sql = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            statement.execute("set threads = 2");
            statement.execute(sql.replace(":file", args[0]).replace(":rows", args[1]));
        }
        System.out.println(PeakMemory.megabytes());
    }
}
