package kz.korsetkish.session;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** The values of rows as texts, as they are shown to people. */
public final class Cells {
    private Cells() {}

    public static List<String> of(Row row) {
        return IntStream.range(0, row.size())
                .mapToObj(place -> text(row.get(place)))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal decimal -> decimal.toPlainString();
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Row row -> "{" + String.join(", ", of(row)) + "}";
            case scala.collection.Map<?, ?> map ->
                "{"
                        + CollectionConverters.asJava(map).entrySet().stream()
                                .map(entry -> text(entry.getKey()) + ": " + text(entry.getValue()))
                                .collect(Collectors.joining(", "))
                        + "}";
            case scala.collection.Iterable<?> elements ->
                "["
                        + stream(CollectionConverters.asJava(elements).iterator())
                                .map(Cells::text)
                                .collect(Collectors.joining(", "))
                        + "]";
            default -> value.toString();
        };
    }

    private static <T> Stream<T> stream(Iterator<T> values) {
        return StreamSupport.stream(((Iterable<T>) () -> values).spliterator(), false);
    }
}
