package kz.korsetkish.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.korsetkish.synthesis.Progress;
import kz.korsetkish.synthesis.Synthesis;
import kz.korsetkish.synthesis.SynthesisRequest;
import org.apache.commons.io.file.PathUtils;

/**
 * Prints what intake of one file of service deliveries costs, beside DuckDB reading the same file with the same checks:
 * wall time of a process of its own, its start included, rows a second, and peak memory. Arguments: millions of rows, one
 * or several.
 */
final class IntakeBenchmark {
    private static final int YEAR = 2025;

    private IntakeBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("korsetkish-benchmark");
        try {
            System.out.printf(
                    "%12s %-11s %9s %12s %10s %9s%n", "rows", "program", "seconds", "rows/second", "peak MB", "ratio");
            for (String millions : args) {
                compare(new BigDecimal(millions), Files.createDirectory(folder.resolve(millions)));
            }
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }

    private static void compare(BigDecimal millions, Path folder) throws IOException, InterruptedException {
        Path inbox = synthesize(millions, folder.resolve("synthetic"));
        Path file = inbox.resolve("service_delivery_" + YEAR + ".csv");
        Measured duckDb = Measured.of(millions, command(DuckDbIntake.class, file, folder.resolve("rows.parquet")));
        duckDb.print("DuckDB", 1);
        Measured ours = Measured.of(millions, command(BronzeIntake.class, inbox, folder.resolve("warehouse")));
        ours.print("Korsetkish", ours.seconds() / duckDb.seconds());
        PathUtils.deleteDirectory(folder);
    }

    /** The inbox with one file of so many deliveries. */
    private static Path synthesize(BigDecimal millions, Path folder) throws IOException {
        Synthesis.write(new SynthesisRequest(millions, YEAR, YEAR, 1, false, folder), Progress.silent());
        return folder.resolve("service_delivery");
    }

    /** This JVM's own options, as the launcher gives them. */
    private static List<String> command(Class<?> program, Path... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        Stream.of(arguments).map(Path::toString).forEach(command::add);
        return command;
    }

    /** One program over so many rows. Peak memory is what the kernel counted of the process, in megabytes. */
    private record Measured(BigDecimal millions, double seconds, long peakMegabytes) {
        static Measured of(BigDecimal millions, List<String> command) throws IOException, InterruptedException {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<String> lines;
            try (var out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines = out.lines().toList();
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the process failed, its message is above");
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Measured(millions, seconds, Long.parseLong(lines.getLast()));
        }

        void print(String program, double ratio) {
            long rows = millions.movePointRight(6).longValueExact();
            System.out.printf(
                    Locale.ROOT,
                    "%,12d %-11s %9.1f %,12.0f %,10d %9.2f%n",
                    rows,
                    program,
                    seconds,
                    rows / seconds,
                    peakMegabytes,
                    ratio);
        }
    }
}
