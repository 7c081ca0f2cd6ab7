package kz.korsetkish.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Of charts of any values: each label is seen to belong to its point, and nothing stands over it. */
class LabelsTest {
    private static final NumberWriter WRITER =
            (value, digits) -> String.format(Locale.ROOT, "%." + digits + "f", value);

    @Test
    void whateverThePathItsLabelsAreClear() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            PathChart chart = path(random);
            float width = 240 + random.nextInt(260);
            float height = 110 + random.nextInt(120);
            assertThat(ClearLabels.faults(chart, width, height))
                    .as("seed %d: %s in %s by %s", seed, chart, width, height)
                    .isEmpty();
        }
    }

    @Test
    void whateverThePartsTheirLabelsAreClear() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            SmallMultiples charts = parts(random);
            assertThat(ClearLabels.faults(charts, 499, charts.height()))
                    .as("seed %d: %s", seed, charts)
                    .isEmpty();
        }
    }

    @Test
    void whatIsTooNearIsSpreadAsLittleAsItTakes() {
        assertThat(DirectLabels.spread(List.of(10.0, 50.0), 8, 0, 100)).containsExactly(10.0, 50.0);
        assertThat(DirectLabels.spread(List.of(10.0, 10.0, 50.0), 8, 0, 100)).containsExactly(6.0, 14.0, 50.0);
        assertThat(DirectLabels.spread(List.of(99.0, 99.0), 8, 0, 100)).containsExactly(92.0, 100.0);
        assertThat(DirectLabels.spread(List.of(1.0, 2.0), 8, 0, 100)).containsExactly(0.0, 8.0);
    }

    private static PathChart path(Random random) {
        int first = 2010 + random.nextInt(12);
        List<Series> series = new ArrayList<>();
        double level = random.nextInt(3) == 0 ? -1 : random.nextInt(90);
        for (SeriesKind kind : SeriesKind.values()) {
            if (random.nextInt(3) > 0) {
                boolean isTarget = kind == SeriesKind.TARGET || kind == SeriesKind.EARLIER_TARGET;
                int from = isTarget ? 2023 : first + random.nextInt(4);
                int to = isTarget && random.nextBoolean() ? 2030 : Math.max(from, 2023 + random.nextInt(4));
                series.add(new Series(
                        kind,
                        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        walk(random, from, to, level, !isTarget && random.nextInt(4) == 0)));
            }
        }
        List<Integer> breaks = random.nextInt(3) == 0 ? List.of(2026) : List.of();
        return new PathChart(series, breaks, false, random.nextInt(3), Optional.empty(), WRITER);
    }

    /** Some years are missing, some values are those of the year before. */
    private static List<Series.Point> walk(Random random, int from, int to, double start, boolean intervals) {
        List<Series.Point> points = new ArrayList<>();
        double value = start + random.nextInt(4);
        for (int year = from; year <= to; year++) {
            value += random.nextInt(3) == 0 ? 0 : random.nextGaussian() * 2;
            if (random.nextInt(5) > 0 || year == from) {
                double half = random.nextDouble() * 10;
                points.add(new Series.Point(
                        year,
                        value,
                        intervals ? Optional.of(new Series.Interval(value - half, value + half)) : Optional.empty()));
            }
        }
        return points;
    }

    private static SmallMultiples parts(Random random) {
        List<SmallMultiples.Group> groups = new ArrayList<>();
        double scale = Math.pow(10, random.nextInt(5));
        int columns = 4 + random.nextInt(2);
        boolean isOwnScale = random.nextInt(4) == 0;
        for (int group = 0; group <= random.nextInt(3); group++) {
            List<SmallMultiples.Panel> panels = new ArrayList<>();
            for (int panel = 0; panel <= random.nextInt(9); panel++) {
                boolean isZero = random.nextInt(4) == 0;
                List<Series> series = new ArrayList<>();
                for (SeriesKind kind : List.of(SeriesKind.COUNTRY, SeriesKind.SYNTHETIC, SeriesKind.OFFICIAL)) {
                    if (random.nextBoolean() || kind == SeriesKind.OFFICIAL) {
                        series.add(new Series(kind, "", values(random, isZero ? 0 : scale)));
                    }
                }
                panels.add(new SmallMultiples.Panel(
                        "a part with a long name ".repeat(1 + random.nextInt(3)).strip(),
                        series,
                        isOwnScale ? Optional.of(scale) : Optional.empty()));
            }
            groups.add(new SmallMultiples.Group("By a group that has a name", panels));
        }
        return new SmallMultiples(groups, columns, 38 + random.nextInt(80), false, 1, Optional.empty(), WRITER);
    }

    private static List<Series.Point> values(Random random, double scale) {
        List<Series.Point> points = new ArrayList<>();
        int last = 2024 + random.nextInt(2);
        for (int year = 2020 + random.nextInt(5); year <= last; year++) {
            points.add(new Series.Point(year, random.nextDouble() * scale, Optional.empty()));
        }
        return points;
    }
}
