package kz.korsetkish.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.korsetkish.catalog.Nearest;
import kz.korsetkish.database.Database;
import kz.korsetkish.database.Password;
import org.jspecify.annotations.Nullable;

/** The databases under {@code connections} of {@code korsetkish.yml}: URL, user, and where the password is. */
final class Connections {
    private static final String PASSWORD_ENV = "password-env";
    private static final String PASSWORD_FILE = "password-file";
    private static final List<String> KEYS = List.of("url", "user", PASSWORD_ENV, PASSWORD_FILE);
    private static final Pattern SECRET_IN_URL = Pattern.compile("(?i)password=|//[^/?]*@");

    private final Path file;
    private final List<String> mistakes = new ArrayList<>();

    private Connections(Path file) {
        this.file = file;
    }

    /** @throws WrongUse with all mistakes; none of them repeats a value, which might be a secret */
    static Map<String, Database> read(Path file, @Nullable Object written) {
        var connections = new Connections(file);
        Map<String, Database> databases = new HashMap<>();
        if (written instanceof Map<?, ?> byName) {
            byName.forEach((name, keys) -> connections
                    .database(String.valueOf(name), keys)
                    .ifPresent(database -> databases.put(database.name(), database)));
        } else if (written != null) {
            connections.mistakes.add(file + ": connections: write the name of each database, and under it " + known());
        }
        if (!connections.mistakes.isEmpty()) {
            throw new WrongUse(String.join(System.lineSeparator(), connections.mistakes));
        }
        return databases;
    }

    private static String known() {
        return "the keys " + String.join(", ", KEYS);
    }

    private Optional<Database> database(String name, @Nullable Object written) {
        int before = mistakes.size();
        if (!(written instanceof Map<?, ?> keys)) {
            mistake(name, "write " + known());
            return Optional.empty();
        }
        keys.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> mistake(name, "unknown key \"" + key + "\": " + Nearest.hint(key, KEYS)));
        String url = text(keys, "url").orElse("");
        if (SECRET_IN_URL.matcher(url).find()) {
            mistake(
                    name,
                    "the url has a user or a password: they belong under user, and where " + PASSWORD_ENV + " or "
                            + PASSWORD_FILE + " says");
        } else if (!Database.isUrl(url)) {
            mistake(name, "write a url such as jdbc:postgresql://host:5432/name");
        }
        String user = text(keys, "user").orElse("");
        if (user.isEmpty()) {
            mistake(name, "write the user");
        }
        Password password = password(name, keys);
        return mistakes.size() > before ? Optional.empty() : Optional.of(new Database(name, url, user, password));
    }

    private Password password(String name, Map<?, ?> keys) {
        Optional<String> variable = text(keys, PASSWORD_ENV);
        Optional<String> secret = text(keys, PASSWORD_FILE);
        if (variable.isPresent() && secret.isPresent()) {
            mistake(name, "the password is in two places: keep " + PASSWORD_ENV + " or " + PASSWORD_FILE);
        }
        return variable.<Password>map(Password.InVariable::new)
                .or(() -> secret.map(path -> new Password.InFile(
                        file.toAbsolutePath().resolveSibling(path).normalize())))
                .orElseGet(Password.None::new);
    }

    private static Optional<String> text(Map<?, ?> keys, String key) {
        return Optional.ofNullable(keys.get(key)).map(Object::toString);
    }

    private void mistake(String name, String what) {
        mistakes.add(file + ": connections." + name + ": " + what);
    }
}
