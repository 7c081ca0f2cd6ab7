package kz.korsetkish.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * One database of the settings.
 *
 * @param url such as {@code jdbc:postgresql://host:5432/name}, without a password
 */
public record Database(String name, String url, String user, Password password) {
    private static final String SECONDS_TO_CONNECT = "15";

    /** Whether this is a URL that the driver takes. */
    public static boolean isUrl(String url) {
        return new Driver().acceptsURL(url);
    }

    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        var properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password.read());
        PGProperty.APPLICATION_NAME.set(properties, "korsetkish");
        PGProperty.LOGIN_TIMEOUT.set(properties, SECONDS_TO_CONNECT);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("no URL of PostgreSQL");
        }
        return connection;
    }
}
