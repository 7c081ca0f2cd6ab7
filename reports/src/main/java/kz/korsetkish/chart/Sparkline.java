package kz.korsetkish.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Picture;

/**
 * The way to the last target in a table cell: values as a line, targets as a dotted one, years as in its neighbours.
 *
 * @param precision digits after the decimal point of what is said of a value
 */
public record Sparkline(List<Series> series, int firstYear, int lastYear, int precision, NumberWriter writer)
        implements Picture {
    private static final float MARGIN = 5;

    public Sparkline {
        series = series.stream()
                .filter(s -> !s.points().isEmpty())
                .sorted(Comparator.comparing(Series::kind))
                .toList();
    }

    @Override
    public void draw(Graphics2D g, float width, float height) {
        var pen = new Pen(g);
        double low = values().min().orElse(0);
        double high = values().max().orElse(1);
        double across = (width - 2 * MARGIN) / Math.max(1, lastYear - firstYear);
        double up = (height - 2 * MARGIN) / Math.max(1e-9, high - low);
        pen.line(0, height - 0.5, width, height - 0.5, Ink.RULE, new BasicStroke(0.5f));
        for (Series one : series) {
            Path2D path = new Path2D.Double();
            Optional<double[]> last = Optional.empty();
            for (Series.Point p : one.points()) {
                double x = MARGIN + (p.year() - firstYear) * across;
                double y = height - MARGIN - (p.value() - low) * up;
                if (last.isPresent()) {
                    path.lineTo(x, y);
                } else {
                    path.moveTo(x, y);
                }
                pen.point(x, y, Pen.words(one.label(), p.year(), writer.write(p.value(), precision)));
                last = Optional.of(new double[] {x, y});
            }
            g.setColor(one.kind().color());
            g.setStroke(new BasicStroke(1.2f, 0, 1, 10, dash(one.kind()), 0));
            g.draw(path);
            last.ifPresent(at -> one.kind().drawMarker(g, at[0], at[1], 0.75));
        }
    }

    private DoubleStream values() {
        return series.stream().flatMap(one -> one.points().stream()).mapToDouble(Series.Point::value);
    }

    private static float[] dash(SeriesKind kind) {
        return switch (kind) {
            case OFFICIAL, COMPUTED, COUNTRY -> new float[] {1000};
            case SYNTHETIC -> new float[] {3, 2};
            case TARGET, EARLIER_TARGET -> new float[] {1, 1.6f};
        };
    }
}
