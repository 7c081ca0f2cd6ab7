package kz.korsetkish.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDArtifactMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A printed file, and what every printed file must hold to. */
public final class PrintedPdf {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static final double LEAST_SIZE = 6.99;

    private final byte[] bytes;

    private PrintedPdf(byte[] bytes) {
        this.bytes = bytes;
    }

    public static PrintedPdf of(Path file) throws IOException {
        return new PrintedPdf(Files.readAllBytes(file));
    }

    public byte[] bytes() {
        return bytes;
    }

    /**
     * Zero failures of PDF/UA-1 and PDF/A-2a, links known to the structure tree, and all words within the
     * margins and clear of each other.
     */
    public PrintedPdf holdsToTheStandards() throws Exception {
        assertThat(failures()).isEmpty();
        return isLaidOut();
    }

    /** All of that for the language with the longest words; the standards do not differ by language, so that others need only be laid out. */
    public PrintedPdf holdsToTheStandardsOnce(String language) throws Exception {
        return language.equals("kk") ? holdsToTheStandards() : isLaidOut();
    }

    /** No letter is smaller than a reader can be asked to read. */
    public PrintedPdf isLegible() throws IOException {
        List<String> small = glyphs().stream()
                .flatMap(List::stream)
                .filter(glyph -> glyph.getTextMatrix().getScalingFactorY() < LEAST_SIZE)
                .map(PrintedPdf::describe)
                .toList();
        assertThat(small).as("letters of less than 7 points").isEmpty();
        return this;
    }

