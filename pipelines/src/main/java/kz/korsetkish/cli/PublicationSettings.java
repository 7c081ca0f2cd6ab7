package kz.korsetkish.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.Publication;
import kz.korsetkish.book.Translated;
import kz.korsetkish.catalog.Nearest;
import kz.korsetkish.text.Languages;
import org.jspecify.annotations.Nullable;

/** What stands under {@code publication} of {@code korsetkish.yml}: each a text, or one for each language. */
final class PublicationSettings {
    private static final String NEXT_RELEASE = "next-release";
    private static final List<String> KEYS = List.of("publisher", "contact", "licence", NEXT_RELEASE, "citation");

    private final Path file;
    private final List<String> mistakes = new ArrayList<>();

    private PublicationSettings(Path file) {
        this.file = file;
    }

    /** @throws WrongUse with all mistakes */
    static Publication read(Path file, @Nullable Object written) {
        if (written == null) {
            return Publication.NOT_GIVEN;
        }
        var settings = new PublicationSettings(file);
        if (!(written instanceof Map<?, ?> keys)) {
            throw new WrongUse(file + ": publication: write the keys " + String.join(", ", KEYS) + " under it");
        }
        Publication publication = settings.publication(keys);
        if (!settings.mistakes.isEmpty()) {
            throw new WrongUse(String.join(System.lineSeparator(), settings.mistakes));
        }
        return publication;
    }

    private Publication publication(Map<?, ?> keys) {
        keys.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !KEYS.contains(key))
                .forEach(key ->
                        mistakes.add(file + ": publication: unknown key \"" + key + "\": " + Nearest.hint(key, KEYS)));
        return new Publication(
                text(keys, "publisher"),
                text(keys, "contact"),
                text(keys, "licence"),
                day(keys),
                text(keys, "citation"));
    }

    private Optional<Translated> text(Map<?, ?> keys, String key) {
        Object value = keys.get(key);
        if (value == null) {
            return Optional.empty();
        }
        Map<String, String> byLanguage = new HashMap<>();
        if (value instanceof Map<?, ?> languages) {
            languages.forEach((language, text) -> byLanguage.put(String.valueOf(language), String.valueOf(text)));
        } else {
            Languages.all().forEach(language -> byLanguage.put(language, value.toString()));
        }
        byLanguage.keySet().stream()
                .filter(language -> !Languages.all().contains(language))
                .forEach(language -> mistakes.add(file + ": publication." + key + ": no language \"" + language
                        + "\"; there are " + Languages.all()));
        return Optional.of(new Translated(byLanguage));
    }

    private Optional<LocalDate> day(Map<?, ?> keys) {
        Optional<String> written = Optional.ofNullable(keys.get(NEXT_RELEASE)).map(Object::toString);
        try {
            return written.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            mistakes.add(file + ": publication." + NEXT_RELEASE + ": \"" + written.orElseThrow()
                    + "\" is not a day such as 2027-04-15");
            return Optional.empty();
        }
    }
}
