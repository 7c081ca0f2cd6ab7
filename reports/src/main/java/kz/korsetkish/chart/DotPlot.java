package kz.korsetkish.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Optional;
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

    public DotPlot {
        rows = List.copyOf(rows);
    }

    /** One area. */
    public record Row(String name, double value, Optional<Series.Interval> interval) {}

    /** The height that keeps its rows readable. */
    public float height() {
        return HEAD + rows.size() * 12.4f;
    }

    @Override
    public void draw(Graphics2D g, float width, float height) {
        NumberAxis axis = axis();
        double low = axis.getLowerBound();
        double scale = (width - NAME_WIDTH - LABEL_WIDTH) / (axis.getUpperBound() - low);
        float step = (height - HEAD) / rows.size();
        Font font = Face.REGULAR.awt(Axis.LABEL_SIZE);
        country.ifPresent(row -> drawCountry(g, NAME_WIDTH + (row.value() - low) * scale, row, width, height));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            float y = HEAD + step * i + step / 2;
            double x = NAME_WIDTH + (row.value() - low) * scale;
            g.setFont(font);
            g.setColor(Ink.TEXT);
            g.drawString(row.name(), 0, y + 2.7f);
            g.setColor(Ink.RULE);
            g.setStroke(new BasicStroke(0.4f));
            g.draw(new Line2D.Double(NAME_WIDTH, y, width - LABEL_WIDTH, y));
            row.interval().ifPresent(interval -> {
                g.setColor(kind.color());
                g.setStroke(new BasicStroke(1));
                g.draw(new Line2D.Double(
                        NAME_WIDTH + (interval.low() - low) * scale,
                        y,
                        NAME_WIDTH + (interval.high() - low) * scale,
                        y));
            });
            kind.drawMarker(g, x, y, 0.95);
            drawValue(g, row, y, width);
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
        g.draw(new Line2D.Double(x, HEAD - 4, x, height));
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
