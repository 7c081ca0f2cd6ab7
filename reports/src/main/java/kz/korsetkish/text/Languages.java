package kz.korsetkish.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The languages that all texts are given in, as {@code languages.txt} lists them. */
public final class Languages {
    /** Of the program itself: its commands, logs and tables. */
    public static final String PROGRAM = "en";

    private static final Map<String, UnicodeScript> SCRIPTS = read();

    private Languages() {}

    /** Codes such as {@code kk}, the state language first. */
    public static List<String> all() {
        return List.copyOf(SCRIPTS.keySet());
    }

    /** What a language is written in. */
    public static UnicodeScript script(String language) {
        return Objects.requireNonNull(SCRIPTS.get(language), language);
    }

    private static Map<String, UnicodeScript> read() {
        try (InputStream in = Objects.requireNonNull(Languages.class.getResourceAsStream("languages.txt"))) {
            Map<String, UnicodeScript> scripts = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(language -> scripts.put(language[0], UnicodeScript.forName(language[1])));
            return Collections.unmodifiableMap(scripts);
        } catch (IOException e) {
            throw new UncheckedIOException("languages.txt", e);
        }
    }
}
