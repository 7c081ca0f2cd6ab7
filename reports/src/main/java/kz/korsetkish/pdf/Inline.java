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

    /**
     * Words that lead out of the document.
     *
     * @param address a URL
     * @param description of the link for who cannot see it
     */
    record Away(String text, Style style, String address, String description) implements Inline {}

    /**
     * The reference of a number: plain words on paper, a link to where it is accounted for in what holds that too.
     *
     * @param anchor of the row that accounts for it
     * @param description of the link for who cannot see it
     */
    record Cite(String text, Style style, String anchor, String description) implements Inline {}

    /** The number of the page that a place stands on; nothing where there are no pages. */
    record PageNumber(String anchor, Style style) implements Inline {}

    /** Whether it has an element of the structure for itself. */
    default boolean isApart() {
        return switch (this) {
            case Jump jump -> true;
            case Away away -> true;
            case Foreign foreign -> true;
            case Words words -> false;
            case Cite cite -> false;
            case PageNumber page -> false;
            case Sign sign -> false;
        };
    }
}
