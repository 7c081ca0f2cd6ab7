package kz.korsetkish.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import kz.korsetkish.book.Observation;
import kz.korsetkish.chart.StatusSign;
import kz.korsetkish.chart.TileMap;
import kz.korsetkish.pdf.Figure;
import kz.korsetkish.pdf.Figure.Data;
import kz.korsetkish.reading.RegionFacts;
import kz.korsetkish.reading.Voice;

/** The regions of one indicator as a map of tiles. */
record RegionMap(RegionFacts facts, Voice voice) {
    private static final int COLUMNS = 7;
    private static final Map<String, int[]> PLACES = places();

    /** Empty where none of the areas has a tile. */
    Optional<Figure> figure() {
        List<TileMap.Tile> tiles = new ArrayList<>();
        List<Observation> ranked = facts.regions().ranked();
        List<BigDecimal> values =
                ranked.stream().map(o -> o.value().orElseThrow()).sorted().toList();
        for (Observation o : ranked) {
            int shade = Math.min(3, 4 * values.indexOf(o.value().orElseThrow()) / values.size());
            tile(o, facts.value(voice, o), Optional.of(shade)).ifPresent(tiles::add);
        }
        for (Observation o : facts.regions().without()) {
            tile(o, voice.say("none"), Optional.empty()).ifPresent(tiles::add);
        }
        TileMap map = new TileMap(tiles, COLUMNS);
        return tiles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(map, alternative(), 0, map.height(), data()));
    }

    private Data data() {
        List<FigureRow> rows = facts.regions().ranked().stream()
                .map(o -> FigureRow.of(facts.name(voice, o.entity()), o))
                .toList();
        return FigureRow.data("i" + facts.indicator().number() + ".regions", rows, voice);
    }

    private Optional<TileMap.Tile> tile(Observation o, String value, Optional<Integer> shade) {
        return Optional.ofNullable(PLACES.get(o.entity()))
                .map(place -> new TileMap.Tile(place[0], place[1], shortName(o), value, shade, sign(o.entity())));
    }

    private String shortName(Observation o) {
        return voice.texts().find("tile." + o.entity()).orElseGet(() -> facts.name(voice, o.entity()));
    }

    private String alternative() {
        String values = facts.regions().ranked().stream()
                .map(o -> facts.name(voice, o.entity()) + ": " + facts.value(voice, o)
                        + sign(o.entity())
                                .map(sign -> " (" + status(sign) + ")")
                                .orElse(""))
                .collect(Collectors.joining("; "));
        return voice.say(
                "alternative.regions",
                Map.of(
                        "title", voice.in(facts.indicator().title()),
                        "unit", voice.unit(facts.indicator()),
                        "values", values));
    }

    private String status(StatusSign sign) {
        return voice.say(Standing.key(sign));
    }

    private static Map<String, int[]> places() {
        Properties file = new Properties();
        try (InputStream in = Objects.requireNonNull(RegionMap.class.getResourceAsStream("tiles.properties"))) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading tiles.properties", e);
        }
        return file.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(code -> code, code -> {
            List<String> place = List.of(file.getProperty(code).split(",", -1));
            return new int[] {Integer.parseInt(place.get(0)), Integer.parseInt(place.get(1))};
        }));
    }

    private Optional<StatusSign> sign(String area) {
        return facts.verdict(area).map(Standing::sign);
    }
}
