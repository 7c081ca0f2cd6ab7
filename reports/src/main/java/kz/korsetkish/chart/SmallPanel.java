package kz.korsetkish.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Ink;

/**
 * The plot of one panel of small multiples, with its years and the newest value.
 *
 * @param room right of the plot for the newest value
 */
record SmallPanel(
        String title,
        List<Series> series,
        Axis values,
        int first,
        int last,
        double room,
        int precision,
        NumberWriter writer) {
    private static final double MARKER = 0.55;
    private static final float SIZE = 7;
    private static final BasicStroke HAIR = new BasicStroke(0.4f);
    private static final BasicStroke INTERVAL = new BasicStroke(0.7f);

    /** The plot in the picture. */
    private record Frame(Rectangle2D area, Axis values, int first, int last) {
        Point2D at(Series.Point point) {
            double share = last == first ? 0.5 : (point.year() - first) / (double) (last - first);
            return new Point2D.Double(area.getX() + share * area.getWidth(), y(point.value()));
        }

        double y(double value) {
            return area.getMaxY() - values.share(value) * area.getHeight();
        }
    }

    void draw(Pen pen, float left, float top, float width, float height, boolean isScaleWritten) {
        Font font = Face.REGULAR.awt(SIZE);
        if (isScaleWritten) {
            pen.writeBefore(writer.write(values.to(), values.digits()), font, Ink.QUIET, left - 4, top + 2.5);
            pen.writeBefore(
                    writer.write(values.from(), values.digits()), font, Ink.QUIET, left - 4, top + height + 2.5);
        }
        double inner = width - room;
        pen.line(left, top, left + inner, top, Ink.RULE, HAIR);
        pen.line(left, top + height, left + inner, top + height, Ink.RULE, HAIR);
        pen.write(Integer.toString(first), font, Ink.QUIET, left, top + height + 11);
        if (last > first) {
            pen.writeBefore(Integer.toString(last), font, Ink.QUIET, left + inner + 8, top + height + 11);
        }
        Frame frame = new Frame(new Rectangle2D.Double(left + 3, top, inner - 6, height), values, first, last);
        series.forEach(one -> draw(pen, one, frame));
        label(pen, frame);
    }

    private void draw(Pen pen, Series one, Frame frame) {
        Path2D path = new Path2D.Double();
        for (Series.Point point : one.points()) {
            Point2D at = frame.at(point);
            if (path.getCurrentPoint() == null) {
                path.moveTo(at.getX(), at.getY());
            } else {
                path.lineTo(at.getX(), at.getY());
            }
        }
        boolean isWhole = one.kind() == SeriesKind.COUNTRY;
        if (one.points().size() > 1) {
            pen.g().setColor(isWhole ? Ink.RULE : one.kind().color());
            pen.g().setStroke(isWhole ? new BasicStroke(1.4f) : one.kind().line());
            pen.g().draw(path);
        }
        if (isWhole) {
            return;
        }
        for (Series.Point point : one.points()) {
            Point2D at = frame.at(point);
            interval(point, frame)
                    .ifPresent(line -> pen.line(
                            line.getX1(),
                            line.getY1(),
                            line.getX2(),
                            line.getY2(),
                            one.kind().color(),
                            INTERVAL));
            one.kind().drawMarker(pen.g(), at.getX(), at.getY(), MARKER);
            pen.point(at.getX(), at.getY(), Pen.words(title, point.year(), writer.write(point.value(), precision)));
        }
    }

    private static Optional<Line2D> interval(Series.Point point, Frame frame) {
        double x = frame.at(point).getX();
        return point.interval().map(i -> new Line2D.Double(x, frame.y(i.low()), x, frame.y(i.high())));
    }

    /** The newest value, at its point or with a line that leads to it. */
    private void label(Pen pen, Frame frame) {
        List<List<Point2D>> lines = new ArrayList<>();
        Rectangle2D area = frame.area;
        List<Line2D> walls = new ArrayList<>();
        for (double y : new double[] {area.getY(), area.getMaxY()}) {
            walls.add(new Line2D.Double(area.getX() - 3, y, area.getMaxX() + 3, y));
        }
        for (Series one : series) {
            lines.add(one.points().stream().map(frame::at).toList());
            one.points().forEach(point -> interval(point, frame).ifPresent(walls::add));
        }
        Ground ground = new Ground(
                new Rectangle2D.Double(
                        area.getX() - 3, area.getY() - 4, area.getWidth() + 3 + room, area.getHeight() + 8),
                lines,
                walls);
        Font font = Face.BOLD.awt(SIZE);
        series.stream()
                .filter(one -> one.kind() != SeriesKind.COUNTRY && !one.points().isEmpty())
                .max(Comparator.comparingInt(one -> one.points().getLast().year()))
                .ifPresent(newest -> {
                    Series.Point point = newest.points().getLast();
                    String text = writer.write(point.value(), precision);
                    Label label = new Label(
                            text,
                            series.indexOf(newest),
                            frame.at(point),
                            newest.kind().color(),
                            true);
                    var sized = new DirectLabels.Sized(label, pen.width(text, font));
                    DirectLabels.place(ground, List.of(), List.of(sized), SIZE)
                            .placed()
                            .forEach(placed -> placed.draw(pen, font));
                });
    }
}
