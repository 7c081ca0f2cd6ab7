package kz.korsetkish.ingest.row;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The nation or one of its regions, as people name them where a code is asked for.
 *
 * @param code of KATO, or KZ
 */
record Region(String code, Set<String> names) {
    private static final Pattern KIND = Pattern.compile(
            "\\b(?:область|обл|облысы|region|oblast|город|г|қаласы|қ|city|республика|республикасы|republic of)\\b\\.?",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST = 60;
    private static final List<Region> ALL = read();

    /** The one that a text names, by its name in any language, its two digits or its code of ISO 3166-2. */
    static Optional<Region> named(String text) {
        String name = text.length() > LONGEST ? "" : bare(text);
        return ALL.stream().filter(region -> region.names.contains(name)).findFirst();
    }

    private static String bare(String name) {
        String words = KIND.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return words.replaceAll("[\\s\\p{Pd}.]+", " ").strip();
    }

    private static List<Region> read() {
        try (InputStream in = Objects.requireNonNull(Region.class.getResourceAsStream("regions.yml"))) {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(in, new TypeReference<List<List<String>>>() {}).stream()
                            .map(Region::of)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of these is the code. */
    private static Region of(List<String> texts) {
        return new Region(
                texts.getFirst(), texts.stream().skip(1).map(Region::bare).collect(Collectors.toSet()));
    }
}
