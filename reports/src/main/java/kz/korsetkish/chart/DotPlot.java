package kz.korsetkish.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Picture;
import org.jfree.chart.axis.NumberAxis;

/**
 * Ranked values of areas, a dot each, against the value of the country.
 *
 * @param rows the first on top
 * @param kind of the values, which gives the dots their shape
 */
public record DotPlot(List<Row> rows, SeriesKind kind, Optional<Row> country, int precision, NumberWriter writer)
        implements Picture {
    private static final float NAME_WIDTH = 150;
    private static final float LABEL_WIDTH = 34;
    private static final float HEAD = 16;
    private static final float FOOT = 11;

    public DotPlot {
        rows = List.copyOf(rows);
    }

    /** One area. */
    public record Row(String name, double value, Optional<Series.Interval> interval) {}

    /** The height that keeps its rows readable. */
    public float height() {
        return HEAD + rows.size() * 11.6f + FOOT;
    }

    @Override
    public void draw(Graphics2D g, float width, float height) {
        NumberAxis axis = axis();
        DoubleUnaryOperator across = value -> NAME_WIDTH
                + (value - axis.getLowerBound()) / axis.getRange().getLength() * (width - NAME_WIDTH - LABEL_WIDTH);
        drawGrid(g, axis, across, height);
        country.ifPresent(row -> drawCountry(g, across.applyAsDouble(row.value()), row, width, height));
        float step = (height - HEAD - FOOT) / rows.size();
        for (int i = 0; i < rows.size(); i++) {
            drawRow(g, rows.get(i), across, HEAD + step * i + step / 2, width);
        }
    }

    private void drawRow(Graphics2D g, Row row, DoubleUnaryOperator across, float y, float width) {
        g.setFont(Face.REGULAR.awt(Axis.LABEL_SIZE));
        g.setColor(Ink.TEXT);
        g.drawString(row.name(), 0, y + 2.7f);
        g.setColor(Ink.RULE);
        g.setStroke(new BasicStroke(0.4f));
        g.draw(new Line2D.Double(NAME_WIDTH, y, width - LABEL_WIDTH, y));
        row.interval().ifPresent(interval -> {
            g.setColor(kind.color());
            g.setStroke(new BasicStroke(1));
            g.draw(new Line2D.Double(
                    across.applyAsDouble(interval.low()), y, across.applyAsDouble(interval.high()), y));
        });
        kind.drawMarker(g, across.applyAsDouble(row.value()), y, 0.95);
        drawValue(g, row, y, width);
    }

    private static void drawGrid(Graphics2D g, NumberAxis axis, DoubleUnaryOperator across, float height) {
        g.setFont(Face.REGULAR.awt(Axis.LABEL_SIZE));
        g.setStroke(new BasicStroke(0.4f));
        double step = axis.getTickUnit().getSize();
        int ticks = (int) Math.round(axis.getRange().getLength() / step);
        for (int i = 0; i <= ticks; i++) {
            double value = axis.getLowerBound() + i * step;
            double x = across.applyAsDouble(value);
            g.setColor(Ink.RULE);
            g.draw(new Line2D.Double(x, HEAD, x, height - FOOT));
            String text = axis.getTickUnit().valueToString(value);
            g.setColor(Ink.QUIET);
            double half = g.getFontMetrics().getStringBounds(text, g).getWidth() / 2;
            g.drawString(text, (float) (x - half), height - 2);
        }
    }

    private void drawValue(Graphics2D g, Row row, float y, float width) {
        String text = writer.write(row.value(), precision);
        g.setFont(Face.BOLD.awt(Axis.LABEL_SIZE));
        g.setColor(Ink.TEXT);
        double textWidth = g.getFontMetrics().getStringBounds(text, g).getWidth();
        g.drawString(text, (float) (width - textWidth), y + 2.7f);
    }

    private void drawCountry(Graphics2D g, double x, Row row, float width, float height) {
        g.setColor(Ink.TARGET);
        g.setStroke(new BasicStroke(0.9f));
        g.draw(new Line2D.Double(x, HEAD - 4, x, height - FOOT));
        g.setFont(Face.BOLD.awt(Axis.LABEL_SIZE));
        String text = row.name() + " " + writer.write(row.value(), precision);
        double textWidth = g.getFontMetrics().getStringBounds(text, g).getWidth();
        double left = Math.max(NAME_WIDTH, Math.min(x - textWidth / 2, width - LABEL_WIDTH - textWidth));
        g.drawString(text, (float) left, HEAD - 7);
    }

    private NumberAxis axis() {
        double[] all = DoubleStream.concat(
                        rows.stream()
                                .flatMapToDouble(row -> DoubleStream.concat(
                                        DoubleStream.of(row.value()),
                                        row.interval().stream()
                                                .flatMapToDouble(i -> DoubleStream.of(i.low(), i.high())))),
                        country.stream().mapToDouble(Row::value))
                .sorted()
                .toArray();
        return Axis.values(all[0], all[all.length - 1], false, writer);
    }
}
