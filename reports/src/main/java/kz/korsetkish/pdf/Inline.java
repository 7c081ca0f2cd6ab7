package kz.korsetkish.pdf;

/** A part of a paragraph. */
public sealed interface Inline {

    /** Plain words. */
    record Words(String text, Style style) implements Inline {}

    /**
     * Words of another language than the paper's.
     *
     * @param language its code
     */
    record Foreign(String text, Style style, String language) implements Inline {}

    /** A drawn sign within the line; decoration, so the words beside it must say the same. */
    record Sign(Picture picture, float width, float height) implements Inline {}

    /**
     * Words that lead to a place in the same document.
     *
     * @param anchor of the heading it leads to
     * @param description of the link for who cannot see it
     */
    record Jump(String text, Style style, String anchor, String description) implements Inline {}
}
