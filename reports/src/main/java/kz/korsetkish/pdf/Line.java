package kz.korsetkish.pdf;

import java.util.List;

/** A line of a wrapped paragraph; the baseline is measured from its top. */
record Line(List<Atom> atoms, float width, float height, float baseline) {

    /** Words or a sign at their place in the line. */
    record Atom(Inline inline, String text, float x, float width) {
        Atom extended(String more, float newWidth) {
            return new Atom(inline, text + more, x, newWidth);
        }
    }
}
