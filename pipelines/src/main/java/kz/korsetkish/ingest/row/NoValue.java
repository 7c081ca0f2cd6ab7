package kz.korsetkish.ingest.row;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.unsafe.types.UTF8String;

/** What stands in a cell and is no value: the errors of spreadsheets, and words and marks for no data. */
final class NoValue {
    private static final int LONGEST = 40;
    private static final Pattern ERROR = Pattern.compile(
            "#[\\p{Lu}\\d_/ ]{2,30}[!?]|#N/A(?: N/A)?|#Н/Д|#{3,}|Err:\\d{3}" + "|#GETTING_DATA|#ОЖИДАНИЕ_ДАННЫХ");

    private static final Set<String> WORDS = Set.of(
            "null",
            "nan",
            "none",
            "na",
            "n/a",
            "n.a.",
            "nil",
            "<na>",
            "nat",
            "н/д",
            "н.д.",
            "нд",
            "нет данных",
            "нет сведений",
            "деректер жоқ",
            "мәлімет жоқ",
            "д/ж",
            "no data",
            "not available",
            "-",
            "--",
            "---",
            "–",
            "—",
            "−",
            "…",
            "...",
            "..",
            ".");

    private static final Set<String> MARKS = Set.of("x", "х", "*", "**", "?", "nd");

    private static final Pattern INFINITY = Pattern.compile("(?i)[-+\u2212]?(?:inf(?:inity)?|∞)");

    private NoValue() {}

    /** What programs write where they divided by zero or counted beyond their numbers; as Python and R do, into JSON too. */
    static boolean isInfinity(String text) {
        return INFINITY.matcher(text).matches();
    }

    static boolean isErrorOfSpreadsheet(String text) {
        return text.length() <= LONGEST && ERROR.matcher(text).matches();
    }

    static boolean isWord(String text) {
        return text.length() <= LONGEST && WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** A mark may be a text; it is no number, date or code. */
    static boolean isWordOrMark(String text) {
        return isWord(text) || (text.length() <= LONGEST && MARKS.contains(text.toLowerCase(Locale.ROOT)));
    }

    /** Whether a text of ASCII may be one of these, as far as a look at its length and its first letter tells. */
    static boolean mayBe(UTF8String text) {
        byte first = text.getByte(0);
        return text.numBytes() <= LONGEST
                && (first == '#'
                        || first == 'E'
                        || first == '<'
                        || first == '-'
                        || first == '.'
                        || (first | 0x20) == 'n');
    }
}
