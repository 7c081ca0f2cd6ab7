package kz.korsetkish.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.storage.Location;
import kz.korsetkish.storage.RunLock;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
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
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Writes a Delta table in one transaction. Delta's own command plans a statement and starts Spark jobs over its log for
 * each write, which takes longer than the rows of a small table.
 */
final class TableWriter {
    /** New files of a table, not yet committed, and their rows. */
    private record Written(List<? extends Action> files, long rows) {}

    private final SparkSession spark;
    private final Path path;
    private final DeltaLog log;

    TableWriter(SparkSession spark, String path) {
        this.spark = spark;
        this.path = new Path(path);
        this.log = DeltaLog.forTable(spark, this.path);
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
            commit(transaction, List.of(), SaveMode.ErrorIfExists);
        }
    }

    /** Adds rows; the paths of the files in which they are. */
    List<String> append(Dataset<Row> rows) {
        OptimisticTransaction transaction = begin();
        describe(transaction, rows.schema(), Optional.empty());
        Written written = written(transaction, rows, Map.of());
        List<AddFile> merged = SmallFiles.tooMany(listed(transaction));
        commit(transaction, and(transaction, written, rowsOf(transaction, merged), merged), merged, SaveMode.Append);
        return written.files().stream()
                .map(file -> ((AddFile) file).absolutePath(log).toString())
                .toList();
    }

    /** Replaces all rows and the columns; how many rows there are now. */
    long overwrite(Dataset<Row> rows) {
        OptimisticTransaction transaction = begin();
        describe(transaction, rows.schema(), Optional.empty());
        Written written = written(transaction, rows, Map.of());
        commit(transaction, written, files(transaction), SaveMode.Overwrite);
        return written.rows();
    }

    /** Replaces the rows that fulfil a condition, and returns how many new ones there are; other files stay as they are. */
    long replace(Dataset<Row> rows, Column isReplaced) {
        OptimisticTransaction transaction = begin();
        describe(transaction, rows.schema(), Optional.empty());
        List<AddFile> all = files(transaction);
        Set<String> holding = holding(rowsOf(transaction, all), isReplaced);
        Set<AddFile> rewritten = new LinkedHashSet<>(SmallFiles.tooMany(all));
        all.stream().filter(file -> holding.contains(file.toPath().getName())).forEach(rewritten::add);
        List<AddFile> replaced = List.copyOf(rewritten);
        Dataset<Row> kept = rowsOf(transaction, replaced).where(functions.not(isReplaced));
        Written written = and(transaction, written(transaction, rows, Map.of()), kept, replaced);
        if (!written.files().isEmpty() || !replaced.isEmpty()) {
            commit(transaction, written, replaced, SaveMode.Overwrite);
        }
        return written.rows();
    }

    /** Beside what is new, in files of its own, what is kept of those that are replaced. */
    private Written and(OptimisticTransaction transaction, Written written, Dataset<Row> kept, List<AddFile> replaced) {
        if (replaced.isEmpty()) {
            return written;
        }
        List<Action> files = new ArrayList<>(written.files());
        files.addAll(written(transaction, kept, Map.of()).files());
        return new Written(files, written.rows());
    }

    private Dataset<Row> rowsOf(OptimisticTransaction transaction, List<AddFile> files) {
        return log.createDataFrame(transaction.snapshot(), seq(files), false, Option.empty());
    }

    /** The names of the files that hold such rows. */
    private static Set<String> holding(Dataset<Row> rows, Column wanted) {
        return rows.where(wanted).select(functions.input_file_name()).distinct().collectAsList().stream()
                .map(row -> new Path(row.getString(0)).getName())
                .collect(Collectors.toSet());
    }

    /** Replaces the rows of one partition. */
    void replacePartition(Dataset<Row> rows, String column, String value) {
        OptimisticTransaction transaction = begin();
        describe(transaction, rows.schema(), Optional.of(column));
        Written written = written(transaction, rows, Map.of(column, value));
        commit(transaction, written, inPartition(transaction, column, value), SaveMode.Overwrite);
    }

    /** Replaces the rows of one partition by the files of another table; false where that cannot be done. */
    boolean linkPartition(TableWriter from, StructType columns, String column, String value) {
        Snapshot now = from.log.unsafeVolatileSnapshot();
        return LinkedFiles.of(now, Location.of(log.dataPath().toString()), Map.of(column, value))
                .map(files -> {
                    OptimisticTransaction transaction = begin();
                    describe(transaction, columns, Optional.of(column));
                    List<AddFile> replaced = inPartition(transaction, column, value);
                    commit(transaction, new Written(files, 0), replaced, SaveMode.Overwrite);
                    return files;
                })
                .isPresent();
    }

    private static List<AddFile> inPartition(OptimisticTransaction transaction, String column, String value) {
        return files(transaction).stream()
                .filter(file -> file.partitionValues().get(column).contains(value))
                .toList();
    }

    /** Drops the partitions of all other values. */
    void keepPartitions(String column, Set<String> values) {
        OptimisticTransaction transaction = begin();
        List<Action> dropped = files(transaction).stream()
                .filter(file -> !values.contains(file.partitionValues().apply(column)))
                .<Action>map(AddFile::remove)
                .toList();
        if (!dropped.isEmpty()) {
            commit(transaction, dropped, SaveMode.Overwrite);
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
        List<AddFile> listed = listed(transaction);
        return listed.isEmpty() ? CollectionConverters.asJava(transaction.filterFiles()) : listed;
    }

    /** The files that its checksum file lists; none where it lists none. */
    private static List<AddFile> listed(OptimisticTransaction transaction) {
        Option<Seq<AddFile>> listed = transaction.snapshot().checksumOpt().flatMap(checksum -> checksum.allFiles());
        return listed.isDefined() ? CollectionConverters.asJava(listed.get()) : List.of();
    }

    /** Files with these rows, which are all of one partition where one is named. */
    private Written written(OptimisticTransaction transaction, Dataset<Row> rows, Map<String, String> partition) {
        Dataset<Row> stored =
                partition.isEmpty() ? rows : rows.drop(partition.keySet().toArray(String[]::new));
        return SparkSettings.isLight(spark)
                ? SmallFile.few(stored)
                        .map(few -> new Written(
                                new SmallFile(spark, path).write(few, stored.schema(), partition), few.length))
                        .orElseGet(() -> byTasks(transaction, rows))
                : byTasks(transaction, rows);
    }

    private static Written byTasks(OptimisticTransaction transaction, Dataset<Row> rows) {
        var counted = new Observation();
        List<? extends Action> files = CollectionConverters.asJava(transaction.writeFiles(
                rows.observe(counted, functions.count(functions.lit(1)).as("rows"))));
        try {
            return new Written(
                    files, (Long) Objects.requireNonNull(counted.getAsJava().get("rows")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void commit(
            OptimisticTransaction transaction, Written written, List<AddFile> replaced, SaveMode mode) {
        List<Action> actions = Stream.concat(
                        written.files().stream(), replaced.stream().map(AddFile::remove))
                .map(Action.class::cast)
                .toList();
        commit(transaction, actions, mode);
    }

    private static void commit(OptimisticTransaction transaction, List<Action> actions, SaveMode mode) {
        RunLock.checkHeld();
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
