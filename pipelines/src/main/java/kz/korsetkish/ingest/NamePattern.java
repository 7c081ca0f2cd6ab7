package kz.korsetkish.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.korsetkish.catalog.Nearest;
import kz.korsetkish.catalog.Source;

/** The names that contracts expect, in words: {@code wage_<organisation: nine digits>_<period: year>}. */
final class NamePattern {
    private static final Pattern GROUP = Pattern.compile("\\(\\?<(\\w+)>([^()]*)\\)");
    private static final Map<String, String> WORDS = Map.of(
            "\\d{4}", "year",
            "\\d{4}-\\d{2}", "year-month",
            "\\d{4}-\\d{2}-\\d{2}", "year-month-day",
            "\\d{4}-v\\d+", "year-v and number of the version",
            "\\d{9}", "nine digits",
            "[a-z0-9-]+", "organisation in the catalogue, or nine digits");

    private NamePattern() {}

    /** The names that somebody probably meant; those of all contracts where none is near. */
    static String meant(FileName name, List<Source> sources) {
        Map<String, String> inWords = new LinkedHashMap<>();
        for (Source source : sources) {
            if (source.origin() instanceof Source.Origin.Files files) {
                inWords.put(letters(files.stem()), inWords(files.stem()));
            }
        }
        String stem = name.original().text().replaceFirst("\\..*", "");
        return Nearest.to(letters(stem), inWords.keySet())
                .map(near -> Objects.requireNonNull(inWords.get(near)))
                .orElseGet(() -> inWords.isEmpty() ? "none" : String.join(", ", inWords.values()));
    }

    static String inWords(String stem) {
        return GROUP.matcher(stem)
                .replaceAll(group -> {
                    String words = WORDS.getOrDefault(group.group(2), "");
                    return Matcher.quoteReplacement("<" + group.group(1) + (words.isEmpty() ? "" : ": " + words) + ">");
                })
                .replace("\\", "");
    }

    /** What tells the names of one source from those of another. */
    private static String letters(String stem) {
        return GROUP.matcher(stem)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", "_")
                .replaceAll("_+$", "");
    }
}
