package kz.korsetkish.pdf;

/**
 * A picture that carries meaning.
 *
 * @param alternative the same in words
 * @param width in points, 0 for the whole column
 */
public record Figure(Picture picture, String alternative, float width, float height) implements Element {
    public Figure {
        if (alternative.isBlank()) {
            throw new IllegalArgumentException("a figure needs an alternative text");
        }
    }
}
