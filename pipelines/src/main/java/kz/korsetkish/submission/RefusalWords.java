package kz.korsetkish.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.korsetkish.text.Languages;

/** The words of refusals; {@code {0}} is the place of an argument. */
final class RefusalWords {
    static final String FIX = ".fix";

    private static final Map<String, Properties> BUNDLES =
            Languages.all().stream().collect(Collectors.toMap(Function.identity(), RefusalWords::read));

    private RefusalWords() {}

    static String of(String language, RefusalCode code) {
        return Objects.requireNonNull(bundle(language).getProperty(code.key()), language + ": " + code);
    }

    /** How to put it right, where that is said apart. */
    static Optional<String> fix(String language, RefusalCode code) {
        return Optional.ofNullable(bundle(language).getProperty(code.key() + FIX));
    }

    static Set<String> keys(String language) {
        return bundle(language).stringPropertyNames();
    }

    private static Properties bundle(String language) {
        return Objects.requireNonNull(BUNDLES.get(language), language);
    }

    private static Properties read(String language) {
        String file = "refusals_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(RefusalWords.class.getResourceAsStream(file), file)) {
            var bundle = new Properties();
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
