package kz.korsetkish.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import kz.korsetkish.book.Outlook;
import org.apache.spark.sql.Row;

/** The rows of {@code sql/read/book_outlook} as records of the book: the coming years of an area are one. */
final class AheadRows {
    private AheadRows() {}

    static List<Outlook> outlooks(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.<String>getAs("entity"), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(AheadRows::outlook)
                .toList();
    }

    private static Outlook outlook(List<Row> years) {
        Row first = years.getFirst();
        return new Outlook(
                first.getAs("entity"),
                first.getAs("value_period"),
                first.getAs("value"),
                BookRows.value(first, "provenance"),
                BookRows.value(first, "achieved_change"),
                BookRows.value(first, "not_told"),
                BookRows.value(first, "too_short"),
                BookRows.value(first, "first_missed_period"),
                years.stream().map(AheadRows::year).toList());
    }

    private static Outlook.Year year(Row row) {
        return new Outlook.Year(
                row.getAs("time_period"),
                row.getAs("target"),
                row.getAs("required_change"),
                BookRows.value(row, "value_at_pace"),
                BookRows.value(row, "gap_at_pace"),
                BookRows.value(row, "outcome_at_pace"));
    }
}
