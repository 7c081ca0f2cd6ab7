package kz.korsetkish.storage.remote;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.SparkEnv;

/** The stores that this program was told of. */
public final class RemoteStores {
    private static final String OF_HADOOP = "spark.hadoop.";

    /** What a scheme needs that does not come with Spark. */
    private static final Map<String, String> LIBRARIES =
            Map.of("s3a", "hadoop-aws", "abfs", "hadoop-azure", "abfss", "hadoop-azure", "gs", "gcs-connector");

    private static final Map<URI, RemoteFileSystem> KNOWN = new ConcurrentHashMap<>();

    private RemoteStores() {}

    /**
     * The place at this address; nobody is asked yet whether it is there.
     *
     * @throws IllegalArgumentException where no library of Hadoop is there for its scheme, or it names no store
     */
    public static Path path(String address) {
        URI uri = new org.apache.hadoop.fs.Path(address).toUri();
        Configuration settings = settings();
        String scheme = uri.getScheme();
        checkScheme(address, scheme, settings);
        URI store = URI.create(scheme + "://" + authority(address, uri, settings));
        return KNOWN.computeIfAbsent(store, one -> new RemoteFileSystem(one, settings))
                .root()
                .resolve(uri.getPath());
    }

    private static void checkScheme(String address, String scheme, Configuration settings) {
        try {
            FileSystem.getFileSystemClass(scheme, settings);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    address + ": no library here knows " + scheme + " (" + e.getMessage()
                            + "): check the spelling, or put "
                            + LIBRARIES.getOrDefault(scheme, "the one for it")
                            + " and what it needs into the folder lib/ of the program; hdfs comes with it",
                    e);
        }
    }

    /** An address without host is one of the store that the settings of Hadoop name. */
    private static String authority(String address, URI uri, Configuration settings) {
        URI usual = FileSystem.getDefaultUri(settings);
        if (uri.getAuthority() != null) {
            return uri.getAuthority();
        }
        if (uri.getScheme().equals(usual.getScheme()) && usual.getAuthority() != null) {
            return usual.getAuthority();
        }
        throw new IllegalArgumentException(address + ": which store? Write " + uri.getScheme() + "://<host>"
                + uri.getPath() + ", or name the host by fs.defaultFS in core-site.xml");
    }

    /**
     * Those of {@code core-site.xml}, and over them what the user gives Spark for Hadoop: on another machine of a cluster
     * Spark alone knows it.
     */
    private static Configuration settings() {
        var settings = new Configuration();
        Optional.ofNullable(SparkEnv.get())
                .ifPresent(spark -> Arrays.stream(spark.conf().getAllWithPrefix(OF_HADOOP))
                        .forEach(setting -> settings.set(setting._1(), setting._2())));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(OF_HADOOP))
                .forEach(name -> settings.set(name.substring(OF_HADOOP.length()), System.getProperty(name)));
        // The lease is given back when the program ends, not before.
        settings.setBoolean("fs.automatic.close", false);
        return settings;
    }
}
