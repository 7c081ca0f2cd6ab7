package kz.korsetkish.pdf;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;

/** The page being printed. Everything on it is marked content, an artifact or a link. */
final class Canvas {
    private final PdfWriter writer;
    private final PdfContentByte content;
    private final PdfStructureTreeRoot root;
    private final Brush brush;
    private final Outline outline;
    private final Map<String, Integer> pages;
    private final boolean decorating;

    Canvas(PdfWriter writer, Fonts fonts, Pictures pictures, Outline outline, Map<String, Integer> pages) {
        this(writer, new Brush(writer.getDirectContent(), fonts, pictures), outline, pages, false);
    }

    private Canvas(PdfWriter writer, Brush brush, Outline outline, Map<String, Integer> pages, boolean decorating) {
        this.writer = writer;
        this.content = writer.getDirectContent();
        this.root = writer.getStructureTreeRoot();
        this.brush = brush;
        this.outline = outline;
        this.pages = pages;
        this.decorating = decorating;
    }

    /** The same page where everything is decoration: for what was already said, such as repeated header rows. */
    Canvas decorating() {
        return new Canvas(writer, brush, outline, pages, true);
    }

    /** Content of this element of the structure. */
    void mark(Tag tag, Consumer<Brush> paint) {
        if (decorating) {
            artifact(paint);
            return;
        }
        content.beginMarkedContentSequence(tag.element(root));
        paint.accept(brush);
        content.endMarkedContentSequence();
    }

    /** Gives this element its place in the structure before it has content. */
    void open(Tag tag) {
        if (!decorating) {
            tag.element(root);
        }
    }

    /** Content that a screen reader passes over. */
    void artifact(Consumer<Brush> paint) {
        artifact(new PdfDictionary(), "Layout", paint);
    }

    /** A running header or footer. */
    void running(String subtype, Consumer<Brush> paint) {
        PdfDictionary dictionary = new PdfDictionary();
        dictionary.put(PdfName.SUBTYPE, new PdfName(subtype));
        artifact(dictionary, "Pagination", paint);
    }

    /** Content of a Link element, with its annotation. */
    void link(Tag tag, Box box, Inline.Jump jump, Consumer<Brush> paint) {
        link(tag, box, PdfAction.gotoLocalPage(jump.anchor(), false), jump.description(), paint);
    }

    /** The same of one that leads out of the document. */
    void link(Tag tag, Box box, Inline.Away away, Consumer<Brush> paint) {
        link(tag, box, new PdfAction(away.address()), away.description(), paint);
    }

    /** The number of the page of a place, which is known when all pages are laid out. */
    String page(String anchor) {
        return Optional.ofNullable(pages.get(anchor)).map(String::valueOf).orElse("");
    }

    private void link(Tag tag, Box box, PdfAction action, String description, Consumer<Brush> paint) {
        mark(tag, paint);
        if (decorating) {
            return;
        }
        Rectangle area = new Rectangle(
                box.x(),
                Grid.PAGE_HEIGHT - box.top() - box.height(),
                box.x() + box.width(),
                Grid.PAGE_HEIGHT - box.top());
        PdfAnnotation annotation = PdfAnnotation.createLink(writer, area, PdfAnnotation.HIGHLIGHT_INVERT, action);
        annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
        annotation.put(PdfName.BORDER, new PdfArray(new float[] {0, 0, 0}));
        annotation.put(PdfName.CONTENTS, new PdfString(description, PdfObject.TEXT_UNICODE));
        PdfStructureElement element = tag.element(root);
        annotation.put(new PdfName("StructParent"), new PdfNumber(root.addExistingObject(element.getReference())));
        PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(new PdfName("Obj"), annotation.getIndirectReference());
        reference.put(new PdfName("Pg"), writer.getPageReference(writer.getPageNumber()));
        kids(element).add(reference);
        writer.addAnnotation(annotation);
    }

    /** A place that links and bookmarks lead to. */
    void anchor(Heading heading, float top) {
        heading.anchor().ifPresent(name -> anchor(name, top));
        heading.bookmark().ifPresent(title -> outline.add(heading.level(), title, above(top)));
    }

    /** A place that links lead to; what only repeats is none. */
    void anchor(String name, float top) {
        if (!decorating) {
            content.localDestination(name, new PdfDestination(PdfDestination.XYZ, 0, above(top), 0));
        }
    }

    private static float above(float top) {
        return Grid.PAGE_HEIGHT - top + 6;
    }

    private void artifact(PdfDictionary dictionary, String type, Consumer<Brush> paint) {
        dictionary.put(PdfName.TYPE, new PdfName(type));
        content.beginMarkedContentSequence(new PdfName("Artifact"), dictionary, true);
        paint.accept(brush);
        content.endMarkedContentSequence();
    }

    private static PdfArray kids(PdfStructureElement element) {
        PdfObject kids = element.get(PdfName.K);
        if (kids instanceof PdfArray array) {
            return array;
        }
        PdfArray array = new PdfArray();
        if (kids != null) {
            array.add(kids);
        }
        element.put(PdfName.K, array);
        return array;
    }
}
