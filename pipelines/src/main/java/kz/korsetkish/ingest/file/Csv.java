package kz.korsetkish.ingest.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as text with delimiters, by RFC 4180. */
final class Csv {
    private Csv() {}

    /** The values of a row; quotes count only at the beginning of a value. */
    static List<String> split(String row, char delimiter) {
        List<String> values = new ArrayList<>();
        var value = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < row.length(); i++) {
            char character = row.charAt(i);
            if (isQuoted) {
                boolean isDoubled = character == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"';
                isQuoted = character != '"' || isDoubled;
                i += isDoubled ? 1 : 0;
                if (isQuoted) {
                    value.append(character);
                }
            } else if (character == delimiter) {
                values.add(value.toString());
                value.setLength(0);
            } else if (character == '"' && value.isEmpty()) {
                isQuoted = true;
            } else {
                value.append(character);
            }
        }
        values.add(value.toString());
        return values;
    }

    /** Whether a quote is open at the end of a row, so that it may go on in the next line. */
    static boolean endsInQuotes(String row, char delimiter) {
        boolean isQuoted = false;
        boolean mayOpen = true;
        for (int i = 0; i < row.length(); i++) {
            char character = row.charAt(i);
            if (character == '"') {
                // Where a quote closes, the next one was doubled and opens it again.
                boolean closes = isQuoted;
                isQuoted = !isQuoted && mayOpen;
                mayOpen = closes;
            } else {
                mayOpen = !isQuoted && character == delimiter;
            }
        }
        return isQuoted;
    }

    /** A row of these values; null is a value that was not given, an empty text one that was. */
    static String join(List<@Nullable String> values, char delimiter) {
        var row = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                row.append(delimiter);
            }
            String value = values.get(i);
            if (value != null) {
                append(row, value, delimiter);
            }
        }
        return row.toString();
    }

    private static void append(StringBuilder row, String value, char delimiter) {
        boolean isPlain = !value.isEmpty()
                && value.indexOf(delimiter) < 0
                && value.indexOf('"') < 0
                && value.indexOf('\n') < 0
                && value.indexOf('\r') < 0
                && !Character.isWhitespace(value.charAt(0))
                && !Character.isWhitespace(value.charAt(value.length() - 1));
        if (isPlain) {
            row.append(value);
        } else {
            row.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }
}
