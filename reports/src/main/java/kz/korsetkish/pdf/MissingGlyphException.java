package kz.korsetkish.pdf;

/** A character that the embedded font cannot show; printing it would drop it in silence. */
public final class MissingGlyphException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MissingGlyphException(int codePoint, String text, Face face) {
        super("font %s has no glyph for U+%04X in \"%s\"".formatted(face.postScriptName(), codePoint, text));
    }
}
