package kz.korsetkish.session;

import io.delta.storage.LogStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.storage.Location;
import kz.korsetkish.storage.Warehouse;
import kz.korsetkish.text.Languages;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;

/** Other machines that work for this process: they get the program, and have to see what it works on. */
final class Cluster {
    static final String LIBRARIES = "spark.jars";

    /** One class of each library that tasks need and Spark does not bring. */
    private static final List<Class<?>> NEEDED =
            List.of(Cluster.class, Languages.class, DeltaLog.class, LogStore.class);

    private Cluster() {}

    /** What its machines are given: the libraries of the program, and what the user names. */
    static String libraries() {
        Stream<String> own = NEEDED.stream().map(Cluster::library);
        return Stream.concat(Stream.of(System.getProperty(LIBRARIES, "").split(",")), own)
                .filter(library -> !library.isEmpty())
                .distinct()
                .collect(Collectors.joining(","));
    }

    static SparkSession start(SparkSession.Builder builder) {
        try {
            return builder.getOrCreate();
        } catch (Exception e) {
            // Spark's own are checked but undeclared.
            throw new ClusterException(System.getProperty("spark.master"), e);
        }
    }

    /** All that lie where Spark's own does. */
    static String librariesOfSpark() {
        return library(SparkSession.class).replaceFirst("[^/]*$", "*");
    }

    private static String library(Class<?> one) {
        return one.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    /**
     * Looks whether they work on the same warehouse.
     *
     * @throws IllegalArgumentException where it is a folder that not all of them can write to
     */
    static void check(SparkSession spark, Warehouse warehouse) {
        if (Location.isLocal(warehouse.root())) {
            checkIsSeen(spark, warehouse.root());
        }
    }

    private static void checkIsSeen(SparkSession spark, Path warehouse) {
        String folder = warehouse.toString();
        int tasks = spark.sparkContext().defaultParallelism();
        var context = new JavaSparkContext(spark.sparkContext());
        boolean isSeen = context.parallelize(Collections.nCopies(tasks, folder), tasks)
                .map(one -> Files.isWritable(Path.of(one)))
                .reduce(Boolean::logicalAnd);
        if (!isSeen) {
            throw new IllegalArgumentException(
                    "the machines of " + spark.sparkContext().master()
                            + " do not see the folder " + folder
                            + ", or may not write to it: on a cluster the warehouse lies in a store such as hdfs:// or s3a://, "
                            + "or in a folder that all of its machines have under the same name");
        }
    }
}
