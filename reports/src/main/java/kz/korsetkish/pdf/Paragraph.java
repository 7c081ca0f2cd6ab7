package kz.korsetkish.pdf;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph.
 *
 * @param after space below, in points
 */
public record Paragraph(List<Inline> inlines, Align align, Optional<Panel> panel, float after) implements Element {
    public Paragraph {
        inlines = List.copyOf(inlines);
    }

    public static Paragraph of(String text, Style style) {
        return of(List.of(new Inline.Words(text, style)));
    }

    public static Paragraph of(List<Inline> inlines) {
        return new Paragraph(inlines, Align.LEFT, Optional.empty(), 5);
    }

    public Paragraph aligned(Align other) {
        return new Paragraph(inlines, other, panel, after);
    }

    public Paragraph on(Panel ground) {
        return new Paragraph(inlines, align, Optional.of(ground), after);
    }

    public Paragraph after(float points) {
        return new Paragraph(inlines, align, panel, points);
    }
}
