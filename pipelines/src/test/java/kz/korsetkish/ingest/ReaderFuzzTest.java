package kz.korsetkish.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.korsetkish.ingest.Reception.Received;
import kz.korsetkish.ingest.file.Limits;
import kz.korsetkish.ingest.file.RowFile;
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
    private static final String[] TOKENS = {
        "\"",
        ",",
        ";",
        "\n",
        "\r\n",
        "\0",
        "\u001E",
        "<",
        "&x;",
        "</row>",
        "<row r=\"9\">",
        "{",
        "}",
        "\\u0000",
        "9E999999999"
    };

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
        Instant end = Instant.now().plus(BOUND);
        for (int i = 0; i < FILES && Instant.now().isBefore(end); i++) {
            Path original = originals.get(random.nextInt(originals.size()));
            String name = String.valueOf(original.getFileName());
            Path file = folder.resolve("wage_110000000_2025." + name.substring(name.indexOf('.') + 1));
            byte[] bytes = Files.readAllBytes(original);
            Files.write(file, isZip(bytes) && random.nextInt(4) > 0 ? mutatedInside(bytes) : mutated(bytes));
            try {
                hold(intrays.get(random.nextInt(intrays.size())).receive(file));
            } catch (RuntimeException | AssertionError e) {
                Path kept = Files.copy(
                        file,
                        Files.createTempFile("fuzz-" + SEED + "-" + i, "-" + name),
                        StandardCopyOption.REPLACE_EXISTING);
                fail("made of " + original + ", kept as " + kept, e);
            }
        }
    }

    private static void hold(Received received) throws IOException {
        if (received instanceof Received.Loadable(Arrival arrival)) {
            var contents = arrival.contents();
            assertThat(arrival.submission().rowsInFile()).contains(contents.dataRows());
            if (contents.rows() instanceof RowFile.Numbered numbered) {
                List<String> rows = Intray.rows(numbered);
                assertThat(rows)
                        .hasSize(Math.toIntExact(contents.dataRows()))
                        .allMatch(row -> row.matches("(?s)\\d+: .*\n"));
            }
        }
    }

    private byte[] mutated(byte[] original) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = spliced(bytes, at, at + random.nextInt(bytes.length - at), "");
                case 3 -> bytes = spliced(bytes, at, at, TOKENS[random.nextInt(TOKENS.length)]);
                default ->
                    bytes = spliced(bytes, at, Math.min(bytes.length, at + 8), String.valueOf(random.nextLong()));
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, String piece) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(piece.getBytes(StandardCharsets.UTF_8));
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    /** A zip of which one part is changed and packed again, so that the reader gets as far as that part. */
    private byte[] mutatedInside(byte[] zip) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip));
                var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = from.readAllBytes();
                to.write(random.nextInt(3) == 0 ? mutated(part) : part);
            }
        } catch (IOException e) {
            return mutated(zip);
        }
        return out.toByteArray();
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
    }
}
