package kz.korsetkish.html;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.chart.Plotted;
import kz.korsetkish.html.Palette.Use;

/** Writes what is drawn on it as SVG, and remembers where the values are. */
final class SvgSurface extends VectorGraphics implements Plotted {
    private final Looks looks;
    private final Markup svg;
    private final List<Point> points;

    /** A value at its place. */
    record Point(double x, double y, String words) {}

    SvgSurface(Looks looks) {
        this(looks, new Markup(), new ArrayList<>());
    }

    private SvgSurface(Looks looks, Markup svg, List<Point> points) {
        this.looks = looks;
        this.svg = svg;
        this.points = points;
    }

    /** The drawing, without the element around it. */
    String drawing() {
        return svg.toString();
    }

    /** The values in the order of their drawing. */
    List<Point> points() {
        return List.copyOf(points);
    }

    @Override
    public Graphics create() {
        SvgSurface other = new SvgSurface(looks, svg, points);
        other.continues(this);
        return other;
    }

    @Override
    public void draw(Shape shape) {
        if (!(getStroke() instanceof BasicStroke pen) || !isSeen()) {
            return;
        }
        String path = SvgPath.of(shape, getTransform());
        if (!path.isEmpty()) {
            String look = looks.palette().name(Use.STROKE, getColor()) + " " + looks.pen(pen, scale());
            svg.open("path", "class", look, "d", path).close("path");
        }
    }

    @Override
    public void fill(Shape shape) {
        String path = isSeen() ? SvgPath.of(shape, getTransform()) : "";
        if (!path.isEmpty()) {
            svg.open("path", "class", looks.palette().name(Use.FILL, getColor()), "d", path)
                    .close("path");
        }
    }

    private boolean isSeen() {
        return getPaint() instanceof Color color && color.getAlpha() > 0;
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (text.isBlank()) {
            return;
        }
        Point2D at = getTransform().transform(new Point2D.Float(x, y), null);
        Font font = getFont().deriveFont((float) (getFont().getSize2D() * scale()));
        double width = getFontMetrics(getFont()).getStringBounds(text, this).getWidth() * scale();
        String look = looks.palette().name(Use.FILL, getColor()) + " " + looks.letters(font);
        // As wide as they were measured, whatever font the reader has.
        svg.open(
                        "text",
                        "class",
                        look,
                        "x",
                        SvgPath.number(at.getX()),
                        "y",
                        SvgPath.number(at.getY()),
                        "textLength",
                        SvgPath.number(width),
                        "lengthAdjust",
                        "spacingAndGlyphs")
                .text(text)
                .close("text");
    }

    @Override
    public void point(double x, double y, String words) {
        Point2D at = getTransform().transform(new Point2D.Double(x, y), null);
        points.add(new Point(at.getX(), at.getY(), words));
    }

    @Override
    public void label(Rectangle2D box, String text, double x, double y) {
        // Seen as it is.
    }

    private double scale() {
        AffineTransform now = getTransform();
        return Math.sqrt(Math.abs(now.getDeterminant()));
    }
}
