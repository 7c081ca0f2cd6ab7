package kz.korsetkish.ingest.rejection;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.korsetkish.catalog.Source;

/** The texts of one language for senders, from its bundle {@code texts_<language>.properties}. */
final class Wording {
    /** The languages that a sender is answered in. */
    static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d+), *(\\d+)\\)");

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
            case "required", "columns", "indicator-unknown" -> said(mistake.rule(), value);
            case "key" -> said("key", mistake.column());
            case "area-unknown", "area-foreign", "key-repeated" -> said(mistake.rule(), value);
            case "type" -> column.map(this::type).orElseGet(() -> other(mistake));
            case "range" -> column.map(this::range).orElseGet(() -> other(mistake));
            case "allowed" ->
                column.map(one -> said("allowed", String.join(", ", one.allowed())))
                        .orElseGet(() -> other(mistake));
            case "pattern" ->
                column.map(one -> said("pattern", one.pattern().orElse(""))).orElseGet(() -> other(mistake));
            default -> other(mistake);
        };
    }

    /** What is wrong with a row, and how to put it right. */
    record Advice(String wrong, String fix) {}

    private Advice type(Source.Column column) {
        Matcher decimal = DECIMAL.matcher(column.type());
        if (decimal.matches()) {
            int scale = Integer.parseInt(decimal.group(2));
            return said(
                    "type.decimal", String.valueOf(Integer.parseInt(decimal.group(1)) - scale), String.valueOf(scale));
        }
        return said("type." + column.type());
    }

    private Advice range(Source.Column column) {
        String min = column.min().map(one -> one.toPlainString()).orElse("");
        String max = column.max().map(one -> one.toPlainString()).orElse("");
        return said(min.isEmpty() ? "range.max" : max.isEmpty() ? "range.min" : "range", min, max);
    }

    private Advice said(String key, Object... values) {
        return new Advice(say(key + ".wrong", values), say(key + ".fix", values));
    }

    /** A rule that the bundles do not know yet is told in the words that it came with. */
    private Advice other(Mistake mistake) {
        return new Advice(mistake.message(), say("other.fix"));
    }

    private static List<String> names(Mistake mistake) {
        return List.of(mistake.column().split(", "));
    }
}
