package kz.korsetkish.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fast pass over the bytes sees what the slow way of the Java library sees, however the bytes come in pieces. */
class LineScannerTest {
    private static final String[] PIECES = {
        "a",
        "value, ",
        "        ",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "ж",
        "қ",
        "€",
        "😀",
        "\uFEFF",
        "0123456789abcdef",
        "\"",
        " "
    };
    private static final byte[] BROKEN = {(byte) 0x80, (byte) 0xC0, (byte) 0xD0, (byte) 0xED, (byte) 0xF4, (byte) 0xFF};

    private final Random random = new Random(1);

    @Test
    void agreesWithTheLibrary() {
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = bytes();
            Scan scan = scanned(bytes);
            if (isUtf8(bytes)) {
                assertThat(scan).as(Arrays.toString(bytes)).isInstanceOfSatisfying(Scan.Text.class, text -> {
                    List<String> lines = lines(bytes);
                    Lines seen = text.lines();
                    assertThat(seen.count()).isEqualTo(lines.size());
                    assertThat(seen.head()).isEqualTo(lines);
                    int headEnd = random.nextInt(lines.size() + 1);
                    assertThat(seen.dataRows(headEnd))
                            .isEqualTo(lines.stream()
                                    .skip(headEnd)
                                    .filter(line ->
                                            !line.replaceAll("[ \t]", "").isEmpty())
                                    .count());
                });
            } else {
                assertThat(scan).as(Arrays.toString(bytes)).isInstanceOf(Scan.Faulty.class);
            }
        }
    }

    private byte[] bytes() {
        var text = new StringBuilder();
        for (int pieces = random.nextInt(30); pieces > 0; pieces--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = BROKEN[random.nextInt(BROKEN.length)];
        }
        return bytes;
    }

    private Scan scanned(byte[] bytes) {
        var scanner = new LineScanner(Limits.DEFAULT);
        for (int from = 0; from < bytes.length; ) {
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(40)));
            scanner.take(piece, piece.length);
            from += piece.length;
        }
        return scanner.end();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .hasArray();
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
}
