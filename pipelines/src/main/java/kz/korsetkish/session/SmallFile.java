package kz.korsetkish.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogUtils;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.AddFile$;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SQLExecution$;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Few rows as one Parquet file of a table, written by the driver. A job that writes takes longer to be planned, shipped
 * and committed than its rows.
 */
final class SmallFile {
    /** More rows than these are written by tasks: the driver would have to hold them. */
    static final int MOST_ROWS = 200_000;

    private final SparkSession spark;
    private final Path table;

    /** A file of the table in this folder. */
    SmallFile(SparkSession spark, Path table) {
        this.spark = spark;
        this.table = table;
    }

    /** The rows, when they are few; empty when tasks must write them. */
    static Optional<InternalRow[]> few(org.apache.spark.sql.Dataset<Row> rows) {
        var inOnePiece = isHere(rows) ? rows : LastStep.over(rows, all -> all.coalesce(1));
        QueryExecution execution = ((Dataset<Row>) inOnePiece).queryExecution();
        InternalRow[] taken = SQLExecution$.MODULE$.withNewExecutionId(
                execution, Option.empty(), () -> execution.executedPlan().executeTake(MOST_ROWS + 1));
        return Optional.of(taken).filter(few -> few.length <= MOST_ROWS);
    }

    /** Whether the rows are in the driver already: no task has to bring them. */
    private static boolean isHere(org.apache.spark.sql.Dataset<?> rows) {
        LogicalPlan plan = ((Dataset<?>) rows).queryExecution().analyzed();
        while (plan instanceof Project columns) {
            plan = columns.child();
        }
        return plan instanceof LocalRelation;
    }

    /** Writes the rows; no file for no rows. */
    List<AddFile> write(InternalRow[] rows, StructType columns, Map<String, String> partition) {
        if (rows.length == 0) {
            return List.of();
        }
        Path relative = new Path(folder(partition) + "part-00000-" + UUID.randomUUID() + "-c000.zstd.parquet");
        Path file = new Path(table, relative);
        try {
            write(rows, columns.asNullable(), file);
            return List.of(added(
                    relative,
                    file.getFileSystem(spark.sessionState().newHadoopConf()).getFileStatus(file),
                    partition));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    private void write(InternalRow[] rows, StructType columns, Path file) throws IOException {
        var job = Job.getInstance(spark.sessionState().newHadoopConf());
        var factory = new ParquetFileFormat()
                .prepareWrite(spark, job, scala.collection.immutable.Map$.MODULE$.empty(), columns);
        var attempt = new TaskAttemptID("driver", 0, TaskType.MAP, 0, 0);
        var writer = factory.newInstance(
                file.toString(), columns, new TaskAttemptContextImpl(job.getConfiguration(), attempt));
        try {
            for (InternalRow row : rows) {
                writer.write(row);
            }
        } finally {
            writer.close();
        }
    }

    /** The folder of a partition below its table, as Spark names it. */
    static String folder(Map<String, String> partition) {
        return partition.entrySet().stream()
                .map(value ->
                        ExternalCatalogUtils.getPartitionPathString(value.getKey(), value.getValue()) + Path.SEPARATOR)
                .reduce("", String::concat);
    }

    private static AddFile added(Path relative, FileStatus file, Map<String, String> partition) {
        return new AddFile(
                relative.toUri().toString(),
                scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(partition)),
                file.getLen(),
                file.getModificationTime(),
                true,
                AddFile$.MODULE$.$lessinit$greater$default$6(),
                AddFile$.MODULE$.$lessinit$greater$default$7(),
                AddFile$.MODULE$.$lessinit$greater$default$8(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty());
    }
}
