package kz.korsetkish.reply;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said of rows and their values, in the language of their sender. */
final class Phrases {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final List<Phrase> ALL = read("row-phrases.yml").toList();

    /**
     * A phrase that a message may be.
     *
     * @param parts of the English text, between its places
     */
    private record Phrase(List<String> parts, Map<String, String> texts) {
        static Phrase of(Map<String, String> texts) {
            return new Phrase(List.of(PLACE.split(Objects.requireNonNull(texts.get("en")), -1)), Map.copyOf(texts));
        }

        /**
         * What stands in the places, each as short as can be; empty where the message is another one. Each part is
         * looked for once, so that no message takes long, whoever wrote the names in it.
         */
        Optional<List<String>> places(String message) {
            String last = parts.getLast();
            if (!message.startsWith(parts.getFirst()) || parts.size() == 1) {
                return message.equals(last) ? Optional.of(List.of()) : Optional.empty();
            }
            List<String> places = new ArrayList<>();
            int from = parts.getFirst().length();
            for (String part : parts.subList(1, parts.size() - 1)) {
                int at = message.indexOf(part, from + 1);
                if (at < 0) {
                    return Optional.empty();
                }
                places.add(message.substring(from, at));
                from = at + part.length();
            }
            int end = message.length() - last.length();
            if (end <= from || !message.endsWith(last)) {
                return Optional.empty();
            }
            places.add(message.substring(from, end));
            return Optional.of(places);
        }

        String filled(List<String> places, String language) {
            return PLACE.matcher(Objects.requireNonNull(texts.get(language)))
                    .replaceAll(place ->
                            Matcher.quoteReplacement(in(language, places.get(Integer.parseInt(place.group(1))))));
        }
    }

    private Phrases() {}

    /** The message in this language; as it stands where it is no known phrase, such as the words of a library. */
    static String in(String language, String message) {
        for (Phrase phrase : ALL) {
            Optional<List<String>> places = phrase.places(message);
            if (places.isPresent()) {
                return phrase.filled(places.get(), language);
            }
        }
        return message;
    }

    private static Stream<Phrase> read(String file) {
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(file))) {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(in, new TypeReference<List<Map<String, String>>>() {}).stream()
                            .map(Phrase::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
