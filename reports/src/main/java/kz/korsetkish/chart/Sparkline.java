package kz.korsetkish.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Picture;

/** The way to the last target in a table cell: values as a line, targets as a dotted one, years as in its neighbours. */
public record Sparkline(List<Series> series, int firstYear, int lastYear) implements Picture {
    private static final float MARGIN = 5;

    public Sparkline {
        series = series.stream()
                .filter(s -> !s.points().isEmpty())
                .sorted(Comparator.comparing(Series::kind))
                .toList();
    }

    @Override
    public void draw(Graphics2D g, float width, float height) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (Series one : series) {
            for (Series.Point p : one.points()) {
                low = Math.min(low, p.value());
                high = Math.max(high, p.value());
            }
        }
        double base = low;
        double across = (width - 2 * MARGIN) / Math.max(1, lastYear - firstYear);
        double up = (height - 2 * MARGIN) / Math.max(1e-9, high - low);
        g.setColor(Ink.RULE);
        g.setStroke(new BasicStroke(0.5f));
        g.draw(new Line2D.Double(0, height - 0.5, width, height - 0.5));
        for (Series one : series) {
            Path2D path = new Path2D.Double();
            Optional<double[]> last = Optional.empty();
            for (Series.Point p : one.points()) {
                double x = MARGIN + (p.year() - firstYear) * across;
                double y = height - MARGIN - (p.value() - base) * up;
                if (last.isPresent()) {
                    path.lineTo(x, y);
                } else {
                    path.moveTo(x, y);
                }
                last = Optional.of(new double[] {x, y});
            }
            g.setColor(one.kind().color());
            g.setStroke(new BasicStroke(1.2f, 0, 1, 10, dash(one.kind()), 0));
            g.draw(path);
            last.ifPresent(at -> one.kind().drawMarker(g, at[0], at[1], 0.75));
        }
    }

    private static float[] dash(SeriesKind kind) {
        return switch (kind) {
            case OFFICIAL, COMPUTED, COUNTRY -> new float[] {1000};
            case SYNTHETIC -> new float[] {3, 2};
            case TARGET, EARLIER_TARGET -> new float[] {1, 1.6f};
        };
    }
}
