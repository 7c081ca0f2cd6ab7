package kz.korsetkish.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.book.Variant;
import kz.korsetkish.disclosure.Cell.Earlier;
import kz.korsetkish.disclosure.Cell.Place;
import org.apache.spark.sql.Row;

/** Cells out of the rows of the queries that give them; a number that is hidden there is null. */
public final class CellRow {
    /** A weight so small is none. */
    private static final double LEAST_WEIGHT = 0.001;

    private CellRow() {}

    public static Cell.Key key(Row row) {
        return new Cell.Key(
                row.getAs("indicator_id"),
                new Variant(row.getAs("series"), row.getAs("edition"), row.getAs("boundaries")),
                row.getAs("entity"),
                row.getAs("breakdown"),
                row.getAs("member"));
    }

    /**
     * The cells of one population in one period, in an order of their own.
     *
     * @param earlier what the last release said of them
     */
    public static List<Cell> cells(List<Row> rows, Map<Cell.Key, Earlier> earlier) {
        return rows.stream()
                .map(row -> cell(row, earlier.getOrDefault(key(row), Earlier.NOTHING)))
                .sorted((one, other) ->
                        one.key().toString().compareTo(other.key().toString()))
                .toList();
    }

    private static Cell cell(Row row, Earlier earlier) {
        String counted = row.getAs("counted");
        var place = new Place(text(row, "whole"), text(row, "other_boundaries"), text(row, "other_entity"));
        int threshold = row.getAs("threshold");
        int dominance = row.getAs("dominance");
        double sample = number(row, "sample_size");
        double numerator = number(row, "numerator");
        double rest = number(row, "rest");
        return switch (counted) {
            case "denominator" ->
                new Cell(
                        key(row),
                        place,
                        List.of(numerator, rest),
                        new Rule(2, threshold, 0, 1),
                        Optional.empty(),
                        earlier);
            case "sample_size" -> {
                double weight = (numerator + rest) / sample;
                double step = weight > 0 ? weight : LEAST_WEIGHT;
                yield new Cell(
                        key(row),
                        place,
                        List.of(sample, numerator, rest),
                        new Rule(1, threshold, 0, step),
                        Optional.empty(),
                        earlier);
            }
            default ->
                new Cell(
                        key(row),
                        place,
                        List.of(numerator),
                        new Rule(1, threshold, dominance, 0),
                        Optional.of(contributors(row)),
                        earlier);
        };
    }

    private static Contributors contributors(Row row) {
        return new Contributors(
                row.getAs("contributors"), row.getAs("largest_contribution"), row.getAs("second_contribution"));
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.ofNullable(row.getAs(column));
    }

    private static double number(Row row, String column) {
        return Stream.ofNullable(row.<Double>getAs(column)).findFirst().orElse(Double.NaN);
    }
}
