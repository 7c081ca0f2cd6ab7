package kz.korsetkish.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.from_csv;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.session.FileSplit;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The rows of archived files as their contract types them, with errors, origin and line number. */
final class BronzeRows {
    private static final StructType ORIGINS =
            StructType.fromDDL("_file string, _block bigint, _submission_id string, _row_offset bigint");

    private final Session session;

    BronzeRows(Session session) {
        this.session = session;
    }

    /** The columns of the bronze table. */
    static StructType columns(Source source) {
        var columns = new StructType();
        for (Source.Column column : source.columns()) {
            columns = columns.add(column.name(), DataType.fromDDL(column.type()));
        }
        return columns.add("_errors", DataType.fromDDL(RowContract.ERRORS))
                .add("_raw", DataTypes.StringType)
                .add("_submission_id", DataTypes.StringType)
                .add("_row", DataTypes.LongType);
    }

    /** All rows of these arrivals of one source; files whose columns come in another order are read apart. */
    Dataset<Row> read(Source source, List<Arrival> arrivals) {
        Map<Header, List<Arrival>> byHeader = arrivals.stream().collect(Collectors.groupingBy(Arrival::header));
        return byHeader.entrySet().stream()
                .map(group -> sent(source, group.getKey(), group.getValue()))
                .reduce(Dataset::unionByName)
                .map(rows -> typed(source, rows))
                .orElseThrow();
    }

    private Dataset<Row> typed(Source source, Dataset<Row> sent) {
        var contract = new RowContract(source);
        List<Column> columns = new ArrayList<>(contract.typedColumns());
        columns.addAll(List.of(col(RowContract.SENT), col("_line"), col("_submission_id"), col("_row")));
        Dataset<Row> typed = sent.select(columns.toArray(Column[]::new));
        Column[] key = Stream.concat(Stream.of("_submission_id"), source.key().stream())
                .map(name -> col(name))
                .toArray(Column[]::new);
        Column rowsOfKey = count(lit(1)).over(Window.partitionBy(key));
        List<Column> bronze = new ArrayList<>(
                source.columns().stream().map(column -> col(column.name())).toList());
        bronze.add(col("_errors"));
        bronze.add(when(size(col("_errors")).gt(0), col("_line")).as("_raw"));
        bronze.add(col("_submission_id"));
        bronze.add(col("_row"));
        return typed.withColumn("_rows_of_key", rowsOfKey)
                .withColumn(
                        "_errors",
                        contract.withDoubledKey(
                                contract.errors(), col("_rows_of_key").gt(1)))
                .select(bronze.toArray(Column[]::new));
    }

    private Dataset<Row> sent(Source source, Header header, List<Arrival> arrivals) {
        List<String> paths = arrivals.stream()
                .map(arrival -> arrival.archived().file().toString())
                .distinct()
                .toList();
        Dataset<Row> lines = session.spark()
                .read()
                .text(paths.toArray(String[]::new))
                .select(
                        col("value").as("_line"),
                        col("_metadata.file_name").as("_file"),
                        col("_metadata.file_block_start").as("_block"),
                        monotonically_increasing_id().as("_line_id"));
        // Spark numbers the lines of a partition in the order of its splits, the partition in the upper 31 bits.
        Column rowNumber = col("_line_id").plus(col("_row_offset")).plus(1);
        return lines.join(broadcast(origins(lines, arrivals)), new String[] {"_file", "_block"}, "inner")
                .withColumn("_row", rowNumber)
                .where(col("_row").gt(1).and(col("_line").rlike("[^ \\t]")))
                .select(parsed(source, header).as(RowContract.SENT), col("_line"), col("_submission_id"), col("_row"));
    }

    /** Which submissions each split of each file belongs to, and where its lines begin to count. */
    private Dataset<Row> origins(Dataset<Row> lines, List<Arrival> arrivals) {
        Map<String, List<Arrival>> byFile = arrivals.stream()
                .collect(Collectors.groupingBy(
                        arrival -> arrival.archived().file().getFileName().toString()));
        List<Row> origins = new ArrayList<>();
        for (List<FileSplit> partition : session.splits(lines)) {
            long lineId = (long) partition.getFirst().partition() << 33;
            for (FileSplit split : partition) {
                List<Arrival> sharing = Objects.requireNonNull(byFile.get(split.file()), split.file());
                Archived archived = sharing.getFirst().archived();
                long before = archived.lines().linesBefore(split.start());
                for (Arrival arrival : sharing) {
                    origins.add(RowFactory.create(
                            split.file(), split.start(), arrival.submission().submissionId(), before - lineId));
                }
                lineId += linesIn(split, archived);
            }
        }
        return session.rows(origins, ORIGINS);
    }

    private static long linesIn(FileSplit split, Archived archived) {
        boolean isLast = split.end() >= archived.storedBytes();
        Lines lines = archived.lines();
        return (isLast ? lines.count() : lines.linesBefore(split.end())) - lines.linesBefore(split.start());
    }

    private static Column parsed(Source source, Header header) {
        var schema = new StructType();
        for (String name : header.columns()) {
            schema = schema.add(name, DataTypes.StringType);
        }
        schema = schema.add(RowContract.MALFORMED, DataTypes.StringType);
        Map<String, String> options = Map.of(
                "sep",
                String.valueOf(source.delimiter()),
                "escape",
                "\"",
                "mode",
                "PERMISSIVE",
                "columnNameOfCorruptRecord",
                RowContract.MALFORMED);
        return from_csv(col("_line"), lit(schema.toDDL()), options);
    }
}
