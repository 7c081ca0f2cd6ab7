package kz.korsetkish.ingest;

import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.locate;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.Header;
import kz.korsetkish.ingest.file.Lines;
import kz.korsetkish.ingest.file.RowFile;
import kz.korsetkish.ingest.row.RowContract;
import kz.korsetkish.session.FileSplit;
import kz.korsetkish.session.Session;
import kz.korsetkish.session.StaticFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.ObjectType;
import org.apache.spark.sql.types.StructType;

/** The rows of archived files as their contract types them, with errors, origin and line number. */
final class BronzeRows {
    private static final StructType ORIGINS = StructType.fromDDL(
            "_file string, _block bigint, _submission_id string, _row_offset bigint, _head_lines bigint");

    private static final StructType OWNERS = StructType.fromDDL("_file string, _submission_id string");

    /** What files have in common that are read together. */
    private record Form(Header header, char delimiter, Class<? extends RowFile> rows) {
        static Form of(Arrival arrival) {
            return new Form(
                    arrival.header(),
                    arrival.contents().delimiter(),
                    arrival.contents().rows().getClass());
        }
    }

    private final Session session;

    BronzeRows(Session session) {
        this.session = session;
    }

    /** All rows of these arrivals of one source; files of another form or order of columns are read apart. */
    Dataset<Row> read(Source source, List<Arrival> arrivals, boolean withDoubledKeys) {
        return byForm(arrivals).entrySet().stream()
                .map(group -> typed(source, group.getKey(), group.getValue()))
                .reduce(Dataset::union)
                .map(rows -> source.rules().isEmpty() ? rows : rows.withColumn("_errors", errors(source)))
                .map(rows -> withDoubledKeys ? markDoubledKeys(source, rows) : rows)
                .map(rows -> rows.select(bronzeColumns(source)))
                .orElseThrow();
    }

    /** How many rows of each of these submissions are none of its data, by kind, and the first and last of them. */
    Dataset<Row> frames(Source source, List<Arrival> arrivals) {
        return byForm(arrivals).entrySet().stream()
                .map(group -> sent(group.getValue())
                        .select(
                                col("_submission_id"),
                                StaticFunction.call(
                                                RowContract.class,
                                                "frame",
                                                DataTypes.StringType,
                                                col("_line"),
                                                contract(source, group.getKey()))
                                        .as("frame"),
                                col("_row")))
                .reduce(Dataset::union)
                .orElseThrow()
                .where(col("frame").isNotNull())
                .groupBy("_submission_id", "frame")
                .agg(count(lit(1)), min("_row"), max("_row"));
    }

    private static Map<Form, List<Arrival>> byForm(List<Arrival> arrivals) {
        return arrivals.stream().collect(Collectors.groupingBy(Form::of));
    }

    private static Column contract(Source source, Form form) {
        var contract = new RowContract(source, form.header(), form.delimiter());
        return ExpressionUtils.column(Literal.create(contract, new ObjectType(RowContract.class)));
    }

    private Dataset<Row> typed(Source source, Form form, List<Arrival> arrivals) {
        Column read = StaticFunction.callOnce(
                RowContract.class, "read", RowContract.columns(source), col("_line"), contract(source, form));
        return sent(arrivals)
                .select(read.as("_read"), col("_line"), col("_submission_id"), col("_row"))
                .where(col("_read").isNotNull())
                .select(columns(
                        source.columns().stream().map(column -> col("_read." + column.name())),
                        Stream.of(col("_read._errors"), col("_line"), col("_submission_id"), col("_row"))));
    }

    private Dataset<Row> sent(List<Arrival> arrivals) {
        return switch (arrivals.getFirst().contents().rows()) {
            case RowFile.Plain plain -> plain(arrivals);
            case RowFile.Numbered numbered -> numbered(arrivals);
        };
    }

    /** The errors of the row, and of the rules over several of its columns. */
    private static Column errors(Source source) {
        Column errors = col("_errors");
        for (Source.Rule rule : source.rules()) {
            errors = withError(errors, not(expr(rule.predicate())), RowError.of(rule));
        }
        return errors;
    }

    private static Column withError(Column errors, Column isWrong, RowError error) {
        return when(isWrong, array_append(errors, error.asColumn())).otherwise(errors);
    }

    @SafeVarargs
    private static Column[] columns(Stream<Column>... parts) {
        return Stream.of(parts).flatMap(part -> part).toArray(Column[]::new);
    }

