package kz.korsetkish.pdf;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
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
        var graphics = new RunGraphics(template, key.width, key.height, fonts);
        key.picture.draw(graphics, key.width, key.height);
        graphics.dispose();
        return template;
    }

    private record Key(Picture picture, float width, float height) {}

    /** Draws and measures each character in the typeface that has it; OpenPDF drops it in silence where one has not. */
    private static final class RunGraphics extends PdfGraphics2D {
        private final Fonts fonts;

        RunGraphics(PdfContentByte content, float width, float height, Fonts fonts) {
            super(content, width, height, fonts, false, false, 1f);
            this.fonts = fonts;
            setCompositeFontDrawerEnabled(false);
            // Without it text is measured in whole pixels and letter-spaced to fit.
            setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        }

        @Override
        public void drawString(String text, float x, float y) {
            Font font = getFont();
            float at = x;
            for (Run run : fonts.draw(text, Face.of(font))) {
                setFont(run.typeface().awt(font.getSize2D()));
                super.drawString(run.text(), at, y);
                at += fonts.width(run, font.getSize2D());
            }
            setFont(font);
        }

        @Override
        public FontMetrics getFontMetrics(Font font) {
            return new RunMetrics(super.getFontMetrics(font));
        }

        private final class RunMetrics extends FontMetrics {
            @Serial
            private static final long serialVersionUID = 1;

            private final transient FontMetrics own;

            RunMetrics(FontMetrics own) {
                super(own.getFont());
                this.own = own;
            }

            @Override
            public Rectangle2D getStringBounds(String text, Graphics g) {
                Rectangle2D box = own.getStringBounds(text, g);
                double width = 0;
                for (Run run : fonts.runs(text, Face.of(font))) {
                    width += fonts.width(run, font.getSize2D());
                }
                return new Rectangle2D.Double(box.getX(), box.getY(), width, box.getHeight());
            }

            @Override
            public int getAscent() {
                return own.getAscent();
            }

            @Override
            public int getDescent() {
                return own.getDescent();
            }

            @Override
            public int getLeading() {
                return own.getLeading();
            }

            @Override
            public int charWidth(char c) {
                return own.charWidth(c);
            }

            @Override
            public int charsWidth(char[] text, int from, int length) {
                return own.charsWidth(text, from, length);
            }
        }
    }
}
