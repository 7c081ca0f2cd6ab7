package kz.korsetkish.pdf;

import java.util.List;

/**
 * What cannot break across pages.
 *
 * @param before and {@code after}: space around it; {@code before} falls away at the top of a page
 * @param keep stays on the page of the next piece
 * @param repeated painted above it when it is the first on its page
 */
record Piece(float before, float height, float after, boolean keep, List<Piece> repeated, Paint paint) {

    Piece(float height, Paint paint) {
        this(0, height, 0, false, List.of(), paint);
    }

    Piece spaced(float spaceBefore, float spaceAfter) {
        return new Piece(spaceBefore, height, spaceAfter, keep, repeated, paint);
    }

    Piece kept(boolean keeps) {
        return new Piece(before, height, after, keeps, repeated, paint);
    }

    Piece under(List<Piece> header) {
        return new Piece(before, height, after, keep, List.copyOf(header), paint);
    }

    float repeatedHeight() {
        return (float) repeated.stream().mapToDouble(Piece::height).sum();
    }

    /** Paints with the piece's top left corner at this place. */
    @FunctionalInterface
    interface Paint {
        void at(Canvas canvas, float x, float top);
    }
}
