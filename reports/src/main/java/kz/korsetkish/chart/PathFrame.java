package kz.korsetkish.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where years and values stand in a chart over time.
 *
 * @param area of the plot in the picture
 */
record PathFrame(Rectangle2D area, int firstYear, int lastYear, Axis values) {

    /** Half a year beyond the first and the last, and room for the half of a label. */
    private double margin() {
        return Math.max(0.5, (lastYear - firstYear) * 0.025);
    }

    double x(double year) {
        double from = firstYear - margin();
        return area.getX() + (year - from) / (lastYear + margin() - from) * area.getWidth();
    }

    double y(double value) {
        return area.getMaxY() - values.share(value) * area.getHeight();
    }

    Point2D at(Series.Point point) {
        return new Point2D.Double(x(point.year()), y(point.value()));
    }

    /** The years that are written, so that they do not run into each other. */
    List<Integer> writtenYears(double widthOfOne) {
        double perYear = x(1) - x(0);
        int step = IntStream.of(1, 2, 5, 10, 20, 50)
                .filter(s -> s * perYear >= widthOfOne * 1.25)
                .findFirst()
                .orElse(100);
        return IntStream.rangeClosed(firstYear, lastYear)
                .filter(year -> year % step == 0 || firstYear == lastYear)
                .boxed()
                .toList();
    }
}
