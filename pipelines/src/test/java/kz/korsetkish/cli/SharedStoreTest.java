package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.storage.KeptStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Inbox, warehouse and reports in a store of Hadoop's instead of folders of this machine. */
class SharedStoreTest {
    /** Every value of a release, and how its submissions were read. */
    private static final List<String> TABLES =
            List.of("gold.observation_series", "gold.verdict", "published.observation_series", "silver.rejection");

    @BeforeAll
    static void install() {
        KeptStore.install();
    }

    @Test
    @Timeout(900)
    void givesWhatFoldersGive(@TempDir Path folder) throws IOException, InterruptedException {
        isKilledAndTakenOver(folder);
        Invocation finished = run(folder);

        assertThat(finished.exitCode()).as(finished.err()).isZero();
        assertThat(finished.err()).contains("the last run was killed");
        Workspace local = SampleRun.get().workspace();
        String everyValue = TABLES.stream()
                .map(table -> "select * from " + table + " order by all")
                .collect(Collectors.joining(";\n"));
        assertThat(csv(folder, everyValue)).isEqualTo(local.csv(everyValue));
        assertThat(folder.resolve("out/2026-11-21.1/national.kk.pdf"))
                .hasSize(Files.size(local.out().resolve("2026-11-21.1/national.kk.pdf")));

        Invocation quiet = run(folder);
        assertThat(quiet.exitCode()).as(quiet.err()).isZero();
        assertThat(quiet.err()).contains("nothing new");
        assertThat(Path.of("kept:")).doesNotExist();
    }

    /** And while it is not known that it is dead, the next run leaves the warehouse to it. */
    private static void isKilledAndTakenOver(Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = ChildProcess.of(Main.class, arguments(folder, "run"));
        for (String setting : List.of("spark.hadoop.fs.kept.impl", "spark.hadoop.fs.AbstractFileSystem.kept.impl")) {
            builder.command().add(1, "-D" + setting + "=" + System.getProperty(setting));
        }
        Path log = folder.resolve("killed.txt");
        Process killed = ChildProcess.start(builder.redirectErrorStream(true).redirectOutput(log.toFile()));
        while (killed.isAlive() && !new Workspace(folder).hasBronze()) {
            Thread.sleep(50);
        }
        killed.destroyForcibly().waitFor();
        assertThat(new Workspace(folder).hasBronze()).as(Files.readString(log)).isTrue();

        Invocation refused = run(folder);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.LOCKED);
        assertThat(refused.err())
                .contains("another run holds the warehouse kept://", "process " + killed.pid() + " on ");
        aMinutePasses(folder.resolve("warehouse/.lease"));
    }

    private static void aMinutePasses(Path lease) throws IOException {
        try (Stream<Path> files = Files.list(lease)) {
            for (Path file : files.toList()) {
                var written = Files.getLastModifiedTime(file).toInstant();
                Files.setLastModifiedTime(file, FileTime.from(written.minus(Duration.ofMinutes(1))));
            }
        }
    }

    private static Invocation run(Path folder) {
        return Invocation.of(arguments(folder, "run"));
    }

    private static String csv(Path folder, String query) {
        List<String> arguments = arguments(folder, "sql");
        arguments.addAll(List.of("--internal", "--format", "csv", "-e", query));
        Invocation sql = Invocation.of(arguments);
        assertThat(sql.exitCode()).as(sql.err()).isZero();
        return sql.out();
    }

    private static List<String> arguments(Path folder, String command) {
        Path samples = Settings.home().resolve("data-samples");
        String inbox = Stream.of("official", "synthetic")
                .map(samples::resolve)
                .map(KeptStore::address)
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--warehouse", KeptStore.address(folder.resolve("warehouse"))));
        arguments.addAll(List.of("--out", KeptStore.address(folder.resolve("out"))));
        arguments.addAll(List.of("--inbox", inbox, "--as-of", Workspace.AS_OF, "--settle-seconds", "0"));
        return arguments;
    }
}
