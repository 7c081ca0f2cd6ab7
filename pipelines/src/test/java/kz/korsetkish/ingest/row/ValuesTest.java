package kz.korsetkish.ingest.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Calendar;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.submission.Refusal;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Values as senders write them, as data: each file of {@code values} says what its column asks and gives, line by line,
 * a value and what must become of it. {@code -Dgolden.write=true} writes what became of them anew, to be read before it
 * is committed.
 */
public class ValuesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "values");
    private static final String ARROW = " → ";
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    /** One file: the column, and its values in the order of the file. */
    record Case(Path file, List<String> lines) {
        static Stream<Case> all() {
            try (Stream<Path> files = Files.list(FOLDER)) {
                List<Case> cases = new ArrayList<>();
                for (Path file : files.sorted().toList()) {
                    cases.add(new Case(file, Files.readAllLines(file)));
                }
                return cases.stream();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        ColumnContract column() {
            return contract(lines.getFirst());
        }

        List<String> values() {
            return lines.stream().skip(1).toList();
        }
    }

    /** What is said of the values that are refused. */
    public static Stream<Refusal> refusals() {
        return Case.all().flatMap(one -> {
            ColumnContract column = one.column();
            return one.values().stream()
                    .map(line -> sent(unescaped(line.split(ARROW, 2)[0])))
                    .flatMap(sent -> column.faults(sent, column.typed(sent)).stream())
                    .map(ColumnContract.Fault::why);
        });
    }

    @TestFactory
    Stream<DynamicTest> everyValueIsReadInOneWayOrRefused() {
        return Case.all()
                .map(one -> DynamicTest.dynamicTest(one.file().getFileName().toString(), () -> run(one)));
    }

    private static void run(Case one) throws IOException {
        List<String> became = one.values().stream()
                .map(line -> line.split(ARROW, 2)[0])
                .map(sent -> sent + ARROW + became(one.column(), unescaped(sent)))
                .toList();
        if (Boolean.getBoolean("golden.write")) {
            Files.write(
                    one.file(),
                    Stream.concat(Stream.of(one.lines().getFirst()), became.stream())
                            .toList());
        }
        assertThat(became)
                .containsExactlyElementsOf(
                        Files.readAllLines(one.file()).stream().skip(1).toList());
    }

    /** The value, or each fault after an exclamation mark. */
    static String became(ColumnContract column, String sent) {
        UTF8String value = sent(sent);
        Object typed = column.typed(value);
        List<ColumnContract.Fault> faults = column.faults(value, typed);
        assertThat(column.accepts(value, typed)).as(sent).isEqualTo(faults.isEmpty());
        return faults.isEmpty()
                ? text(typed)
                : faults.stream()
                        .map(fault -> "! " + fault.rule() + ": " + fault.why().words())
                        .collect(Collectors.joining(" "));
    }

    private static @Nullable UTF8String sent(String text) {
        return text.isEmpty() ? null : Blanks.without(UTF8String.fromString(text));
    }

    private static String text(@Nullable Object typed) {
        return switch (typed) {
            case null -> "no value";
            case Integer day when day > 10_000 && day < 100_000 -> day + " or day " + LocalDate.ofEpochDay(day);
            case Long micros
            when Math.abs(micros) > 1_000_000_000_000L ->
                micros + " or " + Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
            case Decimal decimal -> decimal.toJavaBigDecimal().toPlainString();
            default -> typed.toString();
        };
    }

    private static String unescaped(String sent) {
        return ESCAPE.matcher(sent).replaceAll(code -> String.valueOf((char) Integer.parseInt(code.group(1), 16)));
    }

    /** Of words such as {@code decimal(18,1) required min=0}. */
    static ColumnContract contract(String words) {
        List<String> asks = List.of(words.split(" ", -1));
        Map<String, String> asked = asks.stream()
                .collect(Collectors.toMap(
                        ask -> ask.replaceFirst("=.*", ""), ask -> ask.substring(ask.indexOf('=') + 1)));
        var column = new Source.Column(
                "value",
                asks.getFirst(),
                asked.containsKey("required"),
                Optional.ofNullable(asked.get("min")).map(BigDecimal::new),
                Optional.ofNullable(asked.get("max")).map(BigDecimal::new),
                asked.containsKey("allowed") ? List.of(asked.get("allowed").split(",")) : List.of(),
                Optional.ofNullable(asked.get("pattern")),
                Map.of("en", asked.getOrDefault("form", "").replace('_', ' ')),
                asked.containsKey("as_published"),
                Optional.ofNullable(asked.get("zone")).map(ZoneId::of),
                Map.of(),
                Optional.empty());
        return new ColumnContract(column, source(column, asked.containsKey("key")));
    }

    private static Source source(Source.Column column, boolean isKey) {
        return new Source(
                "values",
                1,
                Map.of(),
                Map.of(),
                Source.Origin.Files.named("values"),
                Optional.empty(),
                Optional.empty(),
                Source.Layout.FOUND_OUT,
                List.of(column),
                isKey ? List.of("value") : List.of(),
                List.of(),
                Optional.of(new Calendar("one", Optional.empty(), 2021, OptionalInt.empty(), 0, true)),
                true);
    }
}
