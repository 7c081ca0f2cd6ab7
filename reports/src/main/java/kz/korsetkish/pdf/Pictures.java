package kz.korsetkish.pdf;

import java.awt.RenderingHints;
import java.util.HashMap;
import java.util.Map;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGraphics2D;
import org.openpdf.text.pdf.PdfTemplate;

/** The pictures of one document as vector templates; equal pictures are stored once. */
final class Pictures {
    private final Fonts fonts;
    private final Map<Key, PdfTemplate> templates = new HashMap<>();

    Pictures(Fonts fonts) {
        this.fonts = fonts;
    }

    PdfTemplate template(PdfContentByte content, Picture picture, float width, float height) {
        return templates.computeIfAbsent(new Key(picture, width, height), key -> draw(content, key));
    }

    private PdfTemplate draw(PdfContentByte content, Key key) {
        PdfTemplate template = content.createTemplate(key.width, key.height);
        GuardedGraphics graphics = new GuardedGraphics(template, key.width, key.height, fonts);
        key.picture.draw(graphics, key.width, key.height);
        graphics.dispose();
        return template;
    }

    private record Key(Picture picture, float width, float height) {}

    /** Refuses strings with missing glyphs, which OpenPDF drops in silence. */
    private static final class GuardedGraphics extends PdfGraphics2D {
        private final Fonts fonts;

        GuardedGraphics(PdfContentByte content, float width, float height, Fonts fonts) {
            super(content, width, height, fonts, false, false, 1f);
            this.fonts = fonts;
            setCompositeFontDrawerEnabled(false);
            // Without it text is measured in whole pixels and letter-spaced to fit.
            setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        }

        @Override
        public void drawString(String text, float x, float y) {
            super.drawString(fonts.guard(text, fonts.face(getFont())), x, y);
        }
    }
}
