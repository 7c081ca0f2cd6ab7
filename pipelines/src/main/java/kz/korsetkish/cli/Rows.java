package kz.korsetkish.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.korsetkish.session.Cells;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How the rows of a query are printed. */
public enum Rows {
    /** Aligned columns; all rows are held in memory. */
    TABLE {
        @Override
        void print(Dataset<Row> rows, PrintWriter out) {
            List<List<String>> cells =
                    rows.collectAsList().stream().map(Cells::of).toList();
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
                    .forEach(row ->
                            out.println(Cells.of(row).stream().map(Rows::quoted).collect(Collectors.joining(","))));
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

    private static String quoted(String text) {
        boolean needsQuotes = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
