package kz.korsetkish.pdf;

import java.util.List;
import java.util.Optional;

/**
 * A part of a paper; begins on a new page.
 *
 * @param notice a band on top of each of its pages; where some of its elements are {@link Noticed}, only of theirs
 * @param running whether its pages carry the running header and footer
 * @param backdrop drawn under its first page as decoration
 */
public record Part(Optional<String> notice, boolean running, Optional<Picture> backdrop, List<Element> elements) {
    public Part {
        elements = List.copyOf(elements);
    }
}
