package kz.korsetkish.ingest.file;

import java.util.OptionalInt;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

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

    static Refusal control(int code) {
        return Refusal.of(RefusalCode.CHARACTER_NOT_IN_TEXT, "U+%04X".formatted(code));
    }

    static Refusal tooLong(int limit) {
        return Refusal.of(RefusalCode.LINE_TOO_LONG, limit);
    }
}
