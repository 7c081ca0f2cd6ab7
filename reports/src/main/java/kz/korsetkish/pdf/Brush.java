package kz.korsetkish.pdf;

import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;

/** Paints inside a mark or an artifact; only {@link Canvas} hands one out. */
final class Brush {
    private final PdfContentByte content;
    private final Fonts fonts;
    private final Pictures pictures;

    Brush(PdfContentByte content, Fonts fonts, Pictures pictures) {
        this.content = content;
        this.fonts = fonts;
        this.pictures = pictures;
    }

    void text(String text, Style style, float x, float baseline) {
        content.beginText();
        content.setColorFill(style.color());
        content.setTextMatrix(x, Grid.PAGE_HEIGHT - baseline);
        for (Run run : fonts.draw(text, style.face())) {
            content.setFontAndSize(fonts.base(run.typeface()), style.size());
            content.showText(run.text());
        }
        content.endText();
    }

    void fill(Box box, Color color) {
        content.setColorFill(color);
        content.rectangle(box.x(), Grid.PAGE_HEIGHT - box.top() - box.height(), box.width(), box.height());
        content.fill();
    }

    void rule(float x, float top, float width, float thickness, Color color) {
        fill(new Box(x, top, width, thickness), color);
    }

    void picture(Picture picture, Box box) {
        content.addTemplate(
                pictures.template(content, picture, box.width(), box.height()),
                box.x(),
                Grid.PAGE_HEIGHT - box.top() - box.height());
    }
}
