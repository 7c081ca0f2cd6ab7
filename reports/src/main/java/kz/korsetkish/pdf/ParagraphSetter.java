package kz.korsetkish.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;

/** A paragraph in a column of a given width. */
final class ParagraphSetter {
    private final Paragraph paragraph;
    private final Tag tag;
    private final float column;
    private final List<Line> lines;
    private final IdentityHashMap<Inline, Tag> parts = new IdentityHashMap<>();

    ParagraphSetter(Paragraph paragraph, Tag tag, float column, Fonts fonts) {
        this.paragraph = paragraph;
        this.tag = tag;
        this.column = column;
        this.lines = Wrap.lines(paragraph.inlines(), column - 2 * inset(), fonts);
        // An element holds content or elements, never both: words beside a link go into spans.
        if (paragraph.inlines().stream().anyMatch(Inline::isApart)) {
            for (Inline inline : paragraph.inlines()) {
                switch (inline) {
                    case Inline.Words words -> parts.put(words, tag.child("Span"));
                    case Inline.Foreign foreign ->
                        parts.put(foreign, tag.child("Span").language(foreign.language()));
                    case Inline.Jump jump -> parts.put(jump, tag.child("Link"));
                    case Inline.Away away -> parts.put(away, tag.child("Link"));
                    case Inline.Cite cite -> parts.put(cite, tag.child("Span"));
                    case Inline.PageNumber page -> parts.put(page, tag.child("Span"));
                    case Inline.Sign sign -> {}
                }
            }
        }
    }

    float height() {
        return (float) lines.stream().mapToDouble(Line::height).sum() + 2 * padding();
    }

    /** The whole as one piece. */
    Piece block() {
        return new Piece(0, height(), paragraph.after(), false, (canvas, x, top) -> {
            float y = top;
            for (int i = 0; i < lines.size(); i++) {
                paint(i, canvas, x, y);
                y += pieceHeight(i);
            }
        });
    }

    /** A piece a line; never one line alone at the end or the top of a page. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int index = i;
            boolean last = i == lines.size() - 1;
            boolean keep = !last && (i == 0 || i == lines.size() - 2);
            pieces.add(new Piece(
                    0,
                    pieceHeight(i),
                    last ? paragraph.after() : 0,
                    keep,
                    (canvas, x, top) -> paint(index, canvas, x, top)));
        }
        return pieces;
    }

    private void paint(int index, Canvas canvas, float x, float top) {
        Line line = lines.get(index);
        float height = pieceHeight(index);
        paragraph
                .panel()
                .ifPresent(panel -> canvas.artifact(brush -> {
                    brush.fill(new Box(x, top, column, height), panel.fill());
                    brush.fill(new Box(x, top, Panel.BAR, height), panel.bar());
                }));
        float left = x + inset() + paragraph.align().offset(column - 2 * inset() - line.width());
        float lineTop = top + (index == 0 ? padding() : 0);
        for (Line.Atom atom : line.atoms()) {
            if (atom.inline() instanceof Inline.Sign sign) {
                // Beside words, centred on the height of small letters, not on the line.
                float middle = isWordless(line)
                        ? lineTop + line.height() / 2
                        : lineTop + line.baseline() - line.height() * 0.25f;
                Box box = new Box(left + atom.x(), middle - sign.height() / 2, sign.width(), sign.height());
                canvas.artifact(brush -> brush.picture(sign.picture(), box));
            }
        }
        if (parts.isEmpty()) {
            paintWords(canvas, line, left, lineTop, index);
        } else {
            paintParts(canvas, line, left, lineTop, index);
        }
    }

    private static boolean isWordless(Line line) {
        return line.atoms().stream().allMatch(atom -> atom.inline() instanceof Inline.Sign);
    }

    private void paintWords(Canvas canvas, Line line, float left, float top, int index) {
        if (isWordless(line)) {
            return;
        }
        canvas.mark(tag, brush -> {
            for (Line.Atom atom : line.atoms()) {
                if (!(atom.inline() instanceof Inline.Sign)) {
                    String text = text(canvas, line, atom, index);
                    brush.text(text, Wrap.style(atom.inline()), left + atom.x(), top + line.baseline());
                }
            }
        });
    }

    private void paintParts(Canvas canvas, Line line, float left, float top, int index) {
        for (Line.Atom atom : line.atoms()) {
            Tag part = parts.get(atom.inline());
            if (part == null) {
                continue;
            }
            String text = text(canvas, line, atom, index);
            float x = left + atom.x();
            Style style = Wrap.style(atom.inline());
            Box box = new Box(x, top, atom.width(), line.height());
            Consumer<Brush> paint = brush -> brush.text(text, style, x, top + line.baseline());
            switch (atom.inline()) {
                case Inline.Jump jump -> canvas.link(part, box, jump, paint);
                case Inline.Away away -> canvas.link(part, box, away, paint);
                default -> canvas.mark(part, paint);
            }
        }
    }

    /** A wrapped line ends with its space, so that whoever reads the text finds the words apart. */
    private String text(Canvas canvas, Line line, Line.Atom atom, int index) {
        if (atom.inline() instanceof Inline.PageNumber page) {
            return canvas.page(page.anchor());
        }
        boolean wrapped = index < lines.size() - 1 && atom.equals(line.atoms().getLast());
        return wrapped && !atom.text().endsWith(" ") ? atom.text() + " " : atom.text();
    }

    private float pieceHeight(int index) {
        float padding = (index == 0 ? padding() : 0) + (index == lines.size() - 1 ? padding() : 0);
        return lines.get(index).height() + padding;
    }

    private float inset() {
        return paragraph.panel().isPresent() ? Panel.INSET : 0;
    }

    private float padding() {
        return paragraph.panel().isPresent() ? Panel.PADDING : 0;
    }
}
