package kz.korsetkish.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Picture;

/**
 * The parts of a whole over the years, a small panel each; the whole is a thin line in every panel.
 *
 * @param groups what the whole is divided by, such as sex; several stand in one row where they fit
 * @param columns how many panels stand side by side
 * @param plot how high the plot of a panel is, in points
 * @param whole whether the values are whole numbers
 * @param precision digits after the decimal point in labels
 * @param end where the scale ends by its nature, such as 100 percent
 */
public record SmallMultiples(
        List<Group> groups,
        int columns,
        float plot,
        boolean whole,
        int precision,
        Optional<Double> end,
        NumberWriter writer)
        implements Picture {
    private static final float HEAD = 14;
    private static final float TITLE = 21;
    private static final float YEARS = 13;
    private static final float GAP = 6;
    private static final float GUTTER = 10;
    /** Of a plot. */
    private static final float LEAST = 38;

    private static final float MOST = 110;

    /** What the whole is divided by, and its parts. */
    public record Group(String title, List<Panel> panels) {
        public Group {
            panels = List.copyOf(panels);
        }
    }

    /**
     * A part: its values of each kind, and the whole as {@link SeriesKind#COUNTRY}.
     *
     * @param highest value that it can have; where it is known the panel has a scale of its own
     */
    public record Panel(String title, List<Series> series, Optional<Double> highest) {
        public Panel {
            series = List.copyOf(series);
        }
    }

    /** A panel at its place; the title of the group stands above its first. */
    private record Placed(Panel panel, Optional<String> head, int headColumns, int column, float top) {}

    public SmallMultiples {
        groups = List.copyOf(groups);
    }

    /** The same, about so high, where its rows can be. */
    public SmallMultiples fitting(float height) {
        long rows = place().stream().map(Placed::top).distinct().count();
        float fitting = Math.clamp(plot + (height - height()) / rows, LEAST, MOST);
        return new SmallMultiples(groups, columns, fitting, whole, precision, end, writer);
    }

    /** The height of all rows of panels. */
    public float height() {
        return (float) place().stream().mapToDouble(Placed::top).max().orElse(0) + panelHeight();
    }

    @Override
    public void draw(Graphics2D g, float width, float height) {
        var pen = new Pen(g);
        boolean isOwnScale = hasOwnScales();
        float axis = axisWidth(pen);
        float panelWidth = (width - (isOwnScale ? 0 : axis)) / columns;
        Font bold = Face.BOLD.awt(7);
        double room = 10
                + points().mapToDouble(p -> pen.width(writer.write(p.value(), precision), bold))
                        .max()
                        .orElse(0);
        for (Placed one : place()) {
            float left = axis + one.column * panelWidth;
            float inner = panelWidth - GUTTER - (isOwnScale ? axis : 0);
            one.head.ifPresent(text -> {
                Font font = Face.BOLD.awt(7.2f);
                String head = pen.lines(text, font, one.headColumns * panelWidth - GUTTER - (isOwnScale ? axis : 0), 1)
                        .getFirst();
                pen.write(head, font, Ink.NAVY, left, one.top - 4);
            });
            title(pen, one.panel.title, left, one.top, inner);
            boolean isScaleWritten = isOwnScale || one.column == 0;
            new SmallPanel(
                            one.panel.title,
                            one.panel.series,
                            axis(one.panel),
                            firstYear(),
                            lastYear(),
                            room,
                            precision,
                            writer)
                    .draw(pen, left, one.top + TITLE, inner, plot, isScaleWritten);
        }
    }

    /** Of the numbers at the ends of the scales. */
    private float axisWidth(Pen pen) {
        Font font = Face.REGULAR.awt(7);
        return 6
                + (float) panels().map(this::axis)
                        .flatMap(one -> Stream.of(one.from(), one.to()).map(end -> writer.write(end, one.digits())))
                        .mapToDouble(text -> pen.width(text, font))
                        .max()
                        .orElse(0);
    }

    private boolean hasOwnScales() {
        return panels().anyMatch(panel -> panel.highest.isPresent());
    }

    private float panelHeight() {
        return TITLE + plot + YEARS;
    }

    /** A group goes on in the row of the one before it where it fits there whole. */
    private List<Placed> place() {
        List<Placed> placed = new ArrayList<>();
        int column = 0;
        float top = HEAD;
        for (Group group : groups) {
            if (column > 0 && column + group.panels.size() > columns) {
                column = 0;
                top += panelHeight() + GAP + HEAD;
            }
            int headColumns = Math.min(columns - column, group.panels.size());
            Optional<String> head = Optional.of(group.title);
            for (Panel panel : group.panels) {
                if (column == columns) {
                    column = 0;
                    // The group after this one may begin in that row.
                    top += panelHeight() + GAP + (group.equals(groups.getLast()) ? 0 : HEAD);
                }
                placed.add(new Placed(panel, head, headColumns, column, top));
                head = Optional.empty();
                column++;
            }
        }
        return placed;
    }

    private Stream<Panel> panels() {
        return groups.stream().flatMap(group -> group.panels.stream());
    }

    private Stream<Series.Point> points() {
        return panels().flatMap(panel -> panel.series.stream()).flatMap(series -> series.points().stream());
    }

    private int firstYear() {
        return points().mapToInt(Series.Point::year).min().orElseThrow();
    }

    private int lastYear() {
        return points().mapToInt(Series.Point::year).max().orElseThrow();
    }

    /** Its own, else the one that all panels share. */
    private Axis axis(Panel panel) {
        return panel.highest.map(Axis::upTo).orElseGet(() -> {
            double[] values = points().flatMapToDouble(p -> DoubleStream.concat(
                            DoubleStream.of(p.value()),
                            p.interval().stream().flatMapToDouble(i -> DoubleStream.of(i.low(), i.high()))))
                    .sorted()
                    .toArray();
            return Axis.around(values[0], values[values.length - 1], end, whole);
        });
    }

    /** Two lines stand higher than one. */
    private static void title(Pen pen, String title, float left, float top, float width) {
        Font font = Face.REGULAR.awt(7);
        List<String> lines = pen.lines(title, font, width, 2);
        float y = top + (lines.size() == 1 ? 14 : 7);
        for (String line : lines) {
            pen.write(line, font, Ink.TEXT, left, y);
            y += 8;
        }
    }
}
