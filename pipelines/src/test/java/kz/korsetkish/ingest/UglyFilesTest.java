package kz.korsetkish.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kz.korsetkish.ingest.Reception.Received;
import kz.korsetkish.ingest.file.Limits;
import kz.korsetkish.submission.Submission;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ugly files as data: each folder of {@code ugly} holds a file as it may arrive, {@code options.yml} with what the
 * contract says besides, and {@code expected.txt} with what must become of it. A new case needs no Java;
 * {@code -Dgolden.write=true} writes what became of it anew, to be read before it is committed.
 */
class UglyFilesTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyUglyFile() throws IOException {
        try (Stream<Path> cases = Files.list(Intray.CASES)) {
            return cases.filter(Files::isDirectory).sorted().toList().stream()
                    .map(one -> DynamicTest.dynamicTest(String.valueOf(one.getFileName()), () -> run(one)));
        }
    }

    private void run(Path ugly) throws IOException {
        Path options = ugly.resolve("options.yml");
        var intray = Intray.in(
                folder.resolve(ugly.getFileName()),
                Files.exists(options) ? Files.readString(options) : "",
                Limits.DEFAULT);
        Received received = intray.receive(file(ugly));
        if (received instanceof Received.Ended(Submission submission)) {
            SpokenRefusal.hold(submission.refusal().orElseThrow());
        }
        String became = Intray.inWords(received);
        Path expected = ugly.resolve("expected.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, became);
        }
        assertThat(became).isEqualTo(Files.readString(expected));
    }

    static Path file(Path ugly) throws IOException {
        try (Stream<Path> files = Files.list(ugly)) {
            return files.filter(file -> !file.toString().endsWith(".yml") && !file.endsWith("expected.txt"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
