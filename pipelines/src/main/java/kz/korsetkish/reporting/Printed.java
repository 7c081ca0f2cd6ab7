package kz.korsetkish.reporting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.korsetkish.text.Unprintable;

/**
 * What was printed.
 *
 * @param warnings of characters that are not printed as they are: a person should see to their texts
 */
public record Printed(List<Path> files, List<String> warnings) {
    /** Nothing. */
    public static final Printed NONE = new Printed(List.of(), List.of());

    private static final int MOST_WARNINGS = 20;

    public Printed {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /** A character, and the file that lacks it. */
    record Lack(String file, Unprintable character) {}

    /** The same words of many pages and files are one warning, with the first place. */
    static Printed of(List<Path> files, List<Lack> lacks) {
        Map<List<Object>, List<Lack>> byWords = new LinkedHashMap<>();
        for (Lack lack : lacks) {
            byWords.computeIfAbsent(
                            List.of(
                                    lack.character().codePoint(),
                                    lack.character().words()),
                            key -> new ArrayList<>())
                    .add(lack);
        }
        List<String> warnings = new ArrayList<>(byWords.values().stream()
                .limit(MOST_WARNINGS)
                .map(Printed::warning)
                .toList());
        if (byWords.size() > MOST_WARNINGS) {
            warnings.add(
                    "%d more texts have characters that cannot be printed".formatted(byWords.size() - MOST_WARNINGS));
        }
        return new Printed(files, warnings);
    }

    private static String warning(List<Lack> places) {
        Lack first = places.getFirst();
        String times = places.size() == 1 ? "" : " (%d times in all)".formatted(places.size());
        return first.file() + ", " + first.character().message() + times;
    }
}
