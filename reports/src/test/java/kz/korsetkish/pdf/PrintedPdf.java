package kz.korsetkish.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
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

    /** Zero failures of PDF/UA-1 and PDF/A-2a, links known to the structure tree, and all words within the margins. */
    public PrintedPdf holdsToTheStandards() throws Exception {
        assertThat(failures(PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(failures(PDFAFlavour.PDFA_2_A)).isEmpty();
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
        assertThat(outsideTheMargins()).isEmpty();
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

    private List<String> outsideTheMargins() throws IOException {
        List<String> outside = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                boolean within = text.getXDirAdj() >= Grid.MARGIN - 1
                        && text.getXDirAdj() + text.getWidthDirAdj() <= Grid.PAGE_WIDTH - Grid.MARGIN + 1
                        && text.getYDirAdj() > 20
                        && text.getYDirAdj() < Grid.PAGE_HEIGHT - 20;
                if (!within && !text.getUnicode().isBlank()) {
                    outside.add(text + " at " + text.getXDirAdj() + ", " + text.getYDirAdj() + " of page "
                            + getCurrentPageNo());
                }
            }
        };
        try (PDDocument document = Loader.loadPDF(bytes)) {
            stripper.getText(document);
        }
        return outside;
    }
}
