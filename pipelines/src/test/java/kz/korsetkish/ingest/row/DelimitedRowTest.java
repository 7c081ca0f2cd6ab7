package kz.korsetkish.ingest.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows taken apart. */
class DelimitedRowTest {
    private static final String REFUSED = "refused";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', nullValues = "NULL", textBlock = """
            a,b|a/b
            ,|_/_
            "a,b",c|a,b/c
            "say ""so\""",c|say "so"/c
            "",b|_/b
            ТОО "Рога",1|ТОО "Рога"/1
            a|refused
            a,b,c|refused
            "open,b|refused
            "a"b,c|refused
            """)
    void rowOfTwo(String row, String expected) {
        @Nullable UTF8String[] values = DelimitedRow.values(UTF8String.fromString(row), (byte) ',', 2);
        assertThat(
                        values == null
                                ? REFUSED
                                : Arrays.stream(values)
                                        .map(value -> value == null ? "_" : value.toString())
                                        .collect(Collectors.joining("/")))
                .isEqualTo(expected);
    }

    @Test
    void whateverIsQuotedComesBack() {
        var random = new Random(20251231);
        for (int i = 0; i < 20_000; i++) {
            List<String> values = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(column -> random(random))
                    .toList();
            String row = values.stream()
                    .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                    .collect(Collectors.joining(";"));
            @Nullable UTF8String[] read = DelimitedRow.values(UTF8String.fromString(row), (byte) ';', values.size());
            assertThat(read).as(row).isNotNull();
            assertThat(Arrays.stream(read).map(value -> value == null ? "" : value.toString()))
                    .as(row)
                    .containsExactlyElementsOf(values);
        }
    }

    private static String random(Random random) {
        return random.ints(random.nextInt(8), 0, 8)
                .mapToObj(letter ->
                        List.of("\"", ";", "ә", "\n", " ", "x", "😀", ",").get(letter))
                .collect(Collectors.joining());
    }
}
