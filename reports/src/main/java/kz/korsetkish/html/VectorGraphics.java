package kz.korsetkish.html;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A surface of shapes and words without pixels: whatever is drawn comes down to three methods. Fonts are measured by
 * an image that nothing is drawn on. Charts keep within their areas by themselves, so clips are only remembered.
 */
abstract class VectorGraphics extends ShapeGraphics {
    private Graphics2D measure;
    private AffineTransform transform = new AffineTransform();
    private Paint paint = Color.BLACK;
    private Stroke stroke = new BasicStroke(1);
    private Color background = Color.WHITE;
    private @Nullable Shape clip;

    VectorGraphics() {
        measure = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        // As print measures: letters are as wide as their outlines.
        measure.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        measure.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    /** Takes over what another has set. */
    final void continues(VectorGraphics other) {
        measure = (Graphics2D) other.measure.create();
        transform = new AffineTransform(other.transform);
        paint = other.paint;
        stroke = other.stroke;
        background = other.background;
        clip = other.clip;
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        Paint before = paint;
        paint = background;
        fill(new Rectangle(x, y, width, height));
        paint = before;
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double theta) {
        transform.rotate(theta);
    }

    @Override
    public void rotate(double theta, double x, double y) {
        transform.rotate(theta, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public void transform(AffineTransform more) {
        transform.concatenate(more);
    }

    @Override
    public void setTransform(AffineTransform other) {
        transform = new AffineTransform(other);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public Paint getPaint() {
        return paint;
    }

    @Override
    public void setPaint(@Nullable Paint other) {
        if (other != null) {
            paint = other;
        }
    }

    @Override
    public Color getColor() {
        return paint instanceof Color color ? color : Color.BLACK;
    }

    @Override
    public void setColor(@Nullable Color color) {
        setPaint(color);
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public void setBackground(Color color) {
        background = color;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setStroke(Stroke other) {
        stroke = other;
    }

    @Override
    public Font getFont() {
        return measure.getFont();
    }

    @Override
    public void setFont(@Nullable Font font) {
        measure.setFont(font);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return measure.getFontMetrics(font);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return measure.getFontRenderContext();
    }

    @Override
    public @Nullable Shape getClip() {
        return clip;
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        return clip == null ? null : clip.getBounds();
    }

    @Override
    public void setClip(@Nullable Shape other) {
        clip = other;
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        clip = new Rectangle(x, y, width, height);
    }

    @Override
    public void clip(@Nullable Shape other) {
        if (other != null && clip != null) {
            Rectangle2D both = clip.getBounds2D().createIntersection(other.getBounds2D());
            clip = both;
        } else {
            clip = other;
        }
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        return shape.intersects(area);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return measure.getDeviceConfiguration();
    }

    @Override
    public void setComposite(Composite composite) {
        measure.setComposite(composite);
    }

    @Override
    public Composite getComposite() {
        return measure.getComposite();
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
        // How letters are measured is settled.
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return measure.getRenderingHint(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        // As above.
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        // As above.
    }

    @Override
    public RenderingHints getRenderingHints() {
        return measure.getRenderingHints();
    }
}
