package kz.korsetkish.pdf;

import java.time.Instant;
import java.util.List;

/**
 * A whole document, ready to be printed.
 *
 * @param language code of its language
 * @param producer the program and its version
 * @param made the moment it is dated with; part of its bytes
 * @param running what stands on top and at the foot of its pages
 */
public record Paper(
        String language,
        String title,
        String author,
        String subject,
        String producer,
        Instant made,
        Running running,
        List<Part> parts) {
    public Paper {
        parts = List.copyOf(parts);
    }

    /** The running header and footer. */
    public record Running(String headLeft, String headRight, String foot, PageLabel page) {}

    /** Words for "page x of y". */
    @FunctionalInterface
    public interface PageLabel {
        String of(int page, int pages);
    }
}
