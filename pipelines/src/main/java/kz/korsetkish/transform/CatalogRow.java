package kz.korsetkish.transform;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.korsetkish.text.Languages;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** One row of a table that the catalogue fills, by the names of its columns. */
final class CatalogRow {
    private final Map<String, @Nullable Object> byColumn = new LinkedHashMap<>();

    CatalogRow set(String column, @Nullable Object value) {
        byColumn.put(column, value);
        return this;
    }

    /** A text in each language, the columns named by it. */
    CatalogRow texts(String column, Map<String, String> texts) {
        Languages.all().forEach(language -> byColumn.put(column + "_" + language, texts.get(language)));
        return this;
    }

    Row row(List<String> columns) {
        if (!byColumn.keySet().equals(Set.copyOf(columns))) {
            throw new IllegalStateException("the catalogue gives " + byColumn.keySet() + ", declared are " + columns);
        }
        return RowFactory.create(columns.stream().map(byColumn::get).toArray());
    }

    /** All that it holds: equal texts, equal rows. */
    @Override
    public String toString() {
        return byColumn.entrySet().stream()
                .map(column -> column.getKey() + "=" + text(column.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case Row row ->
                text(IntStream.range(0, row.length()).mapToObj(row::get).toArray());
            case Object[] several ->
                Arrays.stream(several).map(CatalogRow::text).collect(Collectors.joining(",", "[", "]"));
            case null, default -> String.valueOf(value);
        };
    }
}
