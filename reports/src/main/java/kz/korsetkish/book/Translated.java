package kz.korsetkish.book;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;

/** A text in several languages, by language code ({@code kk}, {@code ru}, {@code en}). */
public record Translated(@JsonValue Map<String, String> byLanguage) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Translated {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** A text whose language nobody named, as books of an earlier version have it: those texts are English. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Translated of(String text) {
        return new Translated(Map.of("en", text));
    }

    /** The text in this language, if it was given. */
    public Optional<String> in(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }
}
