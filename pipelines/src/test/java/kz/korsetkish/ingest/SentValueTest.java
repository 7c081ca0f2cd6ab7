package kz.korsetkish.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values as senders write them, and rows taken apart. */
class SentValueTest {
    private static final String REFUSED = "refused";

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            12|12.0
            -12.5|-12.5
            +0,5|0.5
            1 234 567,8|1234567.8
            1\u00a0234,5|1234.5
            1\u202f234,5|1234.5
            0012.50|12.5
            12.500|12.5
            12.55|refused
            12.|refused
            .5|refused
            1,234.5|refused
            1  234|refused
            1 |refused
             1|refused
            1e3|refused
            --1|refused
            ١٢|refused
            99999999999999999.9|99999999999999999.9
            -99999999999999999.9|-99999999999999999.9
            123456789012345678.9|refused
            """)
    void decimalWithOneDecimal(String sent, String expected) {
        Decimal value = SentValue.decimal(UTF8String.fromString(sent), 18, 1);
        assertThat(text(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0|0
            9223372036854775807|9223372036854775807
            -9223372036854775808|-9223372036854775808
            9223372036854775808|refused
            10 000|10000
            1.0|refused
            1,0|refused
            -|refused
            0x1F|refused
            """)
    void wholeNumber(String sent, String expected) {
        assertThat(text(SentValue.wholeNumber(UTF8String.fromString(sent)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2147483647,2147483647", "2147483648,refused", "-7,-7"})
    void integer(String sent, String expected) {
        assertThat(text(SentValue.integer(UTF8String.fromString(sent)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31,2025-12-31",
        "31.12.2025,2025-12-31",
        "2024-02-29,2024-02-29",
        "2025-02-29,refused",
        "31.04.2025,refused",
        "2025-13-01,refused",
        "2025-1-1,refused",
        "12/31/2025,refused",
        "2025-12-31T00:00,refused",
        "31.12.25,refused"
    })
    void date(String sent, String expected) {
        Integer days = SentValue.date(UTF8String.fromString(sent));
        assertThat(days == null ? REFUSED : LocalDate.ofEpochDay(days).toString())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T09:30Z,2025-12-31T09:30:00Z",
        "2025-12-31 09:30:15+05:00,2025-12-31T04:30:15Z",
        "31.12.2025 09:30:15.25+05:00,2025-12-31T04:30:15.250Z",
        "2025-12-31T23:59:59.999999-00:30,2026-01-01T00:29:59.999999Z",
        "2025-12-31T09:30:15.1234567Z,refused",
        "2025-12-31T09:30,refused",
        "2025-12-31T24:00Z,refused",
        "2025-12-31T09:60Z,refused",
        "2025-12-31T09:30:15.Z,refused",
        "2025-12-31T09:30+5,refused",
        "2025-12-31 09:30:15.5+05,2025-12-31T04:30:15.500Z",
        "2025-12-31T09:30+0530,refused",
        "2025-12-31,refused"
    })
    void timestamp(String sent, String expected) {
        Long micros = SentValue.timestamp(UTF8String.fromString(sent));
        assertThat(micros == null ? REFUSED : instant(micros).toString()).isEqualTo(expected);
    }

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

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static String text(@Nullable Object value) {
        return value == null ? REFUSED : value.toString();
    }
}
