package kz.korsetkish.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import kz.korsetkish.pdf.Picture;

/** A picture as it comes out, large enough that every line of it is many pixels. */
record Drawn(BufferedImage image, float scale) {
    private static final Color NOTHING = Color.MAGENTA;

    static Drawn of(Picture picture, float width, float height, float scale) {
        var image =
                new BufferedImage(Math.round(width * scale), Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(NOTHING);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(scale, scale);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        picture.draw(g, width, height);
        g.dispose();
        return new Drawn(image, scale);
    }

    /** The colour at a place in points. */
    Color at(double x, double y) {
        return new Color(image.getRGB((int) (x * scale), (int) (y * scale)));
    }

    boolean isNothing(double x, double y) {
        return at(x, y).equals(NOTHING);
    }

    /** How light the colour is in grey print, of 255. */
    static double grey(Color color) {
        return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
    }

    /** As letters, one for so many points: a dot for nothing, # for this colour, o for any other. */
    String letters(float width, float height, float step, Color color) {
        var letters = new StringBuilder();
        for (float y = step / 2; y < height; y += step) {
            for (float x = step / 2; x < width; x += step) {
                letters.append(isNothing(x, y) ? '.' : at(x, y).equals(color) ? '#' : 'o');
            }
            letters.append('\n');
        }
        return letters.toString();
    }
}
