package kz.korsetkish.pdf;

import java.util.ArrayList;
import java.util.List;

/** Puts pieces on pages: what is kept together stays together, and header rows repeat. */
final class Sheets {

    /** A page and what stands on it. */
    record Sheet(Part part, Tag section, boolean first, List<Placed> placed) {
        boolean isNoticed() {
            return placed.stream().anyMatch(one -> one.piece.noticed());
        }
    }

    record Placed(Piece piece, float top) {}

    private final Part part;
    private final Tag section;
    private final float top;
    private final List<Sheet> sheets = new ArrayList<>();
    private float y;

    private Sheets(Part part, Tag section, float noticeHeight) {
        this.part = part;
        this.section = section;
        this.top = noticeHeight == 0 ? Grid.TOP : Grid.NOTICE_TOP + noticeHeight + Grid.NOTICE_GAP;
        turn();
    }

    static List<Sheet> of(Part part, Tag section, float noticeHeight, List<Piece> pieces) {
        Sheets flow = new Sheets(part, section, noticeHeight);
        if (pieces.stream().noneMatch(Piece::noticed)) {
            pieces = pieces.stream().map(Piece::underNotice).toList();
        }
        int start = 0;
        while (start < pieces.size()) {
            int end = start;
            while (end < pieces.size() - 1 && pieces.get(end).keep()) {
                end++;
            }
            flow.place(pieces.subList(start, end + 1));
            start = end + 1;
        }
        return flow.sheets;
    }

    private void place(List<Piece> chain) {
        if (y > top && y + chain.getFirst().room() > Grid.BOTTOM) {
            turn();
        }
        float height = 0;
        for (Piece piece : chain) {
            height += piece.before() + piece.height() + piece.after();
        }
        height -= chain.getLast().after();
        if (y + height > Grid.BOTTOM && y > top && height + chain.getFirst().repeatedHeight() <= Grid.BOTTOM - top) {
            turn();
        }
        for (Piece piece : chain) {
            if (y + piece.before() + piece.height() > Grid.BOTTOM && y > top) {
                turn();
            }
            if (y == top) {
                piece.repeated().forEach(this::put);
            } else {
                y += piece.before();
            }
            if (y + piece.height() > Grid.BOTTOM) {
                throw new IllegalStateException("something is taller than a page: " + piece.height() + " points");
            }
            put(piece);
            y += piece.after();
        }
    }

    private void put(Piece piece) {
        sheets.getLast().placed.add(new Placed(piece, y));
        y += piece.height();
    }

    private void turn() {
        sheets.add(new Sheet(part, section, sheets.isEmpty(), new ArrayList<>()));
        y = top;
    }
}
