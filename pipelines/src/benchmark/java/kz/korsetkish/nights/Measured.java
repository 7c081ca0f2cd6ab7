package kz.korsetkish.nights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a command took, with all processes that it started: seconds by the clock, seconds of processors, and the most
 * memory that one of them held, in megabytes, as Linux counts it.
 */
record Measured(double seconds, double processorSeconds, long peakMegabytes) {
    private static final long LOOK_EVERY_MILLISECONDS = 50;

    /** Runs it to its end, which must be a good one. */
    static Measured of(List<String> command) throws IOException, InterruptedException {
        Path times = Files.createTempFile("times", ".txt");
        Path said = Files.createTempFile("said", ".txt");
        try {
            List<String> timed = new ArrayList<>(List.of(
                    "bash", "-c", "TIMEFORMAT='%R %U %S'; { time \"$@\" 2>>\"$0\"; } 2>" + times, said.toString()));
            timed.addAll(command);
            Process process =
                    new ProcessBuilder(timed).redirectOutput(said.toFile()).start();
            long peak = 0;
            while (!process.waitFor(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(
                        peak,
                        process.descendants()
                                .mapToLong(Measured::megabytes)
                                .max()
                                .orElse(0));
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        command + " ended with " + process.exitValue() + ":\n" + Files.readString(said));
            }
            double[] taken = Stream.of(Files.readString(times).strip().split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Measured(taken[0], taken[1] + taken[2], peak);
        } finally {
            Files.delete(times);
            Files.delete(said);
        }
    }

    private static long megabytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            // It ended between the look at the list and this one.
            return 0;
        }
    }
}
