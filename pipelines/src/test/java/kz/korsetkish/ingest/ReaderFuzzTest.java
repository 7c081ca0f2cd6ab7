package kz.korsetkish.ingest;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kz.korsetkish.ingest.file.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ugly files with some of their bytes changed, for a bounded time: whatever comes in, it ends as a submission, and
 * the rows that are counted are the rows that are there. What fails here becomes a case of {@code ugly}; the seed is
 * fixed, {@code -Dfuzz.seed} and {@code -Dfuzz.seconds} go further.
 */
class ReaderFuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final Duration BOUND = Duration.ofSeconds(Long.getLong("fuzz.seconds", 5));
    private static final int FILES = Integer.getInteger("fuzz.files", 3_000);

    private final Random random = new Random(SEED);

    @TempDir
    Path folder;

    private List<Path> originals = List.of();
    private List<Intray> intrays = List.of();

    @BeforeEach
    void gather() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> cases = Files.list(Intray.CASES)) {
            for (Path one : cases.filter(Files::isDirectory).sorted().toList()) {
                files.add(UglyFilesTest.file(one));
            }
        }
        originals = List.copyOf(files);
        intrays = List.of(
                Intray.in(folder.resolve("as it comes")),
                Intray.in(folder.resolve("multiline"), "multiline: true\n", Limits.DEFAULT),
                Intray.in(folder.resolve("ignoring"), "unknown_columns: ignore\n", Limits.DEFAULT));
    }

    @Test
    void everythingEndsAsASubmission() throws IOException {
        var damage = new Damage(random);
        Instant end = Instant.now().plus(BOUND);
        for (int i = 0; i < FILES && Instant.now().isBefore(end); i++) {
            Path original = originals.get(random.nextInt(originals.size()));
            String name = String.valueOf(original.getFileName());
            Path file = folder.resolve("wage_110000000_2025." + name.substring(name.indexOf('.') + 1));
            Files.write(file, damage.done(Files.readAllBytes(original)));
            try {
                new Outcome(intrays.get(random.nextInt(intrays.size())).receive(file)).hold();
            } catch (RuntimeException | AssertionError e) {
                Path kept = Files.copy(
                        file,
                        Files.createTempFile("fuzz-" + SEED + "-" + i, "-" + name),
                        StandardCopyOption.REPLACE_EXISTING);
                fail("made of " + original + ", kept as " + kept, e);
            }
        }
    }
}
