package kz.korsetkish.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What signs look like, as letters: a picture that a person can read; {@code -Dkorsetkish.golden=write} makes it anew. */
class SignsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/signs.txt");

    @Test
    void everySignLooks() throws Exception {
        String seen = Stream.concat(
                        Arrays.stream(StatusSign.values()).map(sign -> "STATUS " + sign + "\n" + letters(sign)),
                        Arrays.stream(SeriesKind.values()).map(kind -> "SERIES " + kind + "\n" + letters(kind)))
                .collect(Collectors.joining("\n"));
        if (System.getProperty("korsetkish.golden", "").equals("write")) {
            Files.writeString(GOLDEN, seen);
        }
        assertThat(seen).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void noTwoStatusesLookAlikeWithoutTheirColour() {
        assertThat(Arrays.stream(StatusSign.values()).map(SignsTest::letters)).doesNotHaveDuplicates();
    }

    private static String letters(StatusSign sign) {
        return Drawn.of(sign, 10, 10, 20).letters(10, 10, 0.625f, sign.color());
    }

    private static String letters(SeriesKind kind) {
        return Drawn.of(kind, 9, 9, 20).letters(9, 9, 0.6f, kind.color());
    }
}
