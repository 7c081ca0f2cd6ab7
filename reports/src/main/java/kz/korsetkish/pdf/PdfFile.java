package kz.korsetkish.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** The file that is being written, with all that PDF/UA-1 and PDF/A-2a want said about a document. */
final class PdfFile implements AutoCloseable {
    private final Document document = new Document(new Rectangle(Grid.PAGE_WIDTH, Grid.PAGE_HEIGHT));
    private final PdfWriter writer;
    private boolean begun;

    PdfFile(Paper paper, OutputStream out) {
        writer = StableWriter.open(document, out, paper);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        // The structure tree is thousands of small objects.
        writer.setFullCompression();
        writer.setTabs(PdfName.S);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
        document.addTitle(paper.title());
        document.addAuthor(paper.author());
        document.addSubject(paper.subject());
        document.addProducer(paper.producer());
        document.open();
        PdfDictionary info = writer.getInfo();
        PdfDate date = new PdfDate(GregorianCalendar.from(paper.made().atZone(ZoneOffset.UTC)));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        info.put(PdfName.PRODUCER, new PdfString(paper.producer(), PdfObject.TEXT_UNICODE));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(paper.language()));
        writer.setXmpMetadata(Xmp.of(paper));
        writeOutputIntent();
    }

    private void writeOutputIntent() {
        ICC_Profile profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        String name = "sRGB IEC61966-2.1";
        try {
            writer.setOutputIntents(name, "", "", name, profile);
        } catch (IOException e) {
            throw new UncheckedIOException("writing the output intent", e);
        }
        // OpenPDF would call it an intent of PDF/X.
        PdfArray intents = writer.getExtraCatalog().getAsArray(PdfName.OUTPUTINTENTS);
        intents.getAsDict(0).put(PdfName.S, PdfName.GTS_PDFA1);
    }

    PdfWriter writer() {
        return writer;
    }

    void newPage() {
        if (begun) {
            document.newPage();
        }
        begun = true;
        writer.setPageEmpty(false);
    }

    @Override
    public void close() {
        document.close();
    }
}
