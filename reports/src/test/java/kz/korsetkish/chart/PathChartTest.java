package kz.korsetkish.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathChartTest {
    private static final float WIDTH = 400;
    private static final float HEIGHT = 160;
    private static final float SCALE = 3;

    /** The plot ends half a year before its first and after its last year: breaks there mark its edges. */
    @Test
    void aDashedLineStandsBeforeEveryBreak() {
        List<Double> edges = lines(List.of(2020, 2026));
        assertThat(edges).hasSize(2);
        double year = (edges.getLast() - edges.getFirst()) / 6;
        List<Double> inner = lines(List.of(2022, 2025));
        assertThat(inner).hasSize(2);
        assertThat(inner.getFirst()).isBetween(edges.getFirst() + 1.9 * year, edges.getFirst() + 2.1 * year);
        assertThat(inner.getLast()).isBetween(edges.getFirst() + 4.9 * year, edges.getFirst() + 5.1 * year);
    }

    /** Where the chart with these breaks has dashed lines from top to bottom that the same without has not. */
    private static List<Double> lines(List<Integer> breaks) {
        Drawn without = draw(List.of());
        Drawn with = draw(breaks);
        List<Double> found = new ArrayList<>();
        for (double x = 0; x < WIDTH; x += 1 / SCALE) {
            int drawn = 0;
            int dashes = 0;
            boolean inDash = false;
            for (double y = 0; y < HEIGHT; y += 1 / SCALE) {
                boolean differs = !with.at(x, y).equals(without.at(x, y));
                drawn += differs ? 1 : 0;
                dashes += differs && !inDash ? 1 : 0;
                inDash = differs;
            }
            boolean isLine = drawn > HEIGHT * SCALE * 0.3 && dashes > 10;
            if (isLine && (found.isEmpty() || x - found.getLast() > 5)) {
                found.add(x);
            }
        }
        return found;
    }

    private static Drawn draw(List<Integer> breaks) {
        List<Series.Point> points = new ArrayList<>();
        for (int year = 2020; year < 2026; year++) {
            points.add(new Series.Point(year, year - 2000.0, Optional.empty()));
        }
        var chart = new PathChart(
                List.of(new Series(SeriesKind.OFFICIAL, "", points)),
                breaks,
                false,
                1,
                Optional.empty(),
                (value, precision) -> Double.toString(value));
        return Drawn.of(chart, WIDTH, HEIGHT, SCALE);
    }
}
