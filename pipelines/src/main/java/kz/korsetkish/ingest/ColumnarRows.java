package kz.korsetkish.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Optional;
import kz.korsetkish.ingest.file.ColumnarText;
import kz.korsetkish.ingest.file.Limits;
import kz.korsetkish.ingest.file.RowFile;
import kz.korsetkish.session.Job;
import kz.korsetkish.session.Session;
import kz.korsetkish.session.StaticFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.TimestampType;

/** The rows of Parquet files as text with delimiters, so that their contract is held against them as against any text. */
final class ColumnarRows {
    private static final String CONTROL = "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]";

    private final Session session;

    ColumnarRows(Session session) {
        this.session = session;
    }

    /** The rows, numbered from 1. */
    Dataset<Row> read(RowFile.Columnar file, String submissionId) {
        return rows(file).select(col("_line"), lit(submissionId).as("_submission_id"), col("_row"));
    }

    /** Why the rows cannot be read; damage within the file shows only to who reads all of it. */
    Optional<String> fault(RowFile.Columnar file, long expectedRows, Limits limits) {
        Row seen;
        try {
            seen = session.result(new Job<>(
                    expectedRows,
                    () -> rows(file)
                            .agg(
                                    count(lit(1)),
                                    max(octet_length(col("_line"))),
                                    min(when(not(col("_is_text")), col("_row"))),
                                    min(when(col("_line").rlike(CONTROL), col("_row"))))
                            .head()));
        } catch (Exception e) {
            // Spark throws what its signatures do not say.
            return Optional.of("the Parquet file is damaged: " + rootCause(e) + "; write it anew and send it again");
        }
        if (seen.getLong(0) != expectedRows) {
            return Optional.of("the Parquet file is damaged: it has " + seen.getLong(0) + " rows and says "
                    + expectedRows + "; write it anew and send it again");
        }
        if (!seen.isNullAt(1) && seen.getInt(1) > limits.line()) {
            return Optional.of("a row is longer than " + limits.line() + " bytes");
        }
        if (!seen.isNullAt(2)) {
            return Optional.of(
                    "row " + seen.getLong(2) + ": a text is not UTF-8; write the file anew and send it again");
        }
        return seen.isNullAt(3)
                ? Optional.empty()
                : Optional.of("row " + seen.getLong(3)
                        + ": a control character, which no text has; the file is damaged or not a text");
    }

    private static String rootCause(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private Dataset<Row> rows(RowFile.Columnar file) {
        StructField[] columns = file.types().fields();
        Column line = StaticFunction.call(
                ColumnarText.class,
                "row",
                DataTypes.StringType,
                array(Arrays.stream(columns).map(ColumnarRows::text).toArray(Column[]::new)));
        Column isText = Arrays.stream(columns)
                .filter(column -> column.dataType() instanceof StringType)
                .map(column -> value(column).isNull().or(call_function("is_valid_utf8", value(column))))
                .reduce(lit(true), Column::and);
        return session.spark()
                .read()
                .schema(file.types())
                .parquet(file.file().toString())
                .select(
                        line.as("_line"),
                        isText.as("_is_text"),
                        col("_metadata.row_index").plus(1).as("_row"));
    }

    private static Column value(StructField column) {
        return col("`" + column.name().replace("`", "``") + "`");
    }

    private static Column text(StructField column) {
        Column text = value(column).cast("string");
        DataType type = column.dataType();
        if (type instanceof TimestampType) {
            return concat(replace(text, lit(" "), lit("T")), lit("Z"));
        }
        return type.equals(DataTypes.DoubleType) || type.equals(DataTypes.FloatType)
                ? StaticFunction.call(ColumnarText.class, "fraction", DataTypes.StringType, text)
                : text;
    }
}
