package kz.korsetkish.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Picture;

/** What a series is, as its marker says in charts and beside words: told apart by shape, filling and stroke. */
public enum SeriesKind implements Picture {
    EARLIER_TARGET(Ink.QUIET, false, 0.8f),
    TARGET(Ink.TARGET, false, 1.1f),
    COUNTRY(Ink.QUIET, true, 1f),
    SYNTHETIC(Ink.AMBER, false, 1.5f),
    COMPUTED(Ink.NAVY, true, 1.8f),
    OFFICIAL(Ink.BLUE, true, 2f);

    @SuppressWarnings("ImmutableEnumChecker") // a colour never changes
    private final Color color;

    private final boolean filled;
    private final float thickness;

    SeriesKind(Color color, boolean filled, float thickness) {
        this.color = color;
        this.filled = filled;
        this.thickness = thickness;
    }

    public Color color() {
        return color;
    }

    boolean filled() {
        return filled;
    }

    /** The marker around the origin, in points. */
    Shape marker() {
        return switch (this) {
            case OFFICIAL -> new Ellipse2D.Float(-2.8f, -2.8f, 5.6f, 5.6f);
            case COMPUTED -> new Rectangle2D.Float(-2.7f, -2.7f, 5.4f, 5.4f);
            case SYNTHETIC -> new Rectangle2D.Float(-3.4f, -3.4f, 6.8f, 6.8f);
            case COUNTRY -> new Ellipse2D.Float(-1.7f, -1.7f, 3.4f, 3.4f);
            case TARGET -> diamond(3.6f);
            case EARLIER_TARGET -> diamond(2.6f);
        };
    }

    Stroke line() {
        float[] dash = switch (this) {
            case OFFICIAL, COMPUTED, COUNTRY -> null;
            case SYNTHETIC -> new float[] {5, 3};
            case TARGET, EARLIER_TARGET -> new float[] {1.5f, 2};
        };
        return dash == null
                ? new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    void drawMarker(Graphics2D g, double x, double y, double scale) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, scale);
        Shape shape = place.createTransformedShape(marker());
        g.setColor(filled ? color : Ink.PAPER);
        g.fill(shape);
        g.setColor(color);
        g.setStroke(new BasicStroke(1.1f));
        g.draw(shape);
    }

    @Override
    public void draw(Graphics2D g, float width, float height) {
        drawMarker(g, width / 2, height / 2, Math.min(width, height) / 9);
    }

    private static Shape diamond(float radius) {
        Path2D path = new Path2D.Float();
        path.moveTo(0, -radius);
        path.lineTo(radius, 0);
        path.lineTo(0, radius);
        path.lineTo(-radius, 0);
        path.closePath();
        return path;
    }
}
