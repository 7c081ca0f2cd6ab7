package kz.korsetkish.pdf;

import java.util.Optional;

/**
 * A heading; never the last thing on a page.
 *
 * @param level 1 for a part, 2 within it
 * @param bookmark its text in the outline, if it stands there
 * @param anchor the name that links lead to
 */
public record Heading(int level, String text, Style style, Optional<String> bookmark, Optional<String> anchor)
        implements Element {
    /** That of a part, which stands in the contents. */
    public static Heading chapter(String text, String anchor) {
        return new Heading(1, text, Type.TITLE, Optional.of(text), Optional.of(anchor));
    }

    public static Heading within(String text) {
        return new Heading(2, text, Type.HEADING, Optional.empty(), Optional.empty());
    }
}