    /** What a screen reader reads of each page: all but the artifacts. */
    public List<String> spoken() throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                var words = new StringBuilder();
                extractor.getMarkedContents().stream()
                        .filter(content -> !(content instanceof PDArtifactMarkedContent))
                        .flatMap(content -> content.getContents().stream())
                        .filter(TextPosition.class::isInstance)
                        .forEach(text -> words.append(((TextPosition) text).getUnicode()));
                pages.add(words.toString());
            }
        }
        return pages;
    }

    private PrintedPdf isLaidOut() throws Exception {
        isLegible();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<COSBase> referenced = new ArrayList<>();
            collectReferences(
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), referenced);
            for (var page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    assertThat(referenced).contains(annotation.getCOSObject());
                }
            }
        }
        assertThat(danglingLinks()).isEmpty();
        List<String> outside = new ArrayList<>();
        List<String> overlapping = new ArrayList<>();
        for (List<TextPosition> page : glyphs()) {
            page.stream().filter(PrintedPdf::outsideTheMargins).forEach(g -> outside.add(describe(g)));
            overlapping.addAll(overlaps(page));
        }
        assertThat(outside).isEmpty();
        assertThat(overlapping).isEmpty();
        return this;
    }

    /** The text of each page, its white space made single spaces. */
    public List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("[\\s\u00a0]+", " "));
            }
        }
        return pages;
    }

    /** A page in greys, from 1. */
    public BufferedImage picture(int page, float dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFRenderer(document).renderImageWithDPI(page - 1, dpi, ImageType.GRAY);
        }
    }

    /** The languages of the parts that are not in the language of the document. */
    public List<String> foreignLanguages() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<String> languages = new ArrayList<>();
            collect(
                    COSName.LANG,
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(),
                    languages);
            return languages;
        }
    }

    /** The values of an attribute of the structure tree. */
    private static void collect(COSName name, COSDictionary element, List<String> found) {
        if (element.getString(name) != null) {
            found.add(element.getString(name));
        }
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSDictionary kid) {
            collect(name, kid, found);
        } else if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSDictionary kid) {
                    collect(name, kid, found);
                }
            }
        }
    }

    /** The titles of the outermost bookmarks. */
    public List<String> bookmarks() throws IOException {
        List<String> titles = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
            }
        }
        return titles;
    }

    /** The page of a heading, from 1: where its bookmark leads, else the first page that has its words. */
    public int pageOf(String heading) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            Deque<PDOutlineItem> items = new ArrayDeque<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(items::add);
            while (!items.isEmpty()) {
                PDOutlineItem item = items.pop();
                if (item.getTitle().equals(heading)) {
                    return document.getPages().indexOf(item.findDestinationPage(document)) + 1;
                }
                item.children().forEach(items::add);
            }
        }
        List<String> pages = pages();
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).contains(heading.replace('\u00a0', ' '))) {
                return i + 1;
            }
        }
        throw new AssertionError("no page has the heading " + heading);
    }

    /** What is said of each figure to who cannot see it, in the order of reading. */
    public List<String> alternatives() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<String> found = new ArrayList<>();
            collect(
                    COSName.ALT,
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(),
                    found);
            return found;
        }
    }

    /** The names that links lead to and nothing bears. */
    private List<String> danglingLinks() throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<String> dangling = new ArrayList<>();
            for (var page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link
                            && link.getAction() instanceof PDActionGoTo goTo
                            && goTo.getDestination() instanceof PDNamedDestination named
                            && document.getDocumentCatalog().findNamedDestinationPage(named) == null) {
                        dangling.add(named.getNamedDestination());
                    }
                }
            }
            return dangling;
        }
    }

    /** Of PDF/UA-1 and PDF/A-2a. */
    List<String> failures() throws Exception {
        List<String> failures = new ArrayList<>(failures(PDFAFlavour.PDFUA_1));
        failures.addAll(failures(PDFAFlavour.PDFA_2_A));
        return failures;
    }

    private List<String> failures(PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .limit(5)
                    .toList();
        }
    }

    /** The objects that OBJR dictionaries of the structure tree lead to. */
    private static void collectReferences(COSDictionary element, List<COSBase> found) {
        if (COSName.getPDFName("OBJR").equals(element.getCOSName(COSName.TYPE))) {
            found.add(element.getDictionaryObject(COSName.OBJ));
            return;
        }
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSDictionary kid) {
            collectReferences(kid, found);
        } else if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSDictionary kid) {
                    collectReferences(kid, found);
                }
            }
        }
    }

    private List<List<TextPosition>> glyphs() throws IOException {
        List<List<TextPosition>> pages = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void startPage(PDPage page) {
                pages.add(new ArrayList<>());
            }

            @Override
            protected void processTextPosition(TextPosition text) {
                if (!text.getUnicode().isBlank()) {
                    pages.getLast().add(text);
                }
            }
        };
        try (PDDocument document = Loader.loadPDF(bytes)) {
            stripper.getText(document);
        }
        return pages;
    }

    private static boolean outsideTheMargins(TextPosition glyph) {
        return glyph.getXDirAdj() < Grid.MARGIN - 1
                || glyph.getXDirAdj() + glyph.getWidthDirAdj() > Grid.PAGE_WIDTH - Grid.MARGIN + 1
                || glyph.getYDirAdj() < 20
                || glyph.getYDirAdj() > Grid.PAGE_HEIGHT - 20;
    }

    /** Letters whose inner parts cover each other. */
    private static List<String> overlaps(List<TextPosition> page) {
        List<String> found = new ArrayList<>();
        List<TextPosition> sorted = page.stream()
                .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            Rectangle2D box = core(sorted.get(i));
            for (int j = i + 1; j < sorted.size() && core(sorted.get(j)).getX() < box.getMaxX() + 10; j++) {
                if (box.intersects(core(sorted.get(j)))) {
                    found.add(describe(sorted.get(i)) + " and " + describe(sorted.get(j)));
                }
            }
        }
        return found;
    }

    private static Rectangle2D core(TextPosition glyph) {
        double size = glyph.getFontSizeInPt();
        return new Rectangle2D.Double(
                glyph.getXDirAdj() + glyph.getWidthDirAdj() * 0.25,
                glyph.getYDirAdj() - size * 0.45,
                glyph.getWidthDirAdj() * 0.5,
                size * 0.4);
    }

    private static String describe(TextPosition glyph) {
        return glyph.getUnicode() + " at " + glyph.getXDirAdj() + ", " + glyph.getYDirAdj();
    }
}
