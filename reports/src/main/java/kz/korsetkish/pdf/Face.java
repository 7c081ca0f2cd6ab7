package kz.korsetkish.pdf;

import java.awt.Font;
import java.util.List;

/** The faces of the one type family, Liberation Sans; DejaVu Sans lends them the signs that it has not. */
public enum Face {
    REGULAR(Typeface.LIBERATION, Typeface.DEJAVU),
    BOLD(Typeface.LIBERATION_BOLD, Typeface.DEJAVU_BOLD),
    ITALIC(Typeface.LIBERATION_ITALIC, Typeface.DEJAVU_ITALIC);

    private final Typeface own;
    private final Typeface lender;

    Face(Typeface own, Typeface lender) {
        this.own = own;
        this.lender = lender;
    }

    /** The same face for drawing with {@link java.awt.Graphics2D}. */
    public Font awt(float size) {
        return own.awt(size);
    }

    /** A character is drawn in the first of them that has it. */
    List<Typeface> typefaces() {
        return List.of(own, lender);
    }

    static Face of(Font font) {
        for (Face face : values()) {
            if (face.own.is(font)) {
                return face;
            }
        }
        throw new IllegalArgumentException("font " + font.getPSName() + " is not embedded");
    }
}
