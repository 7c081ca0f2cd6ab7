package kz.korsetkish.pdf;

import java.awt.Color;

/**
 * How words look.
 *
 * @param size and {@code leading} in points
 */
public record Style(Face face, float size, float leading, Color color) {
    public Style in(Color other) {
        return new Style(face, size, leading, other);
    }

    public Style in(Face other) {
        return new Style(other, size, leading, color);
    }
}
