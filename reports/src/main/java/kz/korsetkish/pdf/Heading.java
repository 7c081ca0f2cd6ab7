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
    public static Heading within(String text) {
        return new Heading(2, text, Type.HEADING, Optional.empty(), Optional.empty());
    }
}
