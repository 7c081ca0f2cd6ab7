package kz.korsetkish.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** How the rows of a query are printed. */
public enum Rows {
    /** Aligned columns; all rows are held in memory. */
    TABLE {
        @Override
        void print(Dataset<Row> rows, PrintWriter out) {
            List<List<String>> cells = rows.collectAsList().stream()
                    .map(row -> IntStream.range(0, row.size())
                            .mapToObj(i -> text(row.get(i)))
                            .toList())
                    .toList();
            new Table(List.of(rows.columns()), cells).print(out);
        }
    },

    /** RFC 4180, with a header; rows stream. */
    CSV {
        @Override
        void print(Dataset<Row> rows, PrintWriter out) {
            Iterator<Row> found = rows.toLocalIterator();
            // A query that fails prints nothing: its first rows are there before the header is.
            boolean any = found.hasNext();
            out.println(Arrays.stream(rows.columns()).map(Rows::quoted).collect(Collectors.joining(",")));
            stream(any ? found : Collections.<Row>emptyIterator())
                    .forEach(row -> out.println(IntStream.range(0, row.size())
                            .mapToObj(i -> quoted(text(row.get(i))))
                            .collect(Collectors.joining(","))));
        }
    },

    /** One JSON object a line; rows stream. */
    JSON {
        @Override
        void print(Dataset<Row> rows, PrintWriter out) {
            stream(rows.toJSON().toLocalIterator()).forEach(out::println);
        }
    };

    abstract void print(Dataset<Row> rows, PrintWriter out);

    private static <T> Stream<T> stream(Iterator<T> rows) {
        return StreamSupport.stream(((Iterable<T>) () -> rows).spliterator(), false);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal decimal -> decimal.toPlainString();
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Row row -> "{" + texts(IntStream.range(0, row.size()).mapToObj(row::get)) + "}";
            case scala.collection.Map<?, ?> map ->
                "{"
                        + CollectionConverters.asJava(map).entrySet().stream()
                                .map(entry -> text(entry.getKey()) + ": " + text(entry.getValue()))
                                .collect(Collectors.joining(", "))
                        + "}";
            case scala.collection.Iterable<?> elements ->
                "[" + texts(stream(CollectionConverters.asJava(elements).iterator())) + "]";
            default -> value.toString();
        };
    }

    private static String texts(Stream<?> values) {
        return values.map(Rows::text).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        boolean needsQuotes = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
