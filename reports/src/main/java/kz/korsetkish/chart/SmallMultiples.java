package kz.korsetkish.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Picture;
import org.jfree.chart.axis.NumberAxis;

/**
 * The parts of a whole over the years, a small panel each, all on one scale; the whole is a thin line in every panel.
 *
 * @param groups what the whole is divided by, such as sex; several stand in one row where they fit
 * @param columns how many panels stand side by side
 * @param whole whether the values are whole numbers
 * @param precision digits after the decimal point in labels
 * @param end where the scale ends by its nature, such as 100 percent
 */
public record SmallMultiples(
        List<Group> groups, int columns, boolean whole, int precision, Optional<Double> end, NumberWriter writer)
        implements Picture {
    private static final float AXIS = 26;
    private static final float HEAD = 14;
    private static final float TITLE = 19;
    private static final float PLOT = 38;
    private static final float YEARS = 10;
    private static final float PANEL = TITLE + PLOT + YEARS;
    private static final float GAP = 6;
    private static final float GUTTER = 10;
    private static final float LABEL = 26;
    private static final float SIZE = 6.4f;

    /** What the whole is divided by, and its parts. */
    public record Group(String title, List<Panel> panels) {
        public Group {
            panels = List.copyOf(panels);
        }
    }

    /** A part: its values of each kind, and the whole as {@link SeriesKind#COUNTRY}. */
    public record Panel(String title, List<Series> series) {
        public Panel {
            series = List.copyOf(series);
        }
    }

    /** A panel at its place; the title of the group stands above its first. */
    private record Placed(Panel panel, Optional<String> head, int column, float top) {}

    /** The scale that all panels share. */
    private record Frame(NumberAxis values, int first, int last) {
        double x(int year, double left, double width) {
            return left + (last == first ? 0.5 : (year - first) / (double) (last - first)) * width;
        }

        double y(double value, double top) {
            return top
                    + PLOT
                    - (value - values.getLowerBound()) / (values.getUpperBound() - values.getLowerBound()) * PLOT;
        }
    }

    public SmallMultiples {
        groups = List.copyOf(groups);
    }

    /** The height of all rows of panels. */
    public float height() {
        return (float) place().stream().mapToDouble(Placed::top).max().orElse(0) + PANEL;
    }

    @Override
    public void draw(Graphics2D g, float width, float height) {
        Frame frame = frame();
        float panelWidth = (width - AXIS) / columns;
        for (Placed one : place()) {
            draw(g, one, frame, AXIS + one.column * panelWidth, panelWidth - GUTTER);
        }
    }

    /** A group goes on in the row of the one before it where it fits there whole. */
    private List<Placed> place() {
        List<Placed> placed = new ArrayList<>();
        int column = 0;
        float top = HEAD;
        for (Group group : groups) {
            if (column > 0 && column + group.panels.size() > columns) {
                column = 0;
                top += PANEL + GAP + HEAD;
            }
            Optional<String> head = Optional.of(group.title);
            for (Panel panel : group.panels) {
                if (column == columns) {
                    column = 0;
                    top += PANEL + GAP;
                }
                placed.add(new Placed(panel, head, column, top));
                head = Optional.empty();
                column++;
            }
        }
        return placed;
    }

    private Frame frame() {
        List<Series.Point> points = groups.stream()
                .flatMap(group -> group.panels.stream())
                .flatMap(panel -> panel.series.stream())
                .flatMap(series -> series.points().stream())
                .toList();
        double[] values = points.stream()
                .flatMapToDouble(p -> DoubleStream.concat(
                        DoubleStream.of(p.value()),
                        p.interval().stream().flatMapToDouble(i -> DoubleStream.of(i.low(), i.high()))))
                .sorted()
                .toArray();
        return new Frame(
                Axis.values(values[0], values[values.length - 1], end, whole, writer),
                points.stream().mapToInt(Series.Point::year).min().orElseThrow(),
                points.stream().mapToInt(Series.Point::year).max().orElseThrow());
    }

    private void draw(Graphics2D g, Placed one, Frame frame, float left, float width) {
        one.head.ifPresent(text -> write(g, text, Face.BOLD.awt(7.2f), Ink.NAVY, left, one.top - 4));
        title(g, one.panel.title, left, one.top, width);
        float top = one.top + TITLE;
        float plot = width - LABEL;
        g.setStroke(new BasicStroke(0.4f));
        g.setColor(Ink.RULE);
        g.draw(new Line2D.Float(left, top, left + width, top));
        g.draw(new Line2D.Float(left, top + PLOT, left + width, top + PLOT));
        Font small = Face.REGULAR.awt(SIZE);
        if (one.column == 0) {
            int digits = Axis.digits(frame.values.getTickUnit().getSize());
            writeLeft(g, writer.write(frame.values.getUpperBound(), digits), small, left - 4, top + 2.2f);
            writeLeft(g, writer.write(frame.values.getLowerBound(), digits), small, left - 4, top + PLOT + 2.2f);
        }
        write(g, Integer.toString(frame.first), small, Ink.QUIET, left, top + PLOT + 8);
        if (frame.last > frame.first) {
            writeLeft(g, Integer.toString(frame.last), small, left + plot + 8, top + PLOT + 8);
        }
        for (Series series : one.panel.series) {
            draw(g, series, frame, left + 3, top, plot - 6);
        }
        one.panel.series.stream()
                .filter(series -> series.kind() != SeriesKind.COUNTRY)
                .max(Comparator.comparingInt(series -> series.points().getLast().year()))
                .ifPresent(series -> label(g, series, frame, left + 3, top, plot - 6));
    }

    private static void draw(Graphics2D g, Series series, Frame frame, float left, float top, float width) {
        Path2D path = new Path2D.Double();
        for (Series.Point p : series.points()) {
            double x = frame.x(p.year(), left, width);
            double y = frame.y(p.value(), top);
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        boolean isWhole = series.kind() == SeriesKind.COUNTRY;
        g.setColor(isWhole ? Ink.RULE : series.kind().color());
        g.setStroke(isWhole ? new BasicStroke(1.4f) : series.kind().line());
        g.draw(path);
        if (isWhole) {
            return;
        }
        for (Series.Point p : series.points()) {
            double x = frame.x(p.year(), left, width);
            g.setColor(series.kind().color());
            g.setStroke(new BasicStroke(0.7f));
            p.interval().ifPresent(i -> g.draw(new Line2D.Double(x, frame.y(i.low(), top), x, frame.y(i.high(), top))));
            series.kind().drawMarker(g, x, frame.y(p.value(), top), 0.55);
        }
    }

    /** The last value, beside its point. */
    private void label(Graphics2D g, Series series, Frame frame, float left, float top, float width) {
        Series.Point last = series.points().getLast();
        double y = Math.max(top + 2, Math.min(top + PLOT - 2, frame.y(last.value(), top)));
        write(
                g,
                writer.write(last.value(), precision),
                Face.BOLD.awt(7f),
                series.kind().color(),
                (float) frame.x(last.year(), left, width) + 5,
                (float) y + 2.4f);
    }

    /** In two lines where one is too short, in smaller letters where two are. */
    private static void title(Graphics2D g, String title, float left, float top, float width) {
        Font font = Face.REGULAR.awt(6.8f);
        List<String> lines = lines(g, title, font, width);
        double longest =
                lines.stream().mapToDouble(line -> width(g, line, font)).max().orElse(0);
        Font fitting = longest <= width ? font : font.deriveFont((float) (font.getSize2D() * width / longest));
        float y = top + (lines.size() == 1 ? 14 : 6.5f);
        for (String line : lines) {
            write(g, line, fitting, Ink.TEXT, left, y);
            y += 7.6f;
        }
    }

    private static List<String> lines(Graphics2D g, String title, Font font, float width) {
        if (width(g, title, font) <= width) {
            return List.of(title);
        }
        int best = -1;
        double narrowest = Double.MAX_VALUE;
        for (int space = title.indexOf(' '); space >= 0; space = title.indexOf(' ', space + 1)) {
            double wider =
                    Math.max(width(g, title.substring(0, space), font), width(g, title.substring(space + 1), font));
            if (wider < narrowest) {
                narrowest = wider;
                best = space;
            }
        }
        return best < 0 ? List.of(title) : List.of(title.substring(0, best), title.substring(best + 1));
    }

    private static double width(Graphics2D g, String text, Font font) {
        return g.getFontMetrics(font).getStringBounds(text, g).getWidth();
    }

    private static void writeLeft(Graphics2D g, String text, Font font, float right, float baseline) {
        write(g, text, font, Ink.QUIET, right - (float) width(g, text, font), baseline);
    }

    private static void write(Graphics2D g, String text, Font font, java.awt.Color color, float x, float baseline) {
        g.setFont(font);
        g.setColor(color);
        g.drawString(text, x, baseline);
    }
}
