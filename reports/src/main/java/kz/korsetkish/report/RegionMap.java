package kz.korsetkish.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
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
        for (Observation o : facts.regions().ranked()) {
            tile(o, facts.value(voice, o), Optional.of(shade(o))).ifPresent(tiles::add);
        }
        for (Observation o : facts.regions().without()) {
            tile(o, voice.say("none"), Optional.empty()).ifPresent(tiles::add);
        }
        TileMap map = new TileMap(tiles, COLUMNS, voice.say("map.legend"), legend());
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

    /** The better, the darker: the quarter of the regions that it is in, from the worst. */
    private int shade(Observation o) {
        List<Observation> ranked = facts.regions().ranked();
        BigDecimal value = o.value().orElseThrow();
        boolean isLowBetter = facts.indicator().direction().equals("lower");
        long worse = ranked.stream()
                .map(other -> other.value().orElseThrow().compareTo(value))
                .filter(order -> isLowBetter ? order > 0 : order < 0)
                .count();
        return (int) (4 * worse / ranked.size());
    }

    /** The values of each shade, from the worst to the best; then what no value looks like. */
    private List<TileMap.Key> legend() {
        SortedMap<Integer, List<BigDecimal>> classes = facts.regions().ranked().stream()
                .collect(Collectors.groupingBy(
                        this::shade,
                        TreeMap::new,
                        Collectors.mapping(o -> o.value().orElseThrow(), Collectors.toList())));
        List<TileMap.Key> legend = new ArrayList<>();
        classes.forEach((shade, values) -> {
            String low = voice.number(facts.indicator(), Collections.min(values));
            String high = voice.number(facts.indicator(), Collections.max(values));
            legend.add(new TileMap.Key(
                    Optional.of(shade), low.equals(high) ? low : voice.say("interval", "low", low, "high", high)));
        });
        if (!facts.regions().without().isEmpty()) {
            legend.add(new TileMap.Key(Optional.empty(), voice.say("map.none")));
        }
        return legend;
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
        return new Finding(voice).regions(facts) + ". "
                + voice.say(
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
