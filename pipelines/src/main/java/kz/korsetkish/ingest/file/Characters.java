package kz.korsetkish.ingest.file;

import java.util.OptionalInt;

/** Which characters a submitted text may hold: everything but control characters and halves of surrogate pairs. */
final class Characters {
    private Characters() {}

    static boolean isControl(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r';
    }

    /** The first character that no text may hold. */
    static OptionalInt forbidden(String text) {
        return text.codePoints().filter(Characters::isForbidden).findFirst();
    }

    private static boolean isForbidden(int code) {
        boolean isHalf = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        return isHalf || isControl(code);
    }

    static String control(int code) {
        return "the character U+%04X, which no text has; the file is damaged or not a text".formatted(code);
    }

    static String tooLong(int limit) {
        return "longer than " + limit + " bytes; is a line break missing, or a quote not closed?";
    }
}
