package kz.korsetkish.session;

import io.delta.storage.LocalLogStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.storage.Location;
import kz.korsetkish.storage.ScratchFolder;
import kz.korsetkish.storage.Warehouse;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.hadoop.mapreduce.util.ConfigUtil;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.streaming.checkpointing.FileSystemBasedCheckpointFileManager;
import scala.Option;
import scala.runtime.BoxedUnit;

/** The settings of Spark and Delta, each with its reason, and the start of the one session. */
final class SparkSettings {
    private static final String SCRATCH = "spark.local.dir";

    private static final Map<String, String> ALWAYS = Map.ofEntries(
            Map.entry("spark.app.name", "korsetkish"),
            Map.entry("spark.ui.enabled", "false"),
            // Tables are opened by their names alone.
            Map.entry("spark.sql.runSQLOnFiles", "false"),
            Map.entry("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension"),
            Map.entry("spark.sql.catalog.spark_catalog", WarehouseCatalog.class.getName()),
            Map.entry("spark.sql.catalogImplementation", "in-memory"),
            // It keeps writers of one process apart, as Delta's own for S3 does; other processes are kept out by the
            // lock of the warehouse.
            Map.entry("spark.delta.logStore.file.impl", LocalLogStore.class.getName()),
            Map.entry(
                    "spark.sql.streaming.checkpointFileManagerClass",
                    FileSystemBasedCheckpointFileManager.class.getName()),
            // Timestamps are UTC inside; a zone with a history of offsets makes every cast slower.
            Map.entry("spark.sql.session.timeZone", "UTC"),
            // Small inputs: a task costs more than its rows.
            Map.entry("spark.sql.shuffle.partitions", "1"),
            Map.entry("spark.databricks.delta.snapshotPartitions", "1"),
            Map.entry("spark.sql.adaptive.enabled", "false"),
            Map.entry("spark.sql.codegen.wholeStage", "false"),
            Map.entry("spark.sql.codegen.factoryMode", "NO_CODEGEN"),
            // Without generated code a cache of common subexpressions costs more than computing them twice.
            Map.entry("spark.sql.subexpressionElimination.enabled", "false"),
            // Small files share one task; large ones are split at multiples of this size and nowhere else.
            Map.entry("spark.sql.files.maxPartitionBytes", String.valueOf(FileSplit.BYTES)),
            Map.entry("spark.sql.files.minPartitionNum", "1"),
            // Looking for joins that a Bloom filter might help takes the optimiser longer than such joins here.
            Map.entry("spark.sql.optimizer.runtime.bloomFilter.enabled", "false"),
            // Nobody looks at the text of the plans that the listener bus carries.
            Map.entry("spark.sql.ui.explainMode", "simple"),
            Map.entry("spark.sql.maxPlanStringLength", "0"),
            Map.entry("spark.sql.debug.maxToStringFields", "0"),
            // Many small files are listed without a Spark job.
            Map.entry("spark.sql.sources.parallelPartitionDiscovery.threshold", "10000"),
            // Instants come and go as java.time.
            Map.entry("spark.sql.datetime.java8API.enabled", "true"),
            // Unset, Spark works out its default anew for every value that it reads without generated code.
            Map.entry("spark.sql.types.framework.enabled", "false"),
            // Every sort and hash table takes a page at least, and Java clears it first: 64 MB by default.
            Map.entry("spark.buffer.pageSize", "1m"),
            // Tables here are read whole or by partition.
            Map.entry("spark.databricks.delta.stats.collect", "false"),
            // Without statistics there is nothing to skip by; looking for it costs a job a scan while planning.
            Map.entry("spark.databricks.delta.stats.skipping", "false"),
            // The list of a table's files stands beside its last commit. A release adds a file to each table that it
            // keeps,
            // and without the list Delta starts jobs to find them.
            Map.entry("spark.databricks.delta.allFilesInCrc.thresholdNumFiles", "1000"),
            // The old form that Spark writes otherwise takes 12 bytes and a slow dictionary.
            Map.entry("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS"),
            Map.entry("spark.sql.parquet.compression.codec", "zstd"),
            // Higher levels take longer and make these tables no smaller.
            Map.entry("spark.hadoop.parquet.compression.codec.zstd.level", "1"),
            Map.entry("spark.sql.sources.default", "delta"),
            Map.entry("spark.log.structuredLogging.enabled", "false"),
            Map.entry("spark.ui.showConsoleProgress", "false"));

    /** Where this process is all of Spark. */
    private static final Map<String, String> ON_THIS_MACHINE = Map.of(
            // Local files are made without child processes.
            "spark.hadoop.fs.file.impl", LocalFiles.class.getName(),
            "spark.driver.host", "localhost",
            "spark.driver.bindAddress", "127.0.0.1",
            // Spark listens even where nobody is to connect: who does not know its secret, made for each process, is
            // not answered.
            "spark.authenticate", "true",
            // A task that runs out of memory fails; Spark would end the whole program.
            "spark.executor.killOnFatalError.depth", "0");

    /** Where other machines work for it: they are set up as this one is by the program's start. */
    private static final Map<String, String> ON_A_CLUSTER = Map.of(
            "spark.executor.extraJavaOptions",
            "-Duser.timezone=UTC -Duser.language=en -Dfile.encoding=UTF-8",
            // YARN is given the Spark that this one runs on; unset, it looks for one that is installed here.
            "spark.yarn.jars",
            Cluster.librariesOfSpark());

