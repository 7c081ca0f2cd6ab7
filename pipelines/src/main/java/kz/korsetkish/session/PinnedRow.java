package kz.korsetkish.session;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Literal$;

/** A row as a text that gives it again: no table is read for it, however often a statement asks. */
record PinnedRow(Row row) {
    static PinnedRow of(Dataset<Row> one) {
        return new PinnedRow(one.collectAsList().getFirst());
    }

    /** Not as a SELECT of literals: Spark would put these in the places of the columns, and nothing to join by is left. */
    String sql() {
        String names = Arrays.stream(row.schema().fieldNames())
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
        return IntStream.range(0, row.size())
                .mapToObj(column -> Literal$.MODULE$
                        .create(row.get(column), row.schema().apply(column).dataType())
                        .sql())
                .collect(Collectors.joining(", ", "values (", ") as pinned(" + names + ")"));
    }
}
