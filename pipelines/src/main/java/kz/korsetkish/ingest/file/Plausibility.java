package kz.korsetkish.ingest.file;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much bytes of an unknown code page look like Russian or Kazakh text when they are read as one: by how often each
 * letter occurs there, and by capitals within words, which no text has.
 */
final class Plausibility {
    /** Letters from the most frequent to the rarest of both languages together. */
    private static final String BY_FREQUENCY = "аеоинтрлсдкымвпуібягзқйшңбчжьхғәұөүцюэщёфһъ";

    private static final String SIGNS = "\u00A0«»№“”„‘’–—…°§±";
    private static final String ENDS = "”’…‘–—";
    private static final String OPENING = "“„";
    private static final double OF_THE_RAREST = -7;
    private static final double OF_NO_LETTER = -11;
    private static final double OF_A_CAPITAL_WITHIN = -6;
    private static final Map<Character, Double> LOGARITHMS = IntStream.range(0, BY_FREQUENCY.length())
            .boxed()
            .collect(Collectors.toMap(
                    BY_FREQUENCY::charAt,
                    place -> -2.3 - (-OF_THE_RAREST - 2.3) * place / BY_FREQUENCY.length(),
                    Math::max));

    private Plausibility() {}

    /** The mean over all that is not ASCII; the more, the likelier. */
    static double of(String text) {
        double sum = 0;
        int signs = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < 0x80 || (SIGNS.indexOf(sign) >= 0 && !joins(text, i))) {
                continue;
            }
            signs++;
            sum += LOGARITHMS.getOrDefault(Character.toLowerCase(sign), OF_NO_LETTER);
            boolean isWithin = i > 0 && Character.isLowerCase(text.charAt(i - 1));
            sum += isWithin && Character.isUpperCase(sign) ? OF_A_CAPITAL_WITHIN : 0;
        }
        return signs == 0 ? 0 : sum / signs;
    }

    /** Whether a mark stands right before a letter where no text has one, as a letter of another code page does. */
    private static boolean joins(String text, int place) {
        boolean isBeforeLetter = place + 1 < text.length() && Character.isLetter(text.charAt(place + 1));
        boolean ends = ENDS.indexOf(text.charAt(place)) >= 0;
        boolean opens = OPENING.indexOf(text.charAt(place)) >= 0;
        return isBeforeLetter && (ends || (opens && hasOpenQuote(text)));
    }

    private static boolean hasOpenQuote(String text) {
        return text.chars()
                                .filter(sign -> OPENING.indexOf(sign) >= 0 || sign == '”')
                                .count()
                        % 2
                == 1;
    }

    /** Letters that are not of ASCII: of few of them nothing can be told. */
    static long letters(String text) {
        return text.chars()
                .filter(sign -> sign >= 0x80 && Character.isLetter(sign))
                .count();
    }
}
