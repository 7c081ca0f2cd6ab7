package kz.korsetkish.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Picture;

/**
 * Actual values against the target path, year by year.
 *
 * @param breaks years that begin a new definition: a dashed line stands before each
 * @param whole whether the values are whole numbers
 * @param precision digits after the decimal point in labels
 * @param end where the scale of the values ends by its nature, such as 100 percent
 */
public record PathChart(
        List<Series> series,
        List<Integer> breaks,
        boolean whole,
        int precision,
        Optional<Double> end,
        NumberWriter writer)
        implements Picture {
    private static final float TOP = 6;
    private static final float YEARS = 13;
    private static final float CAP = 2.5f;
    private static final int MOST_MARKERS = 15;
    private static final BasicStroke HAIR = new BasicStroke(0.4f);
    private static final BasicStroke THIN = new BasicStroke(0.7f);
    private static final BasicStroke INTERVAL = new BasicStroke(0.9f);
    private static final BasicStroke DASHED =
            new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {4, 3}, 0);

    public PathChart {
        breaks = List.copyOf(breaks);
        // Official values are drawn last and lie on top.
        series = series.stream()
                .filter(s -> !s.points().isEmpty())
                .sorted(Comparator.comparing(Series::kind))
                .toList();
    }

    /** Where the scale begins, as it is written, where that is not at zero. */
    public Optional<String> start() {
        Axis values = values();
        return Optional.of(values.from()).filter(from -> from > 0).map(from -> writer.write(from, values.digits()));
    }

    /** Whether years are shaded. */
    public boolean isShaded() {
        return path().isPresent();
    }

    @Override
    public void draw(Graphics2D g, float width, float height) {
        var pen = new Pen(g);
        Font bold = Face.BOLD.awt(Axis.LABEL_SIZE);
        Layout layout = new Layout(pen, width, height, List.of());
        if (!layout.places.homeless().isEmpty()) {
            layout = new Layout(pen, width, height, layout.places.homeless());
        }
        drawGround(pen, layout.frame, layout.places.placed());
        for (Series one : series) {
            draw(pen, one, layout.frame);
        }
        layout.places.placed().forEach(label -> label.draw(pen, bold));
    }

    /** The years that have a target are shaded. */
    private Optional<Series> path() {
        return series.stream().filter(s -> s.kind() == SeriesKind.TARGET).findFirst();
    }

    private void drawGround(Pen pen, PathFrame frame, List<PlacedLabel> labels) {
        Rectangle2D area = frame.area();
        Font font = Face.REGULAR.awt(Axis.LABEL_SIZE);
        path().ifPresent(path -> {
            double from = frame.x(path.points().getFirst().year() - 0.5);
            double to = frame.x(path.points().getLast().year() + 0.5);
            pen.g().setPaint(Ink.WASH);
            pen.g().fill(new Rectangle2D.Double(from, area.getY(), to - from, area.getHeight()));
        });
        Axis values = frame.values();
        for (double value : values.steps()) {
            double y = frame.y(value);
            boolean isZero = Math.abs(value) < values.step() / 2 && values.from() < 0;
            for (double[] piece : beside(labels, y, area)) {
                pen.line(piece[0], y, piece[1], y, isZero ? Ink.QUIET : Ink.RULE, isZero ? THIN : HAIR);
            }
            pen.writeBefore(writer.write(value, values.digits()), font, Ink.QUIET, area.getX() - 4, y + 2.7);
        }
        for (int year : frame.writtenYears(pen.width("2030", font))) {
            pen.writeAround(Integer.toString(year), font, Ink.QUIET, frame.x(year), area.getMaxY() + 10);
        }
        for (Line2D line : breakLines(frame)) {
            pen.line(line.getX1(), line.getY1(), line.getX2(), line.getY2(), Ink.QUIET, DASHED);
        }
    }

    /** The pieces of a grid line that no label stands on. */
    private static List<double[]> beside(List<PlacedLabel> labels, double y, Rectangle2D area) {
        List<double[]> pieces = new ArrayList<>();
        double from = area.getX();
        List<Rectangle2D> boxes = labels.stream()
                .map(label -> Ground.grown(label.box(), 1))
                .filter(box -> box.getY() < y && box.getMaxY() > y && box.getX() < area.getMaxX())
                .sorted(Comparator.comparingDouble(Rectangle2D::getX))
                .toList();
        for (Rectangle2D box : boxes) {
            pieces.add(new double[] {from, Math.max(from, box.getX())});
            from = Math.max(from, box.getMaxX());
        }
        pieces.add(new double[] {from, area.getMaxX()});
        return pieces;
    }

    private List<Line2D> breakLines(PathFrame frame) {
        Rectangle2D area = frame.area();
        return breaks.stream()
                .map(year -> frame.x(year - 0.5))
                .filter(x -> x >= area.getX() - 0.5 && x <= area.getMaxX() + 0.5)
                .<Line2D>map(x -> new Line2D.Double(x, area.getY(), x, area.getMaxY()))
                .toList();
    }

    private void draw(Pen pen, Series one, PathFrame frame) {
        Path2D path = new Path2D.Double();
        for (Series.Point point : one.points()) {
            Point2D at = frame.at(point);
            if (path.getCurrentPoint() == null) {
                path.moveTo(at.getX(), at.getY());
            } else {
                path.lineTo(at.getX(), at.getY());
            }
            whiskers(point, frame)
                    .forEach(line -> pen.line(
                            line.getX1(),
                            line.getY1(),
                            line.getX2(),
                            line.getY2(),
                            one.kind().color(),
                            INTERVAL));
        }
        if (one.points().size() > 1) {
            pen.g().setColor(one.kind().color());
            pen.g().setStroke(one.kind().line());
            pen.g().draw(path);
        }
        for (Series.Point point : one.points()) {
            Point2D at = frame.at(point);
            // Of a long line only the end is marked.
            if (one.points().size() <= MOST_MARKERS || point.equals(one.points().getLast())) {
                one.kind().drawMarker(pen.g(), at.getX(), at.getY(), 1);
            }
            pen.point(
                    at.getX(), at.getY(), Pen.words(one.label(), point.year(), writer.write(point.value(), precision)));
        }
    }

    /** The interval of a value and its caps. */
    private static List<Line2D> whiskers(Series.Point point, PathFrame frame) {
        double x = frame.x(point.year());
        return point.interval().stream()
                .<Line2D>flatMap(i -> Stream.of(
                        new Line2D.Double(x, frame.y(i.low()), x, frame.y(i.high())),
                        new Line2D.Double(x - CAP, frame.y(i.low()), x + CAP, frame.y(i.low())),
                        new Line2D.Double(x - CAP, frame.y(i.high()), x + CAP, frame.y(i.high()))))
                .toList();
    }

    /** Where everything stands. */
    private final class Layout {
        private final PathFrame frame;
        private final DirectLabels.Places places;

        /** @param away names that stand in the margin though their line ends before it */
        Layout(Pen pen, float width, float height, List<Label> away) {
            List<String> outside = away.stream().map(Label::text).toList();
            Font bold = Face.BOLD.awt(Axis.LABEL_SIZE);
            Font regular = Face.REGULAR.awt(Axis.LABEL_SIZE);
            int first = years().min(Integer::compare).orElse(2020);
            int last = years().max(Integer::compare).orElse(2030);
            Axis values = values();
            double left = 6
                    + values.steps().stream()
                            .mapToDouble(v -> pen.width(writer.write(v, values.digits()), regular))
                            .max()
                            .orElse(0);
            double right = series.stream()
                    .filter(one -> one.points().getLast().year() == last || outside.contains(name(one)))
                    .mapToDouble(one -> DirectLabels.GAP + pen.width(name(one), bold) + 1)
                    .max()
                    .orElse(4);
            var area = new Rectangle2D.Double(left, TOP, width - left - right, height - TOP - YEARS);
            frame = new PathFrame(area, first, last, values);
            List<DirectLabels.Sized> margin = new ArrayList<>();
            List<DirectLabels.Sized> inside = new ArrayList<>();
            for (Label label : labels(frame)) {
                boolean isOutside = label.isName()
                        && (series.get(label.line()).points().getLast().year() == last
                                || outside.contains(label.text()));
                (isOutside ? margin : inside).add(new DirectLabels.Sized(label, pen.width(label.text(), bold)));
            }
            places = DirectLabels.place(ground(frame), margin, inside, Axis.LABEL_SIZE);
        }
    }

    private Stream<Integer> years() {
        return series.stream().flatMap(s -> s.points().stream()).map(Series.Point::year);
    }

    private Axis values() {
        double[] all = series.stream()
                .flatMap(s -> s.points().stream())
                .flatMapToDouble(p -> DoubleStream.concat(
                        DoubleStream.of(p.value()),
                        p.interval().stream().flatMapToDouble(i -> DoubleStream.of(i.low(), i.high()))))
                .sorted()
                .toArray();
        return all.length == 0 ? Axis.around(0, 1, end, whole) : Axis.around(all[0], all[all.length - 1], end, whole);
    }

    private Ground ground(PathFrame frame) {
        Rectangle2D area = frame.area();
        List<Line2D> walls = new ArrayList<>(breakLines(frame));
        if (frame.values().from() < 0) {
            walls.add(new Line2D.Double(area.getX(), frame.y(0), area.getMaxX(), frame.y(0)));
        }
        path().ifPresent(path -> Stream.of(
                        path.points().getFirst().year() - 0.5,
                        path.points().getLast().year() + 0.5)
                .map(frame::x)
                .forEach(x -> walls.add(new Line2D.Double(x, area.getY(), x, area.getMaxY()))));
        series.stream().flatMap(one -> one.points().stream()).forEach(point -> walls.addAll(whiskers(point, frame)));
        return new Ground(
                area,
                series.stream()
                        .map(one -> one.points().stream().map(frame::at).toList())
                        .toList(),
                walls);
    }

    private String name(Series one) {
        return one.label() + " " + writer.write(one.points().getLast().value(), precision);
    }

    /** The name of a series at its last point; its first value where that is seen to be its own. */
    private List<Label> labels(PathFrame frame) {
        List<Label> names = new ArrayList<>();
        List<Label> firsts = new ArrayList<>();
        for (int i = series.size() - 1; i >= 0; i--) {
            Series one = series.get(i);
            names.add(new Label(
                    name(one), i, frame.at(one.points().getLast()), one.kind().color(), true));
            boolean isTold = one.kind() == SeriesKind.OFFICIAL
                    || one.kind() == SeriesKind.COMPUTED
                    || one.kind() == SeriesKind.TARGET;
            if (isTold && one.points().size() > 1) {
                Series.Point first = one.points().getFirst();
                firsts.add(new Label(
                        writer.write(first.value(), precision),
                        i,
                        frame.at(first),
                        one.kind().color(),
                        false));
            }
        }
        return Stream.concat(names.stream(), firsts.stream()).toList();
    }
}
