package kz.korsetkish.ingest.rejection;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said of a file as a whole, in the language of its sender. */
final class Phrases {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final List<Phrase> ALL = read();

    private record Phrase(Pattern message, Map<String, String> texts) {
        static Phrase of(Map<String, String> texts) {
            String message = Objects.requireNonNull(texts.get("en"));
            String pattern = Stream.of(PLACE.split(message, -1))
                    .map(Pattern::quote)
                    .reduce((a, b) -> a + "(.+?)" + b)
                    .orElseThrow();
            return new Phrase(Pattern.compile(pattern, Pattern.DOTALL), Map.copyOf(texts));
        }

        Optional<String> said(String message, String language) {
            Matcher fits = this.message.matcher(message);
            return fits.matches() ? Optional.of(filled(fits.toMatchResult(), language)) : Optional.empty();
        }

        private String filled(MatchResult fits, String language) {
            return PLACE.matcher(Objects.requireNonNull(texts.get(language)))
                    .replaceAll(place ->
                            Matcher.quoteReplacement(in(language, fits.group(Integer.parseInt(place.group(1)) + 1))));
        }
    }

    private Phrases() {}

    /** The message in this language; as it stands where it is no known phrase, such as the words of a library. */
    static String in(String language, String message) {
        return ALL.stream()
                .flatMap(phrase -> phrase.said(message, language).stream())
                .findFirst()
                .orElse(message);
    }

    private static List<Phrase> read() {
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.yml"))) {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(in, new TypeReference<List<Map<String, String>>>() {}).stream()
                            .map(Phrase::of)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
