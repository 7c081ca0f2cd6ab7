package kz.korsetkish.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.korsetkish.submission.Argument.Text;
import kz.korsetkish.text.Languages;

/** Why something is refused: a code and what it is about, to be told in any language. */
public record Refusal(RefusalCode code, List<Argument> arguments) implements Argument {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_NAMES = 10;

    public Refusal {
        arguments = List.copyOf(arguments);
        if (arguments.size() != code.arguments()) {
            throw new IllegalArgumentException(code + " has " + code.arguments() + " arguments, not " + arguments);
        }
    }

    /** With these arguments: refusals, and whatever else as its text. */
    public static Refusal of(RefusalCode code, Object... arguments) {
        return new Refusal(code, Arrays.stream(arguments).map(Refusal::argument).toList());
    }

    private static Argument argument(Object argument) {
        return argument instanceof Argument known ? known : new Text(String.valueOf(argument));
    }

    /** What somebody else said, which is the same in all languages. */
    public static Refusal told(String text) {
        return of(RefusalCode.TEXT, text);
    }

    /** All of these, two by two. */
    public static Refusal all(RefusalCode both, Collection<Refusal> refusals) {
        return refusals.stream().reduce((one, other) -> of(both, one, other)).orElseThrow();
    }

    /** The first of these names, and how many there are besides. */
    public static Argument listed(List<?> names) {
        Argument first = names.stream()
                .limit(MOST_NAMES)
                .map(Refusal::argument)
                .reduce((one, other) -> one instanceof Text(String text) && other instanceof Text(String more)
                        ? new Text(text + ", " + more)
                        : of(RefusalCode.LISTED, one, other))
                .orElse(new Text(""));
        return names.size() <= MOST_NAMES ? first : of(RefusalCode.NAMES_AND_MORE, first, names.size() - MOST_NAMES);
    }

    /** In the language of the program. */
    public String words() {
        return in(Languages.PROGRAM);
    }

    /** What is wrong, and after a semicolon how to put it right, where the two are said apart. */
    public String in(String language) {
        return fix(language).map(fix -> wrong(language) + "; " + fix).orElseGet(() -> wrong(language));
    }

    /** What is wrong. */
    public String wrong(String language) {
        return filled(RefusalWords.of(language, code), language);
    }

    /** How to put it right, where that is said apart from what is wrong. */
    public Optional<String> fix(String language) {
        return RefusalWords.fix(language, code).map(words -> filled(words, language));
    }

    private String filled(String words, String language) {
        return PLACE.matcher(words)
                .replaceAll(place -> Matcher.quoteReplacement(
                        switch (arguments.get(Integer.parseInt(place.group(1)))) {
                            case Text(String text) -> text;
                            case Refusal refusal -> refusal.in(language);
                        }));
    }

    /** As it is stored: a JSON array of the code and the arguments. */
    public String stored() {
        return array().toString();
    }

    private ArrayNode array() {
        ArrayNode array = JSON.createArrayNode().add(code.key());
        for (Argument argument : arguments) {
            switch (argument) {
                case Text(String text) -> array.add(text);
                case Refusal refusal -> array.add(refusal.array());
            }
        }
        return array;
    }

    /** What {@link #stored} gave. */
    public static Refusal read(String stored) {
        try {
            return read(JSON.readTree(stored));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no refusal: " + stored, e);
        }
    }

    private static Refusal read(JsonNode array) {
        List<Argument> arguments = new ArrayList<>();
        for (int i = 1; i < array.size(); i++) {
            arguments.add(
                    array.get(i).isArray()
                            ? read(array.get(i))
                            : new Text(array.get(i).asText()));
        }
        return new Refusal(RefusalCode.of(array.get(0).asText()), arguments);
    }
}
