package kz.korsetkish.nights;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;

/**
 * Prints what nights and questions cost, each a process of the launcher with its start: by the clock, in processor
 * seconds, at its peak of memory, in commits to tables, in jobs of Spark, and as a share of the run into an empty warehouse; beside DuckDB,
 * which computes its aggregates from the files anew. Arguments: millions of deliveries, one or several.
 */
final class NightsBenchmark {
    private static final Path HOME = Path.of(System.getProperty("korsetkish.home"));
    private static final String TODAY = "2026-11-28";
    private static final String TOMORROW = "2026-11-29";
    private static final int NEW_ROWS = 10_000;

    private final Path folder;
    private final Path synthetic;
    private double whole;

    private NightsBenchmark(Path folder) {
        this.folder = folder;
        this.synthetic = folder.resolve("synthetic");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("korsetkish-nights");
        try {
            // Builds the program and its archive of classes, which is no part of any night.
            Path first = folder.resolve("first");
            Measured.of(command("run", "--as-of", TODAY, "--warehouse", first + "/warehouse", "--out", first + "/out"));
            System.out.printf(
                    "%12s %-38s %9s %11s %8s %8s %6s %7s%n",
                    "deliveries", "what", "seconds", "processor s", "peak MB", "commits", "jobs", "share");
            for (String millions : args) {
                new NightsBenchmark(folder.resolve(millions)).measure(new BigDecimal(millions));
                PathUtils.deleteDirectory(folder.resolve(millions));
            }
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }

    private void measure(BigDecimal millions) throws IOException, InterruptedException {
        Files.createDirectories(events());
        Measured.of(command("synthesize", "--scale", millions.toPlainString(), "--out", synthetic.toString()));
        printed(millions, "run, empty warehouse", run(TODAY));
        printed(millions, "run, nothing new", run(TODAY));
        printed(millions, "run, nothing new, the next day", run(TOMORROW));
        NewFiles.appendDeliveries(synthetic, NEW_ROWS);
        printed(millions, "run, one new day of 10,000 deliveries", run(TOMORROW));
        NewFiles.correctOkrugs(synthetic);
        printed(millions, "run, one corrected file of okrugs", run(TOMORROW));
        List<String> full = run(TOMORROW);
        full.add("--full");
        printed(millions, "run --full", full);
        printed(millions, "sql, one question", asked("sql", "-e", "select count(*) from latest.verdict"));
        printed(millions, "status", asked("status"));
        printed(millions, "plan", asked("plan", "--as-of", TOMORROW));
        printed(millions, "explain", asked("explain", "i10.2025.KZ"));
        printed(millions, "report, one language", asked("report", "--lang", "en", "--entity", "KZ"));
        print(
                millions,
                "DuckDB, aggregates anew from the files",
                Measured.of(duckDb()),
                Optional.empty(),
                Optional.empty());
    }

    private List<String> run(String asOf) {
        return asked("run", "--as-of", asOf, "--settle-seconds", "0");
    }

    /** With the folders of this size. */
    private List<String> asked(String... words) {
        List<String> command = command(words);
        command.addAll(List.of("--inbox", HOME.resolve("data-samples/official") + "," + synthetic));
        command.addAll(List.of("--warehouse", folder.resolve("warehouse").toString()));
        command.addAll(List.of("--out", folder.resolve("out").toString()));
        Map.of("enabled", "true", "compress", "false", "dir", events().toUri().toString())
                .forEach((name, value) -> command.addAll(List.of("--conf", "spark.eventLog." + name + "=" + value)));
        return command;
    }

    private Path events() {
        return folder.resolve("events");
    }

    private static List<String> command(String... words) {
        List<String> command =
                new ArrayList<>(List.of(HOME.resolve("korsetkish").toString()));
        command.addAll(List.of(words));
        return command;
    }

    /** This JVM's own options, as the launcher gives them. */
    private List<String> duckDb() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DuckDbRecompute.class.getName()));
        command.add(synthetic.resolve("service_delivery").toString());
        return command;
    }

    private void printed(BigDecimal millions, String what, List<String> command)
            throws IOException, InterruptedException {
        long commitsBefore = commits();
        long jobsBefore = jobs();
        Measured measured = Measured.of(command);
        whole = whole == 0 ? measured.seconds() : whole;
        print(millions, what, measured, Optional.of(commits() - commitsBefore), Optional.of(jobs() - jobsBefore));
    }

    private void print(
            BigDecimal millions, String what, Measured measured, Optional<Long> commits, Optional<Long> jobs) {
        System.out.printf(
                Locale.ROOT,
                "%,12d %-38s %9.1f %11.1f %,8d %8s %6s %7.2f%n",
                millions.movePointRight(6).longValueExact(),
                what,
                measured.seconds(),
                measured.processorSeconds(),
                measured.peakMegabytes(),
                commits.map(String::valueOf).orElse(""),
                jobs.map(String::valueOf).orElse(""),
                measured.seconds() / whole);
    }

    /** How many commits all tables have had. */
    private long commits() throws IOException {
        Path warehouse = folder.resolve("warehouse");
        if (!Files.isDirectory(warehouse)) {
            return 0;
        }
        try (var files = Files.walk(warehouse)) {
            return files.filter(file -> file.toString().matches(".*/_delta_log/\\d{20}\\.json"))
                    .count();
        }
    }

    /** How many jobs Spark has run, by what it notes of itself. */
    private long jobs() throws IOException {
        long jobs = 0;
        try (var files = Files.walk(events())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (var lines = Files.lines(file)) {
                    jobs += lines.filter(line -> line.contains("\"SparkListenerJobStart\""))
                            .count();
                }
            }
        }
        return jobs;
    }
}
