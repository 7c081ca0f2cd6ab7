package kz.korsetkish.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.cluster.Installation.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every value of a run on a cluster is that of a run on one machine. */
@Timeout(900)
class ClusterTest {
    /** So many deliveries, in millions, that tasks of other machines read them. */
    private static final String MILLIONS = "0.3";

    private static final List<String> TABLES = List.of(
            "bronze.service_delivery",
            "silver.rejection",
            "silver.delivery_count",
            "gold.observation_series",
            "gold.verdict",
            "published.observation_series",
            "latest.verdict");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // made once, before all
    private static Installation local;

    @SuppressWarnings("NullAway.Init") // made once, before all
    private static String expected;

    @BeforeAll
    static void runsOnThisMachine() throws IOException, InterruptedException {
        local = Installation.in(folder.resolve("local"));
        Path inbox = folder.resolve("inbox");
        done(local.execute("synthesize", "--scale", MILLIONS, "--out", inbox.toString()));
        Installation here = with(local, folder.resolve("warehouse").toString());
        done(here.execute("run"));
        expected = here.values(TABLES);
        assertThat(expected.lines().count()).isGreaterThan(300_000);
    }

    @Test
    void twoWorkersOneOfWhichDies() throws IOException, InterruptedException {
        Path place = Files.createDirectory(folder.resolve("standalone"));
        Installation here = with(local, place.resolve("warehouse").toString());
        try (var cluster = StandaloneCluster.start(place, 2)) {
            Path err = place.resolve("err.txt");
            Process run = here.with("--master", cluster.master()).begin(place.resolve("out.txt"), err, "run");
            while (run.isAlive() && !Files.isDirectory(place.resolve("warehouse/bronze/service_delivery"))) {
                Thread.sleep(20);
            }
            cluster.killWorker();
            assertThat(run.waitFor()).as(Files.readString(err)).isZero();
        }
        assertThat(here.values(TABLES)).isEqualTo(expected);
    }

    @Test
    void submittedBySparkItself() throws IOException, InterruptedException {
        Path place = Files.createDirectory(folder.resolve("submitted"));
        Installation here = with(local, place.resolve("warehouse").toString());
        try (var cluster = StandaloneCluster.start(place, 2)) {
            List<String> command = new ArrayList<>(List.of(
                    Started.JAVA,
                    "-cp",
                    StandaloneCluster.SPARK + "/jars/*",
                    "org.apache.spark.deploy.SparkSubmit",
                    "--master",
                    cluster.master(),
                    "--class",
                    "kz.korsetkish.cli.Main",
                    local.jar().toString(),
                    "run"));
            command.addAll(here.options());
            done(here.execute(command));
        }
        assertThat(here.values(TABLES)).isEqualTo(expected);
    }

    @Test
    void yarnAndHdfs() throws IOException, InterruptedException {
        Path place = Files.createDirectory(folder.resolve("hadoop"));
        try (var hadoop = HadoopCluster.start(place)) {
            Installation here = with(local, hadoop.address("warehouse")).withEnvironment(hadoop.environment());
            done(here.with(
                            "--master",
                            "yarn",
                            "--conf",
                            "spark.executor.instances=2",
                            "--conf",
                            "spark.yarn.am.memory=512m")
                    .execute("run"));
            assertThat(here.values(TABLES)).isEqualTo(expected);
        }
    }

    @Test
    void twoWorkersAndAnObjectStore() throws IOException, InterruptedException {
        Path place = Files.createDirectory(folder.resolve("s3"));
        try (var store = S3Store.start(place);
                var cluster = StandaloneCluster.start(place, 2)) {
            Installation here = with(
                            Installation.in(place.resolve("program")).withLibraries(S3Store.CLIENT),
                            store.address("warehouse"))
                    .withEnvironment(store.secrets())
                    .with(store.settings().toArray(String[]::new));
            done(here.with("--master", cluster.master()).execute("run"));
            assertThat(here.values(TABLES)).isEqualTo(expected);
        }
    }

    @Test
    void refusesAFolderThatOtherMachinesDoNotSee() throws IOException, InterruptedException {
        Path place = Files.createDirectory(folder.resolve("unseen"));
        try (var cluster = StandaloneCluster.start(place, 1)) {
            // Each process has a folder of its own there.
            Installation here = with(local, "/proc/self/cwd/unseen");
            Outcome run = here.with("--master", cluster.master()).execute("run");
            assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
            assertThat(run.err()).contains("do not see the folder /proc/self/cwd/unseen", "hdfs://");
        }
    }

    private static Installation with(Installation program, String warehouse) {
        return program.with(
                "--warehouse",
                warehouse,
                "--inbox",
                folder.resolve("inbox") + "," + program.folder().resolve("data-samples/official"),
                "--out",
                folder.resolve("out").toString(),
                "--as-of",
                "2026-11-21",
                "--settle-seconds",
                "0");
    }

    private static void done(Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
    }
}