    private static Dataset<Row> markDoubledKeys(Source source, Dataset<Row> rows) {
        Column rowsOfKey = count(lit(1)).over(Window.partitionBy(keyWithinSubmission(source)));
        return rows.withColumn("_rows_of_key", rowsOfKey)
                .withColumn(
                        "_errors", withError(col("_errors"), col("_rows_of_key").gt(1), RowError.ofDoubledKey(source)));
    }

    private static Column[] bronzeColumns(Source source) {
        List<Column> columns = new ArrayList<>(
                source.columns().stream().map(column -> col(column.name())).toList());
        columns.add(col("_errors"));
        columns.add(when(size(col("_errors")).gt(0), col("_line")).as("_raw"));
        columns.add(col("_submission_id"));
        columns.add(col("_row"));
        return columns.toArray(Column[]::new);
    }

    private static Column[] keyWithinSubmission(Source source) {
        return Stream.concat(Stream.of("_submission_id"), source.key().stream())
                .map(name -> col(name))
                .toArray(Column[]::new);
    }

    private Dataset<Row> plain(List<Arrival> arrivals) {
        Dataset<Row> lines = session.texts()
                .lines(Optional.empty(), paths(arrivals))
                .select(
                        col("value").as("_line"),
                        col("_metadata.file_name").as("_file"),
                        col("_metadata.file_block_start").as("_block"),
                        monotonically_increasing_id().as("_line_id"));
        // Spark numbers the lines of a partition in the order of its splits, the partition in the upper 31 bits.
        Column rowNumber = col("_line_id").plus(col("_row_offset")).plus(1);
        Column isBlank = StaticFunction.call(RowContract.class, "isBlank", DataTypes.BooleanType, col("_line"));
        return lines.join(broadcast(origins(lines, arrivals)), new String[] {"_file", "_block"}, "inner")
                .where(rowNumber.gt(col("_head_lines")).and(not(isBlank)))
                .select(col("_line"), col("_submission_id"), rowNumber.as("_row"));
    }

    private Dataset<Row> numbered(List<Arrival> arrivals) {
        List<Row> owners = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            String file = arrival.contents().rows().file().getFileName().toString();
            owners.add(RowFactory.create(file, arrival.submission().submissionId()));
        }
        Column value = col("value");
        Column split = locate(String.valueOf(RowFile.Numbered.AFTER_NUMBER), value);
        return session.texts()
                .lines(Optional.of(RowFile.Numbered.END), paths(arrivals))
                .select(
                        value.substr(lit(1), split.minus(1)).cast("long").as("_row"),
                        value.substr(split.plus(1), length(value)).as("_line"),
                        col("_metadata.file_name").as("_file"))
                .join(broadcast(session.rows(owners, OWNERS)), "_file");
    }

    private static String[] paths(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> arrival.contents().rows().file().toString())
                .distinct()
                .toArray(String[]::new);
    }

    /** Which submissions each split of each file belongs to, and where its lines begin to count. */
    private Dataset<Row> origins(Dataset<Row> lines, List<Arrival> arrivals) {
        Map<String, List<Arrival>> byFile = arrivals.stream()
                .collect(Collectors.groupingBy(arrival ->
                        arrival.contents().rows().file().getFileName().toString()));
        List<Row> origins = new ArrayList<>();
        for (List<FileSplit> partition : session.texts().splits(lines)) {
            long lineId = (long) partition.getFirst().partition() << 33;
            for (FileSplit split : partition) {
                List<Arrival> sharing = Objects.requireNonNull(byFile.get(split.file()), split.file());
                RowFile.Plain file = plainFile(sharing.getFirst());
                long before = file.lines().linesBefore(split.start());
                for (Arrival arrival : sharing) {
                    origins.add(RowFactory.create(
                            split.file(), split.start(), arrival.submission().submissionId(), before - lineId, (long)
                                    plainFile(arrival).headLines()));
                }
                lineId += linesIn(split, file);
            }
        }
        return session.rows(origins, ORIGINS);
    }

    private static RowFile.Plain plainFile(Arrival arrival) {
        return switch (arrival.contents().rows()) {
            case RowFile.Plain plain -> plain;
            case RowFile.Numbered numbered -> throw new IllegalStateException(numbered.toString());
        };
    }

    private static long linesIn(FileSplit split, RowFile.Plain file) {
        boolean isLast = split.end() >= file.storedBytes();
        Lines lines = file.lines();
        return (isLast ? lines.count() : lines.linesBefore(split.end())) - lines.linesBefore(split.start());
    }
}
