package kz.korsetkish.pdf;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;

/** A node of the structure tree; it enters the tree when it is first painted, so the tree reads in page order. */
final class Tag {
    private final @Nullable Tag parent;
    private final PdfName role;
    private Consumer<PdfDictionary> attributes = element -> {};
    private @Nullable PdfStructureElement element;

    private Tag(@Nullable Tag parent, String role) {
        this.parent = parent;
        this.role = new PdfName(role);
    }

    static Tag document() {
        return new Tag(null, "Document");
    }

    Tag child(String childRole) {
        return new Tag(this, childRole);
    }

    Tag alternative(String text) {
        return with(e -> e.put(PdfName.ALT, new PdfString(text, PdfObject.TEXT_UNICODE)));
    }

    /** Of another language than the document. */
    Tag language(String code) {
        return with(e -> e.put(PdfName.LANG, new PdfString(code, PdfObject.TEXT_UNICODE)));
    }

    /** One attribute of an owner such as {@code Table}, {@code List} or {@code Layout}. */
    Tag attribute(String owner, String name, PdfObject value) {
        return with(e -> {
            PdfDictionary dictionary = attributes(e, owner);
            dictionary.put(new PdfName(name), value);
        });
    }

    Tag attribute(String owner, String name, int value) {
        return attribute(owner, name, new PdfNumber(value));
    }

    /** Where a figure stands on its page. */
    Tag box(Box box) {
        float bottom = Grid.PAGE_HEIGHT - box.top() - box.height();
        PdfArray corners = new PdfArray(new float[] {box.x(), bottom, box.x() + box.width(), bottom + box.height()});
        return attribute("Layout", "BBox", corners).attribute("Layout", "Placement", new PdfName("Block"));
    }

    PdfStructureElement element(PdfStructureTreeRoot root) {
        PdfStructureElement known = element;
        if (known == null) {
            known = parent == null
                    ? new PdfStructureElement(root, role)
                    : new PdfStructureElement(parent.element(root), role);
            attributes.accept(known);
            element = known;
        }
        return known;
    }

    private Tag with(Consumer<PdfDictionary> more) {
        attributes = attributes.andThen(more);
        return this;
    }

    private static PdfDictionary attributes(PdfDictionary element, String owner) {
        PdfName a = new PdfName("A");
        if (!(element.get(a) instanceof PdfArray)) {
            element.put(a, new PdfArray());
        }
        PdfArray all = (PdfArray) Objects.requireNonNull(element.get(a));
        for (PdfObject one : all.getElements()) {
            PdfDictionary dictionary = (PdfDictionary) one;
            if (new PdfName(owner).equals(dictionary.get(new PdfName("O")))) {
                return dictionary;
            }
        }
        PdfDictionary fresh = new PdfDictionary();
        fresh.put(new PdfName("O"), new PdfName(owner));
        all.add(fresh);
        return fresh;
    }
}
