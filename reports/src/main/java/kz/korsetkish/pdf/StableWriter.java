package kz.korsetkish.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfWriter;

/** A writer whose file identifier follows from the paper and not from the clock. */
final class StableWriter extends PdfWriter {
    private final String identifier;

    private StableWriter(PdfDocument pdf, OutputStream out, Paper paper) {
        super(pdf, out);
        this.identifier = identifier(paper);
    }

    static PdfWriter open(Document document, OutputStream out, Paper paper) {
        PdfDocument pdf = new PdfDocument();
        document.addDocListener(pdf);
        StableWriter writer = new StableWriter(pdf, out, paper);
        pdf.addWriter(writer);
        return writer;
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object, boolean inObjStm) throws IOException {
        PdfIndirectObject added = super.addToBody(object, inObjStm);
        // OpenPDF looks for it in the information dictionary, where it must not be printed: so after that is written.
        if (object.equals(getInfo())) {
            getInfo().put(PdfName.FILEID, new PdfLiteral("[<" + identifier + "><" + identifier + ">]"));
        }
        return added;
    }

    private static String identifier(Paper paper) {
        String key = String.join("\n", paper.language(), paper.title(), paper.subject(), paper.producer()) + "\n"
                + paper.made();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
