package kz.korsetkish.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Spark's own cluster on this machine: a master, and workers whose Java is set up unlike ours, as on machines of a ministry.
 */
final class StandaloneCluster implements AutoCloseable {
    static final Path SPARK = Path.of("target/spark").toAbsolutePath();

    private final Path folder;
    private final int port;
    private final List<Started> processes = new ArrayList<>();

    private StandaloneCluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static StandaloneCluster start(Path folder, int workers) throws IOException, InterruptedException {
        var cluster = new StandaloneCluster(folder, Started.freePort());
        cluster.begin("master", "--host", "localhost", "--port", String.valueOf(cluster.port), "--webui-port", "0")
                .answering(cluster.port);
        for (int i = 0; i < workers; i++) {
            cluster.begin(
                    "worker",
                    "--host",
                    "localhost",
                    "--webui-port",
                    "0",
                    "--cores",
                    "1",
                    "--memory",
                    "2g",
                    "--work-dir",
                    folder.resolve("work-" + i).toString(),
                    cluster.master());
        }
        return cluster;
    }

    String master() {
        return "spark://localhost:" + port;
    }

    /** Ends one of the workers as a power failure would. */
    void killWorker() throws InterruptedException {
        processes.removeLast().kill();
    }

    private Started begin(String role, String... arguments) throws IOException {
        String name = Character.toUpperCase(role.charAt(0)) + role.substring(1);
        List<String> command = new ArrayList<>(
                List.of(Started.JAVA, "-cp", SPARK + "/jars/*", "org.apache.spark.deploy." + role + "." + name));
        command.addAll(List.of(arguments));
        Started process = Started.of(
                Files.createTempFile(folder, role, ".log"),
                Map.of(
                        "SPARK_HOME", SPARK.toString(),
                        "SPARK_SCALA_VERSION", "2.13",
                        "JAVA_HOME", System.getProperty("java.home"),
                        "TZ", "Asia/Almaty",
                        "LC_ALL", "C"),
                command);
        processes.add(process);
        return process;
    }

    @Override
    public void close() throws InterruptedException {
        for (Started process : processes.reversed()) {
            process.close();
        }
    }
}
