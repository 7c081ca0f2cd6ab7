package kz.korsetkish.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;

/** HDFS and YARN on this machine. */
final class HadoopCluster implements AutoCloseable {
    private static final int NODES = 2;

    private final Path settings;
    private final MiniDFSCluster files;
    private final MiniYARNCluster machines;

    private HadoopCluster(Path settings, MiniDFSCluster files, MiniYARNCluster machines) {
        this.settings = settings;
        this.files = files;
        this.machines = machines;
    }

    static HadoopCluster start(Path folder) throws IOException {
        System.setProperty("test.build.data", folder.toString());
        var hadoop = new YarnConfiguration();
        hadoop.set("hadoop.tmp.dir", folder.resolve("tmp").toString());
        var files = new MiniDFSCluster.Builder(hadoop, folder.resolve("hdfs").toFile())
                .numDataNodes(1)
                .build();
        files.waitClusterUp();
        hadoop.set("fs.defaultFS", files.getURI().toString());
        hadoop.setInt(YarnConfiguration.NM_PMEM_MB, 4_096);
        hadoop.setInt(YarnConfiguration.RM_SCHEDULER_MINIMUM_ALLOCATION_MB, 256);
        // One queue, as the file has it that a cluster is installed with.
        hadoop.set("yarn.scheduler.capacity.root.queues", "default");
        hadoop.set("yarn.scheduler.capacity.root.default.capacity", "100");
        hadoop.set("yarn.scheduler.capacity.maximum-am-resource-percent", "0.5");
        hadoop.setBoolean(YarnConfiguration.NM_VMEM_CHECK_ENABLED, false);
        // A full disk of the machine that tests is no matter of theirs.
        hadoop.setFloat(YarnConfiguration.NM_MAX_PER_DISK_UTILIZATION_PERCENTAGE, 99.5f);
        var machines = new MiniYARNCluster("machines", 1, NODES, 1, 1);
        machines.init(hadoop);
        machines.start();
        Path settings = Files.createDirectories(folder.resolve("conf"));
        write(machines.getConfig(), settings.resolve("core-site.xml"), "fs.defaultFS");
        write(
                machines.getConfig(),
                settings.resolve("yarn-site.xml"),
                YarnConfiguration.RM_ADDRESS,
                YarnConfiguration.RM_SCHEDULER_ADDRESS);
        return new HadoopCluster(settings, files, machines);
    }

    /** What a client has to know. */
    private static void write(Configuration cluster, Path file, String... names) throws IOException {
        var client = new Configuration(false);
        for (String name : names) {
            client.set(name, cluster.get(name));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            client.writeXml(out);
        }
    }

    String address(String folder) {
        return files.getURI() + "/" + folder;
    }

    Map<String, String> environment() {
        return Map.of("HADOOP_CONF_DIR", settings.toString());
    }

    @Override
    public void close() throws IOException {
        machines.close();
        files.close();
    }
}
