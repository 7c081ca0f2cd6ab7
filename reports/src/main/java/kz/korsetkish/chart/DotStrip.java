package kz.korsetkish.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Picture;

/**
 * One row of a dot plot in a table: a value with its interval on the scale of all rows, and the country's as a stroke.
 *
 * @param words what is said of the value to who points at it
 */
public record DotStrip(Scale scale, SeriesKind kind, double value, Optional<Series.Interval> interval, String words)
        implements Picture {
    private static final float MARGIN = 5;

    /** What all rows share. */
    public record Scale(double low, double high, Optional<Double> country) {
        /** Round ends around these values and their intervals, but not beyond the end of the scale. */
        public static Scale around(List<Series.Point> points, Optional<Double> country, Optional<Double> end) {
            double[] all = Stream.concat(points.stream().flatMap(Scale::ends), country.stream())
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            Axis axis = Axis.around(all[0], all[all.length - 1], end, false);
            return new Scale(axis.from(), axis.to(), country);
        }

        /** From nothing to what a part can have at most. */
        public static Scale upTo(double highest) {
            return new Scale(0, highest, Optional.empty());
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
        var pen = new Pen(g);
        float middle = height / 2;
        pen.line(MARGIN, middle, width - MARGIN, middle, Ink.RULE, new BasicStroke(0.4f));
        scale.country().ifPresent(country -> {
            double x = across(country, width);
            pen.line(x, 0, x, height, Ink.TARGET, new BasicStroke(0.9f));
        });
        interval.ifPresent(i -> pen.line(
                across(i.low(), width), middle, across(i.high(), width), middle, kind.color(), new BasicStroke(1.2f)));
        kind.drawMarker(g, across(value, width), middle, 0.85);
        pen.point(across(value, width), middle, words);
    }

    private double across(double at, float width) {
        return MARGIN + (at - scale.low()) / (scale.high() - scale.low()) * (width - 2 * MARGIN);
    }
}