    /** So many take some 100 MB in memory while they are sorted or grouped. */
    private static final long ROWS_OF_A_PARTITION = 1_000_000;

    /** More cost their bookkeeping: with so many, a partition may as well be larger. */
    private static final int MOST_PARTITIONS = 10_000;

    private static final String MASTER = "spark.master";
    private static final String THIS_MACHINE = "local[*]";

    /** What the local file system and its streams are set by. */
    private static final List<String> LOCAL = List.of(
            "fs.defaultFS", "fs.file.", "fs.AbstractFileSystem.file.", "fs.permissions.", "file.", "io.", "parquet.");

    /** Functions that call any method of any Java class. */
    private static final List<String> CALLS_OF_JAVA = List.of("reflect", "java_method", "try_reflect");

    private SparkSettings() {}

    /** Generated code and parallel shuffles pay for themselves on many rows; for few they take longer than the rows. */
    static void suit(SparkSession spark, long rows) {
        boolean isMany = rows > Job.MANY_ROWS;
        Map.of(
                        "spark.sql.codegen.wholeStage", String.valueOf(isMany),
                        "spark.sql.codegen.factoryMode", isMany ? "FALLBACK" : "NO_CODEGEN",
                        "spark.sql.subexpressionElimination.enabled", String.valueOf(isMany),
                        // What came out smaller than it was thought is put together again, what is skewed split.
                        "spark.sql.adaptive.enabled", String.valueOf(isMany),
                        "spark.sql.shuffle.partitions", String.valueOf(isMany ? partitions(spark, rows) : 1))
                .forEach((name, value) -> {
                    if (!isUsers(name)) {
                        spark.conf().set(name, value);
                    }
                });
    }

    private static long partitions(SparkSession spark, long rows) {
        return Math.clamp(rows / ROWS_OF_A_PARTITION, 2 * spark.sparkContext().defaultParallelism(), MOST_PARTITIONS);
    }

    /** Whether statements are run as suits few rows. */
    static boolean isLight(SparkSession spark) {
        return !spark.sessionState().conf().wholeStageEnabled();
    }

    /** For who asks for a plan. */
    static void showPlans(SparkSession spark) {
        spark.conf().set("spark.sql.maxPlanStringLength", "1000000");
        spark.conf().set("spark.sql.debug.maxToStringFields", "100");
    }

    static SparkSession start(Warehouse warehouse) {
        var builder = SparkSession.builder();
        settings(warehouse).forEach((name, value) -> {
            if (!isUsers(name)) {
                builder.config(name, value);
            }
        });
        ScratchFolder.open(warehouse).ifPresent(folder -> builder.config(SCRATCH, folder.toString()));
        builder.withExtensions(extensions -> {
            extensions.injectOptimizerRule(KnownFiles::new);
            extensions.injectColumnar(OneTask::new);
            return BoxedUnit.UNIT;
        });
        boolean isAlone = isOnThisMachine();
        if (!isAlone) {
            builder.config(Cluster.LIBRARIES, Cluster.libraries());
        }
        builder.config(
                        "spark.sql.catalog.spark_catalog." + WarehouseCatalog.ROOT_OPTION,
                        warehouse.root().toString())
                .config("spark.sql.warehouse.dir", warehouse.root().toString());
        SparkSession spark = isAlone ? builder.getOrCreate() : Cluster.start(builder);
        if (!isAlone) {
            Cluster.check(spark, warehouse);
        } else if (Location.isLocal(warehouse.root())) {
            forgetClusters(spark.sparkContext().hadoopConfiguration());
        }
        var functions = spark.sessionState().functionRegistry();
        CALLS_OF_JAVA.forEach(name ->
                functions.dropFunction(new FunctionIdentifier(name, Option.apply("builtin"), Option.apply("system"))));
        return spark;
    }

    private static Map<String, String> settings(Warehouse warehouse) {
        Map<String, String> settings = new HashMap<>(ALWAYS);
        settings.put(MASTER, THIS_MACHINE);
        settings.putAll(isOnThisMachine() ? ON_THIS_MACHINE : ON_A_CLUSTER);
        if (isOnThisMachine() && Location.isLocal(warehouse.root())) {
            // Whatever store the settings of Hadoop on this machine name.
            settings.put("spark.hadoop.fs.defaultFS", "file:///");
        }
        return settings;
    }

    private static boolean isOnThisMachine() {
        return System.getProperty(MASTER, THIS_MACHINE).startsWith("local");
    }

    /** What the user sets holds: it stands among the properties of the system, where Spark looks for it too. */
    private static boolean isUsers(String setting) {
        return System.getProperty(setting) != null;
    }

    static void stop(SparkSession spark) {
        Optional<String> scratch = Optional.ofNullable(spark.conf().get(SCRATCH, null));
        spark.stop();
        scratch.map(Path::of).ifPresent(ScratchFolder::close);
    }

    /** Spark sends Hadoop's settings along with every scan and write: some thousand, nearly all of them for clusters. */
    private static void forgetClusters(Configuration hadoop) {
        // The first use of either adds defaults of its own.
        ConfigUtil.loadResources();
        HdfsConfiguration.init();
        List<String> names = new ArrayList<>();
        hadoop.forEach(setting -> names.add(setting.getKey()));
        names.stream()
                .filter(name -> LOCAL.stream().noneMatch(name::startsWith))
                .forEach(hadoop::unset);
    }
}
