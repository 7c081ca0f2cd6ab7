package kz.korsetkish.session;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.datasources.FilePartition;
import org.apache.spark.sql.types.StructType;

/** Files of text as Spark reads them in jobs. */
public final class TextFiles {
    private final SparkSession spark;

    TextFiles(SparkSession spark) {
        this.spark = spark;
    }

    /** The lines of texts; {@code end} is what ends a line where that is not the end of one. */
    public Dataset<Row> lines(Optional<Character> end, String... files) {
        var reader = spark.read();
        end.ifPresent(character -> reader.option("lineSep", String.valueOf(character)));
        return reader.text(files);
    }

    /** The rows of a file with a header, comma between its values. */
    public Dataset<Row> csv(Path file, StructType columns) {
        return spark.read()
                .option("header", "true")
                .option("escape", "\"")
                .schema(columns)
                .csv(file.toString());
    }

    /** The splits that Spark will read these files in: partition by partition, in reading order. */
    public List<List<FileSplit>> splits(Dataset<Row> files) {
        return Arrays.stream(files.queryExecution().toRdd().partitions())
                .map(FilePartition.class::cast)
                .map(partition -> Arrays.stream(partition.files())
                        .map(file -> new FileSplit(
                                partition.index(), file.toPath().getName(), file.start(), file.start() + file.length()))
                        .toList())
                .toList();
    }
}
