package kz.korsetkish.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.PdfName;

/** Turns elements into pieces for a column of a given width. */
final class Typesetter {
    private final Fonts fonts;

    Typesetter(Fonts fonts) {
        this.fonts = fonts;
    }

    List<Piece> set(List<Element> elements, Tag parent, float column) {
        List<Piece> pieces = new ArrayList<>();
        for (Element element : elements) {
            pieces.addAll(set(element, parent, column));
        }
        return pieces;
    }

    private List<Piece> set(Element element, Tag parent, float column) {
        return switch (element) {
            case Heading heading -> List.of(heading(heading, parent, column));
            case Paragraph paragraph ->
                paragraph.inlines().isEmpty()
                        ? List.of()
                        : new ParagraphSetter(paragraph, parent.child("P"), column, fonts).pieces();
            case Bullets bullets -> bullets(bullets, parent, column);
            case Table table -> new TableSetter(table, parent, column, fonts).pieces();
            case Figure figure -> List.of(figure(figure, parent, column));
            case Together together -> kept(set(together.elements(), parent, column));
            case Noticed noticed ->
                set(noticed.elements(), parent, column).stream()
                        .map(Piece::underNotice)
                        .toList();
            case OnPaper paper -> set(paper.elements(), parent, column);
            case Room room -> List.of(Piece.room(room.points()));
            case Gap gap -> List.of(new Piece(gap.height(), (canvas, x, top) -> {}));
        };
    }

    private static List<Piece> kept(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>(pieces);
        kept.subList(0, Math.max(0, kept.size() - 1)).replaceAll(piece -> piece.kept(true));
        return kept;
    }

    private Piece heading(Heading heading, Tag parent, float column) {
        Paragraph words = Paragraph.of(heading.text(), heading.style()).after(3);
        Piece block = new ParagraphSetter(words, parent.child("H" + heading.level()), column, fonts).block();
        return new Piece(heading.level() == 1 ? 14 : 7, block.height(), block.after(), true, (canvas, x, top) -> {
                    canvas.anchor(heading, top);
                    block.paint().at(canvas, x, top);
                })
                .at(heading.anchor());
    }

    private List<Piece> bullets(Bullets bullets, Tag parent, float column) {
        Tag list = parent.child("L").attribute("List", "ListNumbering", new PdfName("Disc"));
        List<Piece> pieces = new ArrayList<>();
        for (List<Inline> item : bullets.items()) {
            Tag li = list.child("LI");
            Tag label = li.child("Lbl");
            Paragraph words = new Paragraph(item, Align.LEFT, Optional.empty(), 3);
            List<Piece> lines =
                    new ParagraphSetter(words, li.child("LBody").child("P"), column - INDENT, fonts).pieces();
            for (int i = 0; i < lines.size(); i++) {
                pieces.add(indented(lines.get(i), i == 0 ? Optional.of(label) : Optional.empty()));
            }
        }
        return pieces;
    }

    private static final float INDENT = 12;

    private static Piece indented(Piece line, Optional<Tag> label) {
        return new Piece(line.before(), line.height(), line.after(), line.keep(), (canvas, x, top) -> {
            label.ifPresent(tag ->
                    canvas.mark(tag, brush -> brush.text("•", Type.BODY, x + 2, top + Type.BODY.leading() / 2 + 3.2f)));
            line.paint().at(canvas, x + INDENT, top);
        });
    }

    static Piece figure(Figure figure, Tag parent, float column) {
        float width = figure.width() == 0 ? column : figure.width();
        Tag tag = parent.child("Figure").alternative(figure.alternative());
        return new Piece(0, figure.height(), 6, false, (canvas, x, top) -> {
            Box box = new Box(x, top, width, figure.height());
            tag.box(box);
            canvas.mark(tag, brush -> brush.picture(figure.picture(), box));
        });
    }
}
