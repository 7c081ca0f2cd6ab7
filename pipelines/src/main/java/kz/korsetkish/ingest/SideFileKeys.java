package kz.korsetkish.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

/**
 * The keys of a side file as they are written: a value each, and one level below those of {@code control_totals}. What
 * lies deeper, comes twice or refers elsewhere is a mistake; nothing is guessed.
 */
final class SideFileKeys {
    static final String SENT_AT = "sent_at";
    static final String KIND = "kind";
    static final String CORRECTS = "corrects";
    static final String SYNTHETIC = "synthetic";
    static final String CONTROL_TOTALS = "control_totals";

    private static final YAMLFactory YAML = new YAMLFactory();
    private static final List<String> VALUES = List.of(SENT_AT, KIND, CORRECTS, SYNTHETIC);

    private static final Refusal NOT_READABLE = Refusal.of(RefusalCode.SIDE_FILE_NOT_YAML);

    private static final int LONGEST = 300;
    private static final int SHOWN = 60;
    private static final int MISTAKES_SHOWN = 10;

    /** What is written, and in which line. */
    record Written(int line, String text) {}

    private final Map<String, Written> values = new LinkedHashMap<>();
    private final Map<String, Written> totals = new LinkedHashMap<>();
    private final List<Refusal> mistakes = new ArrayList<>();

    private SideFileKeys() {}

    static SideFileKeys read(String text) {
        var keys = new SideFileKeys();
        try (YAMLParser parser = YAML.createParser(text)) {
            keys.read(parser);
        } catch (JsonProcessingException e) {
            keys.values.clear();
            keys.totals.clear();
            keys.mistakes.clear();
            keys.mistake(
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()), NOT_READABLE);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory failed to read", e);
        }
        return keys;
    }

    /** The value of a key that has one. */
    Optional<Written> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The control totals by column. */
    Map<String, Written> totals() {
        return totals;
    }

    /** Adds a mistake to those of the form. */
    void mistake(int line, Refusal what) {
        mistakes.add(Refusal.of(RefusalCode.IN_LINE, line, what));
    }

    /** The mistakes so far, each with its line; of very many the first. */
    List<Refusal> mistakes() {
        return mistakes.subList(0, Math.min(mistakes.size(), MISTAKES_SHOWN));
    }

    /** As much of a text as a message can hold. */
    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private void read(YAMLParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return;
        }
        if (first == JsonToken.START_OBJECT) {
            keys(parser);
        } else {
            parser.skipChildren();
            mistake(1, NOT_READABLE);
        }
        if (parser.nextToken() != null) {
            mistake(line(parser), Refusal.of(RefusalCode.SIDE_FILE_SECOND_DOCUMENT));
        }
    }

    private void keys(YAMLParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int line = line(parser);
            parser.nextToken();
            if (key.equals(CONTROL_TOTALS) && parser.currentToken() == JsonToken.START_OBJECT) {
                totals(parser, line);
            } else if (VALUES.contains(key) || key.equals(CONTROL_TOTALS)) {
                value(parser, key, line, values);
            } else {
                parser.skipChildren();
                mistake(line, Refusal.of(RefusalCode.SIDE_FILE_KEY_UNKNOWN, shown(key)));
            }
        }
    }

    private void totals(YAMLParser parser, int lineOfKey) throws IOException {
        if (!totals.isEmpty()) {
            mistake(lineOfKey, Refusal.of(RefusalCode.SIDE_FILE_KEY_TWICE, CONTROL_TOTALS));
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String column = parser.currentName();
            int line = line(parser);
            parser.nextToken();
            value(parser, column, line, totals);
        }
    }

    private void value(YAMLParser parser, String key, int line, Map<String, Written> into) throws IOException {
        String text = "";
        if (parser.isCurrentAlias()) {
            mistake(line, Refusal.of(RefusalCode.SIDE_FILE_VALUE_REFERS, shown(key)));
        } else if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
            mistake(line, Refusal.of(RefusalCode.SIDE_FILE_VALUE_OF_SEVERAL, shown(key)));
        } else {
            text = parser.currentToken() == JsonToken.VALUE_NULL
                    ? ""
                    : parser.getText().strip();
        }
        if (text.length() > LONGEST) {
            mistake(line, Refusal.of(RefusalCode.SIDE_FILE_VALUE_TOO_LONG, shown(key), LONGEST));
            text = "";
        }
        if (into.containsKey(key)) {
            mistake(line, Refusal.of(RefusalCode.SIDE_FILE_KEY_TWICE, shown(key)));
        } else {
            into.put(key, new Written(line, text));
        }
    }

    private static int line(YAMLParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
