package kz.korsetkish.chart;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.korsetkish.pdf.Picture;

/** A surface that keeps what is drawn on it, in the coordinates of the picture. */
public final class Recording extends Graphics2D implements Plotted {
    /** Words as they are drawn. */
    public record Text(String words, Rectangle2D box, float size) {}

    /** A shape that is drawn or filled. */
    public record Mark(Shape shape, Color color, boolean isFilled) {}

    /** A value that the chart tells of. */
    public record Point(double x, double y, String words) {}

    /** A label that the chart tells of. */
    public record Labelled(Rectangle2D box, String text, double x, double y) {}

    private final BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    private final Graphics2D measure = image.createGraphics();
    private final List<Text> texts;
    private final List<Mark> marks;
    private final List<Point> points;
    private final List<Labelled> labels;

    private Recording(List<Text> texts, List<Mark> marks, List<Point> points, List<Labelled> labels) {
        this.texts = texts;
        this.marks = marks;
        this.points = points;
        this.labels = labels;
        measure.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        measure.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    public static Recording of(Picture picture, float width, float height) {
        var recording = new Recording(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        picture.draw(recording, width, height);
        return recording;
    }

    public List<Text> texts() {
        return texts;
    }

    public List<Mark> marks() {
        return marks;
    }

    public List<Point> points() {
        return points;
    }

    public List<Labelled> labels() {
        return labels;
    }

    @Override
    public void point(double x, double y, String words) {
        points.add(new Point(x, y, words));
    }

    @Override
    public void label(Rectangle2D box, String text, double x, double y) {
        labels.add(new Labelled((Rectangle2D) box.clone(), text, x, y));
    }

    @Override
    public void draw(Shape shape) {
        keep(
                shape instanceof Line2D && getTransform().isIdentity()
                        ? shape
                        : getStroke().createStrokedShape(shape),
                false);
    }

    @Override
    public void fill(Shape shape) {
        keep(shape, true);
    }

    private void keep(Shape shape, boolean isFilled) {
        Shape kept = shape instanceof Line2D line
                ? (Line2D) line.clone()
                : shape instanceof Rectangle2D box && getTransform().isIdentity()
                        ? (Rectangle2D) box.clone()
                        : getTransform().createTransformedShape(shape);
        marks.add(new Mark(kept, getColor(), isFilled));
    }

    @Override
    public void drawString(String text, float x, float y) {
        Font font = getFont();
        double width =
                measure.getFontMetrics(font).getStringBounds(text, measure).getWidth();
        double size = font.getSize2D();
        texts.add(new Text(text, new Rectangle2D.Double(x, y - size * 0.72, width, size * 0.72), font.getSize2D()));
    }

    @Override
    public Graphics create() {
        var other = new Recording(texts, marks, points, labels);
        other.setTransform(getTransform());
        other.setColor(getColor());
        other.setFont(getFont());
        other.setStroke(getStroke());
        return other;
    }

    @Override
    public void dispose() {}

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return measure.getFontMetrics(font);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return measure.getFontRenderContext();
    }

    @Override
    public Font getFont() {
        return measure.getFont();
    }

    @Override
    public void setFont(Font font) {
        measure.setFont(font);
    }

    @Override
    public Color getColor() {
        return measure.getColor();
    }

    @Override
    public void setColor(Color color) {
        measure.setColor(color);
    }

    @Override
    public Paint getPaint() {
        return measure.getPaint();
    }

    @Override
    public void setPaint(Paint paint) {
        measure.setPaint(paint);
    }

    @Override
    public Stroke getStroke() {
        return measure.getStroke();
    }

    @Override
    public void setStroke(Stroke stroke) {
        measure.setStroke(stroke);
    }

    @Override
    public AffineTransform getTransform() {
        return measure.getTransform();
    }

    @Override
    public void setTransform(AffineTransform transform) {
        measure.setTransform(transform);
    }

    @Override
    public void transform(AffineTransform transform) {
        measure.transform(transform);
    }

    @Override
    public void translate(int x, int y) {
        measure.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        measure.translate(x, y);
    }

    @Override
    public void scale(double x, double y) {
        measure.scale(x, y);
    }

    // What no chart uses.

    @Override
    public void rotate(double a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rotate(double a, double x, double y) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void shear(double x, double y) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean drawImage(Image i, AffineTransform t, ImageObserver o) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drawImage(BufferedImage i, BufferedImageOp o, int x, int y) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drawRenderedImage(RenderedImage i, AffineTransform t) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drawRenderableImage(RenderableImage i, AffineTransform t) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drawString(String s, int x, int y) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drawString(AttributedCharacterIterator i, int x, int y) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drawString(AttributedCharacterIterator i, float x, float y) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drawGlyphVector(GlyphVector v, float x, float y) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hit(Rectangle r, Shape s, boolean o) {
        throw new UnsupportedOperationException();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setComposite(Composite c) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setRenderingHint(RenderingHints.Key k, Object v) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key k) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setRenderingHints(Map<?, ?> h) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addRenderingHints(Map<?, ?> h) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RenderingHints getRenderingHints() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Composite getComposite() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setBackground(Color c) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Color getBackground() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clip(Shape s) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setPaintMode() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setXORMode(Color c) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Rectangle getClipBounds() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clipRect(int x, int y, int w, int h) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setClip(int x, int y, int w, int h) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Shape getClip() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setClip(Shape s) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void copyArea(int x, int y, int w, int h, int dx, int dy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drawLine(int x, int y, int x2, int y2) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void fillRect(int x, int y, int w, int h) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clearRect(int x, int y, int w, int h) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drawRoundRect(int x, int y, int w, int h, int a, int b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void fillRoundRect(int x, int y, int w, int h, int a, int b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drawOval(int x, int y, int w, int h) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void fillOval(int x, int y, int w, int h) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drawArc(int x, int y, int w, int h, int a, int b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void fillArc(int x, int y, int w, int h, int a, int b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int n) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int n) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int n) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean drawImage(Image i, int x, int y, ImageObserver o) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean drawImage(Image i, int x, int y, int w, int h, ImageObserver o) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean drawImage(Image i, int x, int y, Color c, ImageObserver o) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean drawImage(Image i, int x, int y, int w, int h, Color c, ImageObserver o) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean drawImage(Image i, int a, int b, int c, int d, int e, int f, int g, int h, ImageObserver o) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean drawImage(
            Image i, int a, int b, int c, int d, int e, int f, int g, int h, Color k, ImageObserver o) {
        throw new UnsupportedOperationException();
    }
}
