package kz.korsetkish.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.book.Observation;
import kz.korsetkish.pdf.Figure;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/**
 * A value that a chart draws, as its data give it.
 *
 * @param name of its series, group or region
 */
record FigureRow(String name, String year, BigDecimal value, Optional<Double> low, Optional<Double> high, String kind) {

    static FigureRow of(String name, Observation o) {
        return new FigureRow(
                name,
                o.timePeriod(),
                o.value().orElseThrow(),
                o.ciLow(),
                o.ciHigh(),
                Provenance.of(o.provenance()).key() + ".short");
    }

    static FigureRow of(String name, String year, BigDecimal target) {
        return new FigureRow(name, year, target, Optional.empty(), Optional.empty(), "chart.target");
    }

    /** The bounds are left out where no value has any. */
    static Figure.Data data(String file, List<FigureRow> rows, Voice voice) {
        boolean bounds = rows.stream().anyMatch(row -> row.low.isPresent());
        Stream<String> columns =
                Stream.of("data.series", "column.year", "data.value", "column.kind", "data.low", "data.high");
        return new Figure.Data(
                file,
                columns.limit(bounds ? 6 : 4).map(voice::say).toList(),
                rows.stream().map(row -> row.cells(bounds, voice)).toList());
    }

    private List<String> cells(boolean bounds, Voice voice) {
        Stream<String> cells = Stream.of(name, year, value.toPlainString(), voice.say(kind));
        return (bounds ? Stream.concat(cells, Stream.of(plain(low), plain(high))) : cells).toList();
    }

    private static String plain(Optional<Double> bound) {
        return bound.map(b -> BigDecimal.valueOf(b).toPlainString()).orElse("");
    }
}
