package kz.korsetkish.reporting;

import java.util.function.Function;
import java.util.stream.Collectors;
import kz.korsetkish.book.Area;
import kz.korsetkish.book.AreaBehind;
import kz.korsetkish.book.District;
import kz.korsetkish.book.Place;
import kz.korsetkish.book.Translated;
import kz.korsetkish.text.Languages;
import org.apache.spark.sql.Row;

/** The rows of the queries on areas, {@code sql/read/book_place} and {@code book_district}, as records of the book. */
final class AreaRows {
    private AreaRows() {}

    static Place place(Row row) {
        return new Place(
                BookRows.variant(row),
                row.getAs("entity"),
                row.getAs("time_period"),
                row.<Long>getAs("place_from"),
                row.<Long>getAs("place_to"),
                row.<Long>getAs("areas_ranked"),
                BookRows.value(row, "previous_from"),
                BookRows.value(row, "previous_to"),
                BookRows.value(row, "previous_value"));
    }

    static District district(Row row) {
        return new District(
                row.getAs("entity"),
                row.getAs("region_code"),
                row.getAs("time_period"),
                BookRows.value(row, "value").map(value -> BookRows.observation(row)),
                BookRows.value(row, "target"),
                BookRows.value(row, "gap"),
                BookRows.value(row, "place_from"),
                BookRows.value(row, "place_to"),
                BookRows.value(row, "areas_ranked"),
                BookRows.value(row, "previous_value"),
                BookRows.value(row, "previous_from"),
                BookRows.value(row, "previous_to"),
                BookRows.value(row, "without"));
    }

    static AreaBehind behind(Row row) {
        return new AreaBehind(
                BookRows.observation(row),
                row.getAs("region_code"),
                row.getAs("target"),
                row.getAs("behind_by"),
                row.<Long>getAs("areas_behind"),
                row.<Long>getAs("areas"));
    }

    /** In Russian where the classifier gives no other name. */
    static Area area(Row row) {
        String russian = BookRows.<String>value(row, "name_ru").orElse(row.getAs("entity"));
        return new Area(
                row.getAs("entity"),
                row.getAs("level"),
                new Translated(Languages.all().stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                language -> BookRows.<String>value(row, "name_" + language)
                                        .orElse(russian)))));
    }
}
