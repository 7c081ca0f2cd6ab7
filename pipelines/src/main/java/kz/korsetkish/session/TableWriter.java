package kz.korsetkish.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.Action$;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Writes a Delta table in one transaction. Delta's own command plans a statement and starts Spark jobs over its log for
 * each write, which takes longer than the rows of a small table.
 */
final class TableWriter {
    private final DeltaLog log;

    TableWriter(SparkSession spark, String path) {
        this.log = DeltaLog.forTable(spark, new Path(path));
    }

    /** Delta looks at its own classes by reflection before a first commit: two seconds, better spent beside other work. */
    static StructType warmUp() {
        return Action$.MODULE$.logSchema();
    }

    /** Makes a table without rows, where there is none. */
    void create(StructType columns) {
        OptimisticTransaction transaction = begin();
        if (isNew(transaction)) {
            describe(transaction, columns, Optional.empty());
            transaction.commit(seq(List.of()), operation(SaveMode.ErrorIfExists));
        }
    }

    void append(Dataset<Row> rows) {
        OptimisticTransaction transaction = begin();
        describe(transaction, rows.schema(), Optional.empty());
        commit(transaction, rows, List.of(), SaveMode.Append);
    }

    /** Replaces all rows and the columns. */
    void overwrite(Dataset<Row> rows) {
        OptimisticTransaction transaction = begin();
        describe(transaction, rows.schema(), Optional.empty());
        commit(transaction, rows, files(transaction), SaveMode.Overwrite);
    }

    /** Replaces the rows of one partition. */
    void replacePartition(Dataset<Row> rows, String column, String value) {
        OptimisticTransaction transaction = begin();
        describe(transaction, rows.schema(), Optional.of(column));
        List<AddFile> replaced = files(transaction).stream()
                .filter(file -> file.partitionValues().get(column).contains(value))
                .toList();
        commit(transaction, rows, replaced, SaveMode.Overwrite);
    }

    /** Drops the partitions of all other values. */
    void keepPartitions(String column, Set<String> values) {
        OptimisticTransaction transaction = begin();
        List<Action> dropped = files(transaction).stream()
                .filter(file -> !values.contains(file.partitionValues().apply(column)))
                .<Action>map(AddFile::remove)
                .toList();
        if (!dropped.isEmpty()) {
            transaction.commit(seq(dropped), operation(SaveMode.Overwrite));
        }
    }

    private OptimisticTransaction begin() {
        Option<Snapshot> start =
                log.unsafeVolatileSnapshot().version() < 0 ? Option.apply(new NewTable(log)) : Option.empty();
        return log.startTransaction(Option.empty(), start);
    }

    private static void describe(OptimisticTransaction transaction, StructType columns, Optional<String> partition) {
        Metadata now = transaction.metadata();
        Metadata wanted = now.copy(
                now.id(),
                now.name(),
                now.description(),
                now.format(),
                columns.asNullable().json(),
                seq(partition.stream().toList()),
                now.configuration(),
                now.createdTime());
        if (isNew(transaction)) {
            transaction.updateMetadataForNewTable(wanted);
        } else if (!wanted.equals(now)) {
            transaction.updateMetadata(wanted, false);
        }
    }

    private static boolean isNew(OptimisticTransaction transaction) {
        return transaction.snapshot().version() < 0;
    }

    /** The files of the table; that they are read makes another writer's commit in between a conflict. */
    private static List<AddFile> files(OptimisticTransaction transaction) {
        if (isNew(transaction)) {
            return List.of();
        }
        transaction.readWholeTable();
        Option<Seq<AddFile>> listed = transaction.snapshot().checksumOpt().flatMap(checksum -> checksum.allFiles());
        return CollectionConverters.asJava(listed.isDefined() ? listed.get() : transaction.filterFiles());
    }

    private void commit(OptimisticTransaction transaction, Dataset<Row> rows, List<AddFile> replaced, SaveMode mode) {
        List<Action> actions = Stream.concat(
                        CollectionConverters.asJava(transaction.writeFiles(rows)).stream(),
                        replaced.stream().map(AddFile::remove))
                .map(Action.class::cast)
                .toList();
        transaction.commit(seq(actions), operation(mode));
    }

    private static DeltaOperations.Operation operation(SaveMode mode) {
        return new DeltaOperations.Write(
                mode,
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty(),
                Option.empty());
    }

    private static <T> Seq<T> seq(List<T> values) {
        return CollectionConverters.asScala(values).toSeq();
    }
}
