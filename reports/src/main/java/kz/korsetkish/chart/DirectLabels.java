package kz.korsetkish.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Puts each label beside its point, where it covers least of the lines, points and other labels. */
final class DirectLabels extends AbstractXYAnnotation {
    @Serial
    private static final long serialVersionUID = 1;

    private static final double GAP = 6;

    private final transient List<Label> labels;
    private final transient List<List<Point2D>> lines;
    private final transient Font font;

    /** Points of lines and labels are in the coordinates of the chart. */
    DirectLabels(List<Label> labels, List<List<Point2D>> lines, Font font) {
        this.labels = List.copyOf(labels);
        this.lines = lines.stream().map(List::copyOf).toList();
        this.font = font;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int index,
            PlotRenderingInfo info) {
        List<List<Point2D>> drawn = new ArrayList<>();
        for (List<Point2D> line : lines) {
            drawn.add(line.stream()
                    .map(point -> place(point.getX(), point.getY(), plot, area, domain, range))
                    .toList());
        }
        g.setFont(font);
        FontMetrics metrics = g.getFontMetrics(font);
        List<Rectangle2D> taken = new ArrayList<>();
        for (Label label : labels) {
            Point2D at = place(label.x(), label.y(), plot, area, domain, range);
            double width = metrics.getStringBounds(label.text(), g).getWidth();
            double height = font.getSize2D();
            Rectangle2D best = best(candidates(at, width, height), area, drawn, taken);
            taken.add(best);
            g.setColor(label.color());
            g.drawString(label.text(), (float) best.getX(), (float) (best.getMaxY() - height * 0.2));
        }
    }

    private static Point2D place(double x, double y, XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range) {
        return new Point2D.Double(
                domain.valueToJava2D(x, area, plot.getDomainAxisEdge()),
                range.valueToJava2D(y, area, plot.getRangeAxisEdge()));
    }

    /** The nearest places first: centred, then beside, then farther away. */
    private static List<Rectangle2D> candidates(Point2D at, double width, double height) {
        List<Rectangle2D> candidates = new ArrayList<>();
        for (double distance = GAP; distance <= 6 * GAP; distance += GAP) {
            double above = at.getY() - distance - height;
            double below = at.getY() + distance;
            for (double shift : new double[] {0.5, 0.2, 0.8, 0, 1}) {
                candidates.add(new Rectangle2D.Double(at.getX() - shift * width, above, width, height));
                candidates.add(new Rectangle2D.Double(at.getX() - shift * width, below, width, height));
            }
            double middle = at.getY() - height / 2;
            candidates.add(new Rectangle2D.Double(at.getX() + distance, middle, width, height));
            candidates.add(new Rectangle2D.Double(at.getX() - distance - width, middle, width, height));
        }
        return candidates;
    }

    private static Rectangle2D best(
            List<Rectangle2D> candidates, Rectangle2D area, List<List<Point2D>> lines, List<Rectangle2D> taken) {
        Rectangle2D best = candidates.getFirst();
        double least = Double.MAX_VALUE;
        for (int i = 0; i < candidates.size(); i++) {
            double cost = i * 0.08 + cost(candidates.get(i), area, lines, taken);
            if (cost < least) {
                least = cost;
                best = candidates.get(i);
            }
        }
        return best;
    }

    private static double cost(Rectangle2D box, Rectangle2D area, List<List<Point2D>> lines, List<Rectangle2D> taken) {
        Rectangle2D inside =
                new Rectangle2D.Double(area.getX() + 2, area.getY(), area.getWidth() - 2, area.getHeight() - 2);
        double cost = inside.contains(box) ? 0 : 200;
        Rectangle2D roomy =
                new Rectangle2D.Double(box.getX() - 3, box.getY() - 2, box.getWidth() + 6, box.getHeight() + 4);
        for (Rectangle2D other : taken) {
            cost += roomy.intersects(other) ? 100 : 0;
        }
        for (List<Point2D> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                Point2D point = line.get(i);
                cost += roomy.intersects(point.getX() - 4, point.getY() - 4, 8, 8) ? 12 : 0;
                if (i > 0 && roomy.intersectsLine(new Line2D.Double(line.get(i - 1), point))) {
                    cost += 6;
                }
            }
        }
        return cost;
    }
}
