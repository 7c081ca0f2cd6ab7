package kz.korsetkish.chart;

import java.util.List;
import java.util.Optional;

/**
 * Values by year.
 *
 * @param label printed beside the series
 * @param points in the order of their years
 */
public record Series(SeriesKind kind, String label, List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }

    /** One value and its interval, if it has one. */
    public record Point(int year, double value, Optional<Interval> interval) {}

    /** A confidence interval. */
    public record Interval(double low, double high) {}
}
