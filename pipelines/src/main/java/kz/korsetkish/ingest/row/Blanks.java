package kz.korsetkish.ingest.row;

import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Blanks of any kind, and signs that cannot be seen: around a value they are no part of it. */
final class Blanks {
    private Blanks() {}

    /** The value without the blanks around it; null where there is nothing else. */
    static @Nullable UTF8String without(UTF8String sent) {
        int length = sent.numBytes();
        if (length > 0 && isInk(sent, 0, true) && isInk(sent, length - 1, false)) {
            return sent;
        }
        String stripped = strip(sent.toString());
        return stripped.isEmpty() ? null : UTF8String.fromString(stripped);
    }

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /**
     * With plain spaces for blanks of other kinds, a plain apostrophe for a curved one, and nothing that cannot be seen.
     * Tabs and ends of lines stay: they part values.
     */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '\u2019') {
                plain.append('\'');
            } else if (Character.getType(one) == Character.SPACE_SEPARATOR) {
                plain.append(' ');
            } else if (!isInvisible(one)) {
                plain.append(one);
            }
        }
        return plain.toString();
    }

    static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || isInvisible(character);
    }

    static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT || character == '\u034F' || character == '\u115F';
    }

    /** Whether a byte at an end of a value surely belongs to no blank: of ASCII, or of Cyrillic at its beginning. */
    private static boolean isInk(UTF8String text, int at, boolean isFirst) {
        byte here = text.getByte(at);
        if (here >= 0) {
            return here > ' ';
        }
        int lead = (isFirst ? here : at > 0 ? text.getByte(at - 1) : 0) & 0xFF;
        return lead >= 0xD0 && lead <= 0xDF;
    }
}
