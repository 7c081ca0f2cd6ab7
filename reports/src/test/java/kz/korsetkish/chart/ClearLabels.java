package kz.korsetkish.chart;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.chart.Recording.Labelled;
import kz.korsetkish.chart.Recording.Mark;
import kz.korsetkish.chart.Recording.Text;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Picture;

/** Whether a reader sees of every label in a picture whose it is, and can read it. */
public final class ClearLabels {
    /** Letters have some air around them. */
    private static final double AIR = 0.3;

    private final Recording drawn;
    private final Rectangle2D picture;
    private final boolean isMap;
    private final List<String> faults = new ArrayList<>();

    private ClearLabels(Picture picture, float width, float height) {
        this.drawn = Recording.of(picture, width, height);
        this.isMap = picture instanceof TileMap;
        this.picture = new Rectangle2D.Double(-0.5, -0.5, width + 1, height + 1);
    }

    /** What is wrong with the labels of a picture of this size. */
    public static List<String> faults(Picture picture, float width, float height) {
        var clear = new ClearLabels(picture, width, height);
        clear.findFaults();
        return clear.faults;
    }

    private void findFaults() {
        drawn.labels().forEach(label -> {
            check(picture.contains(label.box()), label.text() + " leaves the picture");
            check(isNearest(label) || isLed(label), label.text() + " is nearer to a point of another");
        });
        for (int i = 0; i < drawn.texts().size(); i++) {
            Text text = drawn.texts().get(i);
            check(picture.contains(text.box()), text.words() + " leaves the picture: " + text.box());
            check(text.size() >= 7, text.words() + " is smaller than 7 points: " + text.size());
            for (Text other : drawn.texts().subList(i + 1, drawn.texts().size())) {
                check(!inner(text).intersects(other.box()), text.words() + " and " + other.words() + " overlap");
            }
            for (Mark mark : drawn.marks()) {
                check(!crosses(mark, inner(text)), text.words() + " is crossed by " + mark);
            }
        }
    }

    private void check(boolean isSo, String fault) {
        if (!isSo) {
            faults.add(fault);
        }
    }

    private boolean isNearest(Labelled label) {
        double own = distance(label.box(), label.x(), label.y());
        return drawn.points().stream()
                .filter(point -> Math.abs(point.x() - label.x()) > 1e-6 || Math.abs(point.y() - label.y()) > 1e-6)
                .allMatch(point -> distance(label.box(), point.x(), point.y()) > own);
    }

    /** By a line from the marker of its point to its border. */
    private boolean isLed(Labelled label) {
        return drawn.marks().stream()
                .map(Mark::shape)
                .filter(Line2D.class::isInstance)
                .map(Line2D.class::cast)
                .anyMatch(line -> leads(line.getP1(), line.getP2(), label) || leads(line.getP2(), line.getP1(), label));
    }

    private static boolean leads(Point2D from, Point2D to, Labelled label) {
        return from.distance(label.x(), label.y()) < 5 && distance(label.box(), to.getX(), to.getY()) < 2;
    }

    /** Hatching and borders of tiles are light and may; what lies under all of a text may. */
    private boolean crosses(Mark mark, Rectangle2D text) {
        if (isMap && mark.color().equals(Ink.RULE) && !mark.isFilled()) {
            return false;
        }
        Shape shape = mark.shape();
        return shape instanceof Line2D line
                ? text.intersectsLine(line)
                : shape.intersects(text) && !(mark.isFilled() && shape.contains(text));
    }

    private static Rectangle2D inner(Text text) {
        Rectangle2D box = text.box();
        return new Rectangle2D.Double(
                box.getX() + AIR, box.getY() + AIR, Math.max(0.1, box.getWidth() - 2 * AIR), box.getHeight() - 2 * AIR);
    }

    private static double distance(Rectangle2D box, double x, double y) {
        double dx = Math.max(0, Math.max(box.getX() - x, x - box.getMaxX()));
        double dy = Math.max(0, Math.max(box.getY() - y, y - box.getMaxY()));
        return Math.hypot(dx, dy);
    }
}
