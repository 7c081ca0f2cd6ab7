package kz.korsetkish.reply;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.text.Languages;

/** The texts of one language for senders, from its bundle {@code texts_<language>.properties}. */
final class Wording {
    /** The languages that a sender is answered in. */
    static final List<String> LANGUAGES = Languages.all();

    private final Locale locale;
    private final ResourceBundle bundle;

    Wording(String language) {
        locale = Locale.of(language);
        bundle = ResourceBundle.getBundle(
                Wording.class.getPackageName() + ".texts",
                locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    static List<Wording> all() {
        return LANGUAGES.stream().map(Wording::new).toList();
    }

    String language() {
        return locale.getLanguage();
    }

    Set<String> keys() {
        return new TreeSet<>(bundle.keySet());
    }

    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** A text of the contract in this language. */
    Optional<String> of(Map<String, String> texts) {
        return Optional.ofNullable(texts.get(language()));
    }

    /** Why the submission is what it is. */
    String of(Submission submission) {
        return submission.refusal().map(refusal -> refusal.in(language())).orElse("");
    }

    /** What the columns of a mistake mean. */
    String meaning(Mistake mistake, Source source) {
        List<String> meanings = source.columns().stream()
                .filter(column -> names(mistake).contains(column.name()))
                .flatMap(column -> of(column.meaning()).stream())
                .toList();
        return String.join("; ", meanings);
    }

    /** What is wrong, and how to put it right. */
    Advice advice(Mistake mistake, Source source) {
        Optional<Source.Rule> rule = source.rules().stream()
                .filter(one -> one.name().equals(mistake.rule()))
                .findFirst();
        if (rule.isPresent()) {
            return new Advice(of(rule.get().message()).orElse(mistake.message()), say("row_rule.fix"));
        }
        Optional<Source.Column> column = source.columns().stream()
                .filter(one -> names(mistake).contains(one.name()))
                .findFirst();
        String value = String.valueOf(mistake.value());
        return switch (mistake.rule()) {
            case "indicator-unknown",
                    "area-unknown",
                    "area-foreign",
                    "row-unknown",
                    "key-repeated",
                    "published-synthetic",
                    "published-elsewhere",
                    "value-range" -> said(mistake.rule(), value);
            case "key" -> said("key", mistake.column());
            default -> advice(mistake.message(), column);
        };
    }

    /** A message says after its semicolon what to do; the form that a column asks for is told by its contract. */
    private Advice advice(String message, Optional<Source.Column> column) {
        String said = Phrases.in(language(), message);
        Map<String, String> form = column.map(Source.Column::form).orElse(Map.of());
        String[] parts = said.replace(form.getOrDefault(Languages.PROGRAM, said), form.getOrDefault(language(), said))
                .split("; ", 2);
        return new Advice(sentence(parts[0]), parts.length > 1 ? sentence(parts[1]) : say("other.fix"));
    }

    private String sentence(String words) {
        int first = words.offsetByCodePoints(0, words.isEmpty() ? 0 : 1);
        String capitalised = words.substring(0, first).toUpperCase(locale) + words.substring(first);
        return capitalised.endsWith(".") ? capitalised : capitalised + ".";
    }

    /** What is wrong with a row, and how to put it right. */
    record Advice(String wrong, String fix) {}

    private Advice said(String key, Object... values) {
        return new Advice(say(key + ".wrong", values), say(key + ".fix", values));
    }

    private static List<String> names(Mistake mistake) {
        return List.of(mistake.column().split(", "));
    }
}
