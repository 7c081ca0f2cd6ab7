package kz.korsetkish.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.korsetkish.book.Translated;

/** The texts of one language; {@code {name}} in a text is a place for a value. */
public final class Texts {
    private static final Pattern DOUBLE_STOP = Pattern.compile("(?<!\\.)\\.\\.(?!\\.)");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Map<String, Texts> LOADED = new ConcurrentHashMap<>();

    private final String language;
    private final Properties bundle;

    private Texts(String language, Properties bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    public static Texts of(String language) {
        return LOADED.computeIfAbsent(language, Texts::load);
    }

    public String language() {
        return language;
    }

    public Set<String> keys() {
        return bundle.stringPropertyNames();
    }

    public String get(String key) {
        return find(key)
                .orElseThrow(() -> new MissingTextException("text \"" + key + "\" is missing in " + file(language)));
    }

    /** For names that the catalogue adds to, such as a series of a new indicator. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(bundle.getProperty(key));
    }

    /** The text with its places filled in. */
    public String get(String key, Map<String, String> values) {
        Matcher places = PLACE.matcher(get(key));
        String filled = places.replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new MissingTextException(
                        "text \"" + key + "\" in " + file(language) + " asks for an unknown value " + place.group());
            }
            return Matcher.quoteReplacement(value);
        });
        // An abbreviation at the end of a sentence brings the full stop with it.
        return DOUBLE_STOP.matcher(filled).replaceAll(".");
    }

    public String get(String key, String name, String value) {
        return get(key, Map.of(name, value));
    }

    public String get(String key, String name, String value, String name2, String value2) {
        return get(key, Map.of(name, value, name2, value2));
    }

    /** The language that {@link #in} gives the text in. */
    public String languageOf(Translated text) {
        String fallback = get("language.fallback");
        if (text.in(language).isPresent() || text.byLanguage().isEmpty()) {
            return language;
        }
        return text.in(fallback).isPresent()
                ? fallback
                : text.byLanguage().keySet().stream()
                        .min(Comparator.naturalOrder())
                        .orElse(language);
    }

    /** In this language, else in the one that the bundle falls back to, else in any: a title is never left out. */
    public String in(Translated text) {
        return text.in(languageOf(text)).orElse("");
    }

    static String file(String language) {
        return "texts_" + language + ".properties";
    }

    private static Texts load(String language) {
        try (InputStream in = Texts.class.getResourceAsStream(file(language))) {
            if (in == null) {
                throw new MissingTextException(
                        "there is no bundle " + file(language) + " for language \"" + language + "\"");
            }
            Properties bundle = new Properties();
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Texts(language, bundle);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file(language), e);
        }
    }
}
