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
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
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

    /** What is wrong, and how to put it right; what a contract says of its own rules and forms is told in its words. */
    Advice advice(Mistake mistake, Source source) {
        Refusal why = mistake.why();
        return switch (why.code()) {
            case ROW_RULE_BROKEN ->
                source.rules().stream()
                        .filter(rule -> rule.name().equals(mistake.rule()))
                        .flatMap(rule -> of(rule.message()).stream())
                        .findFirst()
                        .map(wrong -> new Advice(wrong, advice(why).fix()))
                        .orElseGet(() -> advice(why));
            case VALUE_NOT_OF_FORM ->
                source.columns().stream()
                        .filter(column -> column.name().equals(mistake.column()))
                        .flatMap(column -> of(column.form()).stream())
                        .findFirst()
                        .map(form -> advice(Refusal.of(RefusalCode.VALUE_NOT_OF_FORM, form)))
                        .orElseGet(() -> advice(why));
            default -> advice(why);
        };
    }

    private Advice advice(Refusal why) {
        return new Advice(
                sentence(why.wrong(language())),
                why.fix(language()).map(this::sentence).orElse(""));
    }

    private String sentence(String words) {
        int first = words.offsetByCodePoints(0, words.isEmpty() ? 0 : 1);
        String capitalised = words.substring(0, first).toUpperCase(locale) + words.substring(first);
        return capitalised.endsWith(".") ? capitalised : capitalised + ".";
    }

    /** What is wrong with a row, and how to put it right. */
    record Advice(String wrong, String fix) {}

    private static List<String> names(Mistake mistake) {
        return List.of(mistake.column().split(", "));
    }
}
