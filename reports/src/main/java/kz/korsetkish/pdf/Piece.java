package kz.korsetkish.pdf;

import java.util.List;
import java.util.Optional;

/**
 * What cannot break across pages.
 *
 * @param before and {@code after}: space around it; {@code before} falls away at the top of a page
 * @param keep stays on the page of the next piece
 * @param repeated painted above it when it is the first on its page
 * @param anchor the place on its page that links lead to
 * @param room stands on a new page where less than this is left of one
 * @param noticed its page has the notice of the part
 */
record Piece(
        float before,
        float height,
        float after,
        boolean keep,
        List<Piece> repeated,
        Optional<String> anchor,
        float room,
        boolean noticed,
        Paint paint) {

    Piece(float height, Paint paint) {
        this(0, height, 0, false, paint);
    }

    Piece(float before, float height, float after, boolean keep, Paint paint) {
        this(before, height, after, keep, List.of(), Optional.empty(), 0, false, paint);
    }

    /** Nothing to be seen: what comes next stands on a new page where less than this is left of one. */
    static Piece room(float points) {
        return new Piece(0, 0, 0, false, List.of(), Optional.empty(), points, false, (canvas, x, top) -> {});
    }

    Piece at(Optional<String> place) {
        return new Piece(before, height, after, keep, repeated, place, room, noticed, paint);
    }

    Piece kept(boolean keeps) {
        return new Piece(before, height, after, keeps, repeated, anchor, room, noticed, paint);
    }

    Piece under(List<Piece> header) {
        return new Piece(before, height, after, keep, List.copyOf(header), anchor, room, noticed, paint);
    }

    Piece underNotice() {
        return new Piece(before, height, after, keep, repeated, anchor, room, true, paint);
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
