package kz.korsetkish.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Picture;
import org.jfree.chart.axis.NumberAxis;

/** One row of a dot plot in a table: a value with its interval on the scale of all rows, and the country's as a stroke. */
public record DotStrip(Scale scale, SeriesKind kind, double value, Optional<Series.Interval> interval)
        implements Picture {
    private static final float MARGIN = 5;

    /** What all rows share. */
    public record Scale(double low, double high, Optional<Double> country) {
        /** Round ends around these values and their intervals, but not beyond the end of the scale. */
        public static Scale around(
                List<Series.Point> points, Optional<Double> country, Optional<Double> end, NumberWriter writer) {
            double[] all = Stream.concat(points.stream().flatMap(Scale::ends), country.stream())
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            NumberAxis axis = Axis.values(all[0], all[all.length - 1], end, false, writer);
            return new Scale(axis.getLowerBound(), axis.getUpperBound(), country);
        }

        private static Stream<Double> ends(Series.Point point) {
            return DoubleStream.concat(
                            DoubleStream.of(point.value()),
                            point.interval().stream().flatMapToDouble(i -> DoubleStream.of(i.low(), i.high())))
                    .boxed();
        }
    }

    @Override
    public void draw(Graphics2D g, float width, float height) {
        float middle = height / 2;
        g.setColor(Ink.RULE);
        g.setStroke(new BasicStroke(0.4f));
        g.draw(new Line2D.Double(MARGIN, middle, width - MARGIN, middle));
        scale.country().ifPresent(country -> {
            g.setColor(Ink.TARGET);
            g.setStroke(new BasicStroke(0.9f));
            g.draw(new Line2D.Double(across(country, width), 0, across(country, width), height));
        });
        interval.ifPresent(i -> {
            g.setColor(kind.color());
            g.setStroke(new BasicStroke(1.2f));
            g.draw(new Line2D.Double(across(i.low(), width), middle, across(i.high(), width), middle));
        });
        kind.drawMarker(g, across(value, width), middle, 0.85);
    }

    private double across(double at, float width) {
        return MARGIN + (at - scale.low()) / (scale.high() - scale.low()) * (width - 2 * MARGIN);
    }
}
