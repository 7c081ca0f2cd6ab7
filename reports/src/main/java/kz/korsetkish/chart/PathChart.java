package kz.korsetkish.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Picture;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Actual values against the target path, year by year.
 *
 * @param whole whether the values are whole numbers
 * @param breaks years that begin a new definition: a dashed line stands before each
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

    @Override
    public void draw(Graphics2D g, float width, float height) {
        XYPlot plot = new Plot();
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Ink.RULE);
        plot.setRangeGridlineStroke(new BasicStroke(0.4f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        if (plot.getRangeAxis().getRange().contains(0)) {
            plot.addRangeMarker(new ValueMarker(0, Ink.QUIET, new BasicStroke(0.7f)), Layer.BACKGROUND);
        }
        breaks.forEach(year -> plot.addDomainMarker(new ValueMarker(year - 0.5, Ink.QUIET, DASHED), Layer.BACKGROUND));
        plot.addAnnotation(new DirectLabels(labels(), lines(), Face.BOLD.awt(Axis.LABEL_SIZE)));
        JFreeChart chart = new JFreeChart(null, Face.BOLD.awt(10), plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(4, 0, 0, 2));
        chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
    }

    private NumberAxis years() {
        int first = series.stream()
                .flatMap(s -> s.points().stream())
                .mapToInt(Series.Point::year)
                .min()
                .orElse(2020);
        int last = series.stream()
                .flatMap(s -> s.points().stream())
                .mapToInt(Series.Point::year)
                .max()
                .orElse(2030);
        return Axis.years(first, last);
    }

    private NumberAxis values() {
        double[] all = series.stream()
                .flatMap(s -> s.points().stream())
                .flatMapToDouble(p -> DoubleStream.concat(
                        DoubleStream.of(p.value()),
                        p.interval().stream().flatMapToDouble(i -> DoubleStream.of(i.low(), i.high()))))
                .sorted()
                .toArray();
        return all.length == 0
                ? Axis.values(0, 1, end, whole, writer)
                : Axis.values(all[0], all[all.length - 1], end, whole, writer);
    }

    private YIntervalSeriesCollection dataset() {
        YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
        for (Series one : series) {
            YIntervalSeries values = new YIntervalSeries(one.kind() + " " + one.label());
            for (Series.Point p : one.points()) {
                double low = p.interval().map(Series.Interval::low).orElse(p.value());
                double high = p.interval().map(Series.Interval::high).orElse(p.value());
                values.add(p.year(), p.value(), low, high);
            }
            dataset.addSeries(values);
        }
        return dataset;
    }

    private XYErrorRenderer renderer() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setCapLength(5);
        renderer.setErrorStroke(new BasicStroke(0.9f));
        renderer.setUseFillPaint(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDrawOutlines(true);
        for (int i = 0; i < series.size(); i++) {
            SeriesKind kind = series.get(i).kind();
            renderer.setSeriesLinesVisible(i, true);
            renderer.setSeriesShape(i, kind.marker());
            renderer.setSeriesShapesVisible(i, series.get(i).points().size() <= 15);
            renderer.setSeriesShapesFilled(i, true);
            renderer.setSeriesFillPaint(i, kind.filled() ? kind.color() : Ink.PAPER);
            renderer.setSeriesOutlinePaint(i, kind.color());
            renderer.setSeriesOutlineStroke(i, new BasicStroke(1.1f));
            renderer.setSeriesPaint(i, kind.color());
            renderer.setSeriesStroke(i, kind.line());
        }
        return renderer;
    }

    /** Shades the years that have a target, under the grid. */
    private final class Plot extends XYPlot {
        @Serial
        private static final long serialVersionUID = 1;

        Plot() {
            super(dataset(), years(), PathChart.this.values(), renderer());
        }

        @Override
        public void drawBackground(Graphics2D g, Rectangle2D area) {
            series.stream()
                    .filter(s -> s.kind() == SeriesKind.TARGET)
                    .findFirst()
                    .ifPresent(path -> {
                        double from = x(path.points().getFirst().year() - 0.5, area);
                        double to = x(path.points().getLast().year() + 0.5, area);
                        g.setPaint(Ink.WASH);
                        g.fill(new Rectangle2D.Double(from, area.getY(), to - from, area.getHeight()));
                    });
        }

        private double x(double year, Rectangle2D area) {
            return getDomainAxis().valueToJava2D(year, area, getDomainAxisEdge());
        }
    }

    private List<List<Point2D>> lines() {
        List<List<Point2D>> lines = new ArrayList<>();
        for (Series one : series) {
            lines.add(one.points().stream()
                    .map(p -> (Point2D) new Point2D.Double(p.year(), p.value()))
                    .toList());
            for (Series.Point p : one.points()) {
                p.interval()
                        .ifPresent(i -> lines.add(List.of(
                                new Point2D.Double(p.year(), i.low()), new Point2D.Double(p.year(), i.high()))));
            }
        }
        return lines;
    }

    /** The name of a series at its last point; its first value too. */
    private List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (Series one : series.reversed()) {
            Series.Point last = one.points().getLast();
            String name = one.label() + " " + writer.write(last.value(), precision);
            labels.add(new Label(name, last.year(), last.value(), one.kind().color()));
        }
        for (Series one : series.reversed()) {
            Series.Point first = one.points().getFirst();
            if (one.points().size() > 1
                    && one.kind() != SeriesKind.EARLIER_TARGET
                    && one.kind() != SeriesKind.COUNTRY
                    && one.kind() != SeriesKind.SYNTHETIC) {
                labels.add(new Label(
                        writer.write(first.value(), precision),
                        first.year(),
                        first.value(),
                        one.kind().color()));
            }
        }
        return labels;
    }
}
