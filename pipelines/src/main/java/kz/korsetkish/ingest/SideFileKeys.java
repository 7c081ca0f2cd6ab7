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

    private static final String NOT_READABLE =
            "not readable; write a key and its value in each line, such as synthetic: false";

    private static final int LONGEST = 300;
    private static final int SHOWN = 60;
    private static final int MISTAKES_SHOWN = 10;

    /** What is written, and in which line. */
    record Written(int line, String text) {}

    private final Map<String, Written> values = new LinkedHashMap<>();
    private final Map<String, Written> totals = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

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
    void mistake(int line, String what) {
        mistakes.add("line " + line + ": " + what);
    }

    /** The mistakes so far, each with its line; of very many the first. */
    List<String> mistakes() {
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
            mistake(line(parser), "a second document begins; a side file has one");
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
                mistake(
                        line,
                        "unknown key '" + shown(key) + "'; a side file has " + String.join(", ", VALUES) + " and "
                                + CONTROL_TOTALS);
            }
        }
    }

    private void totals(YAMLParser parser, int lineOfKey) throws IOException {
        if (!totals.isEmpty()) {
            mistake(lineOfKey, "the key '" + CONTROL_TOTALS + "' stands here twice; keep one");
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
            mistake(line, "'" + shown(key) + "' refers to another place; write the value itself");
        } else if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
            mistake(line, "'" + shown(key) + "' has more than one value; write one");
        } else {
            text = parser.currentToken() == JsonToken.VALUE_NULL
                    ? ""
                    : parser.getText().strip();
        }
        if (text.length() > LONGEST) {
            mistake(line, "'" + shown(key) + "' is longer than " + LONGEST + " characters");
            text = "";
        }
        if (into.containsKey(key)) {
            mistake(line, "the key '" + shown(key) + "' stands here twice; keep one");
        } else {
            into.put(key, new Written(line, text));
        }
    }

    private static int line(YAMLParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
