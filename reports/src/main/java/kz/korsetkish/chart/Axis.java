package kz.korsetkish.chart;

import java.io.Serial;
import java.util.Optional;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Ink;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** Axes with round steps and numbers in the language of the report. */
final class Axis {
    static final float LABEL_SIZE = 7.6f;

    private Axis() {}

    static NumberAxis years(int first, int last) {
        int years = last - first;
        int step = years <= 14 ? 1 : years <= 28 ? 2 : 5;
        NumberAxis axis = plain(new Steps(step, (value, precision) -> Long.toString(Math.round(value)), 0));
        // Half a year, and room for the half of a label.
        double margin = Math.max(0.5, years * 0.025);
        axis.setRange(first - margin, last + margin);
        return axis;
    }

    /**
     * From around the smallest to around the largest value; from zero where that is not far.
     *
     * @param end where the scale ends by its nature, such as 100 percent, unless a value is beyond it
     */
    static NumberAxis values(
            double smallest, double largest, Optional<Double> end, boolean whole, NumberWriter writer) {
        double low = smallest >= 0 && smallest < 0.45 * largest ? 0 : smallest;
        double spread = largest - low;
        if (spread <= 0) {
            spread = Math.max(Math.abs(largest) * 0.2, whole ? 4 : 1e-3);
        }
        double step = roundStep(spread / 4, whole);
        double below = low == 0 ? 0 : Math.floor((low - spread * 0.12) / step) * step;
        double from = smallest >= 0 ? Math.max(0, below) : below;
        double beyond = Math.ceil((largest + spread * 0.12) / step) * step;
        double to = end.filter(e -> largest <= e).map(e -> Math.min(e, beyond)).orElse(beyond);
        int digits = digits(step);
        NumberAxis axis = plain(new Steps(step, writer, digits));
        axis.setRange(from, to);
        return axis;
    }

    /** As many as it takes to write multiples of the step. */
    static int digits(double step) {
        int digits = 0;
        for (double s = step; Math.abs(s - Math.rint(s)) > 1e-6 && digits < 9; s *= 10) {
            digits++;
        }
        return digits;
    }

    private static double roundStep(double rough, boolean whole) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / power;
        double step = power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 && !whole ? 2.5 : share <= 5 ? 5 : 10);
        return whole ? Math.max(1, step) : step;
    }

    private static NumberAxis plain(NumberTickUnit unit) {
        NumberAxis axis = new NumberAxis();
        axis.setTickUnit(unit, false, true);
        axis.setAutoRangeIncludesZero(false);
        axis.setTickLabelFont(Face.REGULAR.awt(LABEL_SIZE));
        axis.setLabelFont(Face.REGULAR.awt(LABEL_SIZE));
        axis.setTickLabelPaint(Ink.QUIET);
        axis.setAxisLinePaint(Ink.RULE);
        axis.setTickMarksVisible(false);
        return axis;
    }

    /** Steps of an axis, written as the report writes numbers. */
    private static final class Steps extends NumberTickUnit {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient NumberWriter writer;
        private final int precision;

        Steps(double size, NumberWriter writer, int precision) {
            super(size);
            this.writer = writer;
            this.precision = precision;
        }

        @Override
        public String valueToString(double value) {
            return writer.write(value, precision);
        }
    }
}
