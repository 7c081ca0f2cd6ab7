package kz.korsetkish.ingest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import kz.korsetkish.database.Database;
import kz.korsetkish.database.Password;

/** A real PostgreSQL server with a user {@code keeper}, who may read and has to give a password. */
public final class PostgresServer implements AutoCloseable {
    /** What must be printed nowhere. */
    public static final String SECRET = "s3cr3t-of-the-keeper";

    private final EmbeddedPostgres server;
    private final Path passwordFile;

    private PostgresServer(EmbeddedPostgres server, Path passwordFile) {
        this.server = server;
        this.passwordFile = passwordFile;
    }

    public static PostgresServer start(Path folder) throws IOException, SQLException {
        Path data = folder.resolve("postgres");
        EmbeddedPostgres server =
                EmbeddedPostgres.builder().setDataDirectory(data).start();
        var started = new PostgresServer(server, Files.writeString(folder.resolve("password"), SECRET + "\n"));
        started.execute("create role keeper login password '" + SECRET + "'");
        Path rules = data.resolve("pg_hba.conf");
        Files.writeString(rules, "host all keeper all scram-sha-256\n" + Files.readString(rules));
        started.execute("select pg_reload_conf()");
        return started;
    }

    /** As the owner of the server. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    public Path passwordFile() {
        return passwordFile;
    }

    Database database() {
        return new Database("registry", url(), "keeper", new Password.InFile(passwordFile));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
