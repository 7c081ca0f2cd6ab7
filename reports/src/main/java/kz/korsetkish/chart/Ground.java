package kz.korsetkish.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is drawn before the labels, in the coordinates of the picture.
 *
 * @param area of the plot
 * @param lines the points of each line
 * @param walls what no words may cross: intervals and their caps, breaks, borders of the shading
 */
record Ground(Rectangle2D area, List<List<Point2D>> lines, List<Line2D> walls) {
    /** Of the largest marker, with its outline. */
    static final double MARKER = 4.4;

    private static final double CLEAR = 1.2;

    Ground {
        lines = lines.stream().map(List::copyOf).toList();
        walls = List.copyOf(walls);
    }

    /** Whether nothing is drawn there, and it is within the plot. */
    boolean isFree(Rectangle2D box) {
        Rectangle2D roomy = grown(box, CLEAR);
        Rectangle2D marked = grown(box, MARKER);
        return area.contains(roomy)
                && walls.stream().noneMatch(roomy::intersectsLine)
                && points().noneMatch(marked::contains)
                && allSegments().noneMatch(roomy::intersectsLine);
    }

    /** Whether a reader takes the box for that point's: no other point and no other line is as near. */
    boolean belongs(Rectangle2D box, Label label) {
        double own = distance(box, label.at()) + 1;
        return points().filter(point -> !point.equals(label.at())).allMatch(point -> distance(box, point) > own)
                && points().filter(label.at()::equals).count() == 1
                && IntStream.range(0, lines.size())
                        .filter(i -> i != label.line())
                        .boxed()
                        .flatMap(i -> segments(lines.get(i)))
                        .allMatch(segment -> distance(box, segment) > own);
    }

    /** How many lines and walls a leader crosses; one over another marker is worth many. */
    int crossings(Line2D leader, Label label) {
        long markers = points().filter(point -> !point.equals(label.at()) && leader.ptSegDist(point) < MARKER)
                .count();
        long crossed = Stream.concat(
                        walls.stream(),
                        IntStream.range(0, lines.size())
                                .filter(i -> i != label.line())
                                .boxed()
                                .flatMap(i -> segments(lines.get(i))))
                .filter(leader::intersectsLine)
                .count();
        return (int) (crossed + 10 * markers);
    }

    private Stream<Point2D> points() {
        return lines.stream().flatMap(List::stream);
    }

    private Stream<Line2D> allSegments() {
        return lines.stream().flatMap(Ground::segments);
    }

    private static Stream<Line2D> segments(List<Point2D> line) {
        return IntStream.range(1, line.size()).mapToObj(i -> new Line2D.Double(line.get(i - 1), line.get(i)));
    }

    static Rectangle2D grown(Rectangle2D box, double by) {
        return new Rectangle2D.Double(
                box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
    }

    /** The point of the box that is nearest. */
    static Point2D nearest(Rectangle2D box, Point2D point) {
        return new Point2D.Double(
                Math.clamp(point.getX(), box.getX(), box.getMaxX()),
                Math.clamp(point.getY(), box.getY(), box.getMaxY()));
    }

    static double distance(Rectangle2D box, Point2D point) {
        return point.distance(nearest(box, point));
    }

    private static double distance(Rectangle2D box, Line2D line) {
        if (box.intersectsLine(line)) {
            return 0;
        }
        double ends = Math.min(distance(box, line.getP1()), distance(box, line.getP2()));
        double corners = Stream.of(box.getX(), box.getMaxX())
                .flatMap(x -> Stream.of(box.getY(), box.getMaxY()).map(y -> line.ptSegDist(x, y)))
                .min(Double::compare)
                .orElseThrow();
        return Math.min(ends, corners);
    }
}
