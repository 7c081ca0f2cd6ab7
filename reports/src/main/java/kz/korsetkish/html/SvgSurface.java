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
    /** Numbers of this length are about as wide in all fonts. */
    private static final int SHORT = 5;

    private final Looks looks;
    private final Markup svg;
    private final List<Point> points;
    private Filled filled = Filled.NOTHING;

    private record Filled(String look, String path) {
        static final Filled NOTHING = new Filled("", "");
    }

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
        flush();
        return svg.toString();
    }

    /** The values in the order of their drawing. */
    List<Point> points() {
        return List.copyOf(points);
    }

    @Override
    public Graphics create() {
        flush();
        SvgSurface other = new SvgSurface(looks, svg, points);
        other.continues(this);
        return other;
    }

    @Override
    public void draw(Shape shape) {
        if (getStroke() instanceof BasicStroke pen && isSeen()) {
            String look = looks.palette().name(Use.STROKE, getColor()) + " " + looks.pen(pen, scale());
            String path = SvgPath.of(shape, getTransform());
            if (path.equals(filled.path)) {
                add(filled.look + " " + look, path);
                filled = Filled.NOTHING;
            } else {
                flush();
                add(look, path);
            }
        }
    }

    @Override
    public void fill(Shape shape) {
        if (isSeen()) {
            flush();
            filled = new Filled(looks.palette().name(Use.FILL, getColor()), SvgPath.of(shape, getTransform()));
        }
    }

    /** What is filled may have its edge drawn next: one element does for both. */
    private void flush() {
        add(filled.look, filled.path);
        filled = Filled.NOTHING;
    }

    private void add(String look, String path) {
        if (!path.isEmpty()) {
            svg.empty("path", "class", look, "d", path);
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
        List<String> attributes =
                new ArrayList<>(List.of("class", look, "x", SvgPath.number(at.getX()), "y", SvgPath.number(at.getY())));
        if (text.length() > SHORT) {
            // As wide as it was measured, whatever font the reader has.
            attributes.addAll(List.of("textLength", SvgPath.number(width)));
        }
        flush();
        svg.element("text", text, attributes.toArray(String[]::new));
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

    /** What it has been told goes into the drawing before others draw on. */
    @Override
    public void dispose() {
        flush();
    }

    private double scale() {
        AffineTransform now = getTransform();
        return Math.sqrt(Math.abs(now.getDeterminant()));
    }
}
