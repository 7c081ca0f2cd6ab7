package kz.korsetkish.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a check means for the release when a row offends it: a line of its file says so. */
public enum Severity {
    /** No release is made before a person has looked. */
    BLOCKING,
    WARNING;

    private static final String LINE = "-- severity:";

    /** As the lines of files say it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Severity::word).toList();
    }

    /** Whether this line of a check says its severity, rightly or not. */
    public static boolean isSaidBy(String line) {
        return line.startsWith(LINE);
    }

    /** What the line says after the colon. */
    static String said(String line) {
        return line.substring(LINE.length()).strip();
    }

    /** The severity of a check of a valid catalogue. */
    public static Severity of(Query check) {
        return check.sql()
                .lines()
                .filter(Severity::isSaidBy)
                .findFirst()
                .flatMap(line -> Arrays.stream(values())
                        .filter(severity -> severity.word().equals(said(line)))
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException(check.file() + " says no severity"));
    }
}
