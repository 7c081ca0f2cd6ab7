package kz.korsetkish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.DefinitionChange;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.SampleBook;
import kz.korsetkish.book.Variant;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.chart.PathChart;
import kz.korsetkish.chart.Series;
import kz.korsetkish.chart.SeriesKind;
import kz.korsetkish.chart.StatusSign;
import kz.korsetkish.chart.TileMap;
import kz.korsetkish.pdf.Figure;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.RegionFacts;
import kz.korsetkish.reading.Regions;
import kz.korsetkish.reading.Voice;
import kz.korsetkish.text.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What figures are made of, against the book; and that their alternative texts say all of it. */
class FiguresTest {
    private static final Book BOOK = SampleBook.BOOK;

    @Test
    void aMapShowsEveryRegionWithItsQuarterAndItsStatus() {
        Set<StatusSign> signs = new LinkedHashSet<>();
        for (Indicator indicator : BOOK.indicators()) {
            Optional<Regions> regions = Regions.of(indicator);
            if (regions.isEmpty()) {
                continue;
            }
            Voice voice = Voice.of("en", BOOK);
            RegionFacts facts = new RegionFacts(indicator, regions.get(), BOOK.areas());
            Figure figure = new RegionMap(facts, voice).figure().orElseThrow();
            List<TileMap.Tile> tiles = ((TileMap) figure.picture()).tiles();
            assertThat(tiles)
                    .hasSize(regions.get().ranked().size()
                            + regions.get().without().size());
            for (Observation o : regions.get().ranked()) {
                BigDecimal value = o.value().orElseThrow();
                int sign = indicator.direction().equals("lower") ? -1 : 1;
                long worse = regions.get().ranked().stream()
                        .filter(other -> sign * other.value().orElseThrow().compareTo(value) < 0)
                        .count();
                Optional<Verdict> verdict = indicator.verdicts().stream()
                        .filter(v -> v.entity().equals(o.entity())
                                && v.timePeriod().equals(o.timePeriod())
                                && o.variant().equals(Variant.MAIN))
                        .findFirst();
                TileMap.Tile tile = tile(tiles, voice, o);
                assertThat(tile.shade())
                        .contains((int) (4 * worse / regions.get().ranked().size()));
                assertThat(tile.value()).endsWith(voice.number(indicator, value));
                assertThat(tile.status()).isEqualTo(verdict.map(v -> StatusSign.valueOf(sign(v))));
                assertThat(figure.alternative())
                        .contains(facts.name(voice, o.entity()) + ": " + tile.value()
                                + verdict.map(v -> " (" + voice.say("status." + sign(v).toLowerCase(Locale.ROOT)) + ")")
                                        .orElse(""));
                verdict.ifPresent(v -> signs.add(StatusSign.valueOf(sign(v))));
            }
        }
        assertThat(signs).as("signs on the maps of the book").contains(StatusSign.ACHIEVED, StatusSign.NOT_ACHIEVED);
    }

    private static TileMap.Tile tile(List<TileMap.Tile> tiles, Voice voice, Observation o) {
        String name = voice.texts().find("tile." + o.entity()).orElseGet(() -> voice.area(BOOK.areas(), o.entity()));
        return tiles.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static String sign(Verdict verdict) {
        return verdict.status().equals("achieved") && verdict.metAtBaseline()
                ? "MET_AT_BASELINE"
                : verdict.status().toUpperCase(Locale.ROOT);
    }

    @Test
    void aPathShowsEveryValueTargetAndBreakAndItsAlternativeSaysThem() {
        int breaks = 0;
        for (Indicator indicator : BOOK.indicators()) {
            for (String language : Languages.all()) {
                Voice voice = Voice.of(language, BOOK);
                Facts facts = new Facts(indicator, BOOK.release().asOf());
                Figure figure = new PathFigure(facts).figure(voice);
                PathChart chart = (PathChart) figure.picture();
                assertThat(points(chart)).containsExactlyInAnyOrderElementsOf(points(indicator));
                for (Series series : chart.series()) {
                    for (Series.Point point : series.points()) {
                        assertThat(figure.alternative())
                                .contains(series.label())
                                .contains(point.year() + ": "
                                        + voice.writing().number(point.value(), indicator.precision()));
                    }
                }
                assertThat(chart.breaks())
                        .isEqualTo(indicator.definitionChanges().stream()
                                .map(DefinitionChange::year)
                                .toList());
                for (int year : chart.breaks()) {
                    assertThat(figure.alternative())
                            .contains(voice.say("alternative.break", "year", Integer.toString(year)));
                    breaks++;
                }
            }
        }
        assertThat(breaks).as("breaks in the book").isPositive();
    }

    private record Drawn(SeriesKind kind, int year, double value) {}

    private static List<Drawn> points(PathChart chart) {
        return chart.series().stream()
                .flatMap(series ->
                        series.points().stream().map(point -> new Drawn(series.kind(), point.year(), point.value())))
                .toList();
    }

    private static List<Drawn> points(Indicator indicator) {
        List<Drawn> points = new ArrayList<>();
        indicator.observations().stream()
                .filter(o -> o.entity().equals("KZ")
                        && o.variant().equals(Variant.MAIN)
                        && o.breakdown().equals("total")
                        && o.timePeriod().length() == 4)
                .forEach(o -> o.value()
                        .ifPresent(value -> points.add(new Drawn(
                                SeriesKind.valueOf(o.provenance().toUpperCase(Locale.ROOT)),
                                Integer.parseInt(o.timePeriod()),
                                value.doubleValue()))));
        String inForce = indicator.targets().stream()
                .map(target -> target.published() + target.edition())
                .max(String::compareTo)
                .orElse("");
        indicator
                .targets()
                .forEach(target -> points.add(new Drawn(
                        (target.published() + target.edition()).equals(inForce)
                                ? SeriesKind.TARGET
                                : SeriesKind.EARLIER_TARGET,
                        Integer.parseInt(target.timePeriod()),
                        target.value().doubleValue())));
        return points;
    }

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void theLabelsOfAllReportsAreClear(String language) {
        assertThat(Charts.faults(BOOK, language)).isEmpty();
    }
}
