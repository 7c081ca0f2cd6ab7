package kz.korsetkish.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.korsetkish.ingest.GeneratedFile.Wage;
import kz.korsetkish.ingest.Reception.Received;
import kz.korsetkish.submission.Submission;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole submissions of a fixed seed: sound files give the rows that they were written for, damaged ones a message or the
 * rows that are left; side files, names and periods say what they say, or are refused. {@code -Dfuzz.seed} and
 * {@code -Dfuzz.files} go further.
 */
@Timeout(300)
class GeneratedFilesTest {
    private static final int OF_EACH_KIND = Integer.getInteger("fuzz.files", 90);

    private final Random random = new Random(Long.getLong("fuzz.seed", 1));

    @TempDir
    Path folder;

    @Test
    void soundFilesGiveTheRowsThatTheyWereWrittenFor() throws IOException {
        var intray = Intray.in(folder.resolve("intray"));
        for (int i = 0; i < OF_EACH_KIND; i++) {
            GeneratedFile file = GeneratedFile.of(random);
            var outcome = new Outcome(intray.receive(write(i, "wage_110000000_2025" + file.ending(), file.bytes())));
            assertThat(outcome.received()).as(i + ": " + shown(outcome)).isInstanceOf(Received.Loadable.class);
            outcome.hold();
            assertThat(outcome.rows().stream().map(GeneratedFilesTest::wage))
                    .as(i + ": " + file.ending())
                    .containsExactlyElementsOf(
                            file.rows().stream().map(Optional::of).toList());
        }
    }

    private static Optional<Wage> wage(@Nullable InternalRow row) {
        return Optional.ofNullable(row)
                .map(one -> new Wage(
                        one.getString(0),
                        one.isNullAt(1) ? null : LocalDate.ofEpochDay(one.getInt(1)),
                        one.getDecimal(2, 18, 1).toJavaBigDecimal(),
                        one.getDecimal(3, 18, 1).toJavaBigDecimal()));
    }

    @Test
    void damagedFilesEndInWordsOrHaveTheRowsThatAreCounted() throws IOException {
        var intray = Intray.in(folder.resolve("intray"));
        var damage = new Damage(random);
        for (int i = 0; i < OF_EACH_KIND; i++) {
            GeneratedFile file = GeneratedFile.of(random);
            new Outcome(intray.receive(write(i, "wage_110000000_2025" + file.ending(), damage.done(file.bytes()))))
                    .hold();
        }
    }

    /** What may be written for a key, and what it then means; empty where it is a mistake. */
    private static final Map<String, Map<String, String>> SIDE_FILE = Map.of(
            "sent_at",
            Map.ofEntries(
                    Map.entry("2026-02-10", "2026-02-09T19:00:00Z"),
                    Map.entry("10.02.2026 09:30", "2026-02-10T04:30:00Z"),
                    Map.entry("2026-02-10T09:00:00+05:00", "2026-02-10T04:00:00Z"),
                    Map.entry("'2026-02-10T04:00:00.5Z'", "2026-02-10T04:00:00.500Z"),
                    Map.entry("2062-01-01", ""),
                    Map.entry("+300000-01-01T00:00:00Z", ""),
                    Map.entry("1e999999999", ""),
                    Map.entry("9".repeat(290), ""),
                    Map.entry("2026-02-30", ""),
                    Map.entry("[2026-02-10]", ""),
                    Map.entry("yesterday", "")),
            "kind",
            Map.of("full", "FULL", "append", "APPEND", "correction", "", "Full", "", "[full]", "", "1", ""),
            "synthetic",
            Map.of("true", "true", "false", "false", "True", "true", "yes", "", "1", "", "{a: b}", ""),
            "control_totals",
            Map.of(
                    "{rows: 1}",
                    "{rows=1}",
                    "{rows: 1, paid: 5.50}",
                    "{paid=5.50, rows=1}",
                    "{rows: 1e999999999}",
                    "",
                    "{rows: many}",
                    "",
                    "{worker_id: 1}",
                    "",
                    "{rows: 1, rows: 2}",
                    "",
                    "5",
                    "",
                    "{rows: [1]}",
                    ""));

    @Test
    void sideFilesSayWhatTheySayOrAreRefused() throws IOException {
        var intray = Intray.in(folder.resolve("intray"));
        var damage = new Damage(random);
        byte[] rows = "worker_id,hired,owed,paid\nw-1,,1,1\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < OF_EACH_KIND; i++) {
            Map<String, String> said = SIDE_FILE.keySet().stream()
                    .sorted()
                    .filter(key -> random.nextBoolean())
                    .collect(Collectors.toMap(
                            key -> key,
                            key -> oneOf(List.copyOf(new TreeSet<>(values(key).keySet())))));
            String text = said.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                    .collect(Collectors.joining());
            boolean isUnknown = random.nextInt(6) == 0;
            Path file = write(i, "wage_110000000_2025.csv", rows);
            Path side = SideFile.beside(file);
            Files.writeString(side, text + (isUnknown ? "зоны: 1\n" : ""));
            Received received = intray.receive(file);
            new Outcome(received).hold();
            boolean isSound = !isUnknown
                    && said.entrySet().stream().noneMatch(one -> meant(one).isEmpty());
            assertThat(received instanceof Received.Loadable).as(text).isEqualTo(isSound);
            if (received instanceof Received.Loadable(Arrival arrival)) {
                holdSaid(arrival.submission(), said);
            }
            Files.write(side, damage.done(Files.readAllBytes(side)));
            new Outcome(intray.receive(file)).hold();
        }
    }

    private static Map<String, String> values(String key) {
        return Objects.requireNonNull(SIDE_FILE.get(key));
    }

    private static String meant(Map.Entry<String, String> said) {
        return Objects.requireNonNull(values(said.getKey()).get(said.getValue()));
    }

    private static void holdSaid(Submission submission, Map<String, String> said) {
        Map<String, String> meant =
                said.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, GeneratedFilesTest::meant));
        if (meant.containsKey("sent_at")) {
            assertThat(submission.sentAt()).isEqualTo(Instant.parse(meant.getOrDefault("sent_at", "")));
        }
        assertThat(submission.kind().name()).isEqualTo(meant.getOrDefault("kind", "FULL"));
        assertThat(submission.synthetic()).isEqualTo(Boolean.parseBoolean(meant.getOrDefault("synthetic", "false")));
        assertThat(new TreeMap<>(submission.controlTotals())).hasToString(meant.getOrDefault("control_totals", "{}"));
    }

    @Test
    void namesFoldersAndPeriodsAreTakenAsMeantOrRefused() throws IOException {
        var intray = Intray.in(folder.resolve("intray"));
        List<String> years = List.of("2025", "2021", "2100", "1900", "0000", "9999", "1899", "2101", "0205");
        List<String> copies =
                List.of("%s.csv", "%s (1).csv", "%s - Copy.csv", "Копия %s.csv", "%s — копия (2).csv", "%s.csv ");
        List<String> others = List.of(
                "%s final.csv",
                "%s.csv.exe",
                "отчёт.csv",
                "%s",
                ".%s",
                "%s\n.csv",
                "%s\u202E.csv",
                "\u001B[31m%s.csv",
                "w".repeat(230) + ".csv",
                "%s.csv~",
                "ｗage_%s.csv",
                "%s.csv.crdownload");
        int claimed = 0;
        for (int i = 0; i < OF_EACH_KIND; i++) {
            String year = oneOf(years);
            boolean isPlain = random.nextInt(3) > 0;
            String name = oneOf(isPlain ? copies : others).formatted("wage_110000000_" + year);
            byte[] rows = "worker_id,hired,owed,paid\nw-1,,1,%d\n".formatted(i).getBytes(StandardCharsets.UTF_8);
            Path place = Files.createDirectories(
                    folder.resolve("in " + i).resolve(oneOf(List.of("a", "б в", "c/d/e", "ф\u0301"))));
            Files.write(place.resolve(name), rows);
            List<Received> received = intray.receiveAll(folder.resolve("in " + i));
            for (Received one : received) {
                new Outcome(one).hold();
            }
            boolean isYear = Integer.parseInt(year) >= 1900 && Integer.parseInt(year) <= 2100;
            if (isPlain && !name.endsWith(" ")) {
                assertThat(received)
                        .as(name)
                        .singleElement()
                        .isInstanceOf(isYear ? Received.Loadable.class : Received.Ended.class);
                claimed++;
            }
        }
        assertThat(claimed).isGreaterThan(OF_EACH_KIND / 3);
    }

    private Path write(int number, String name, byte[] bytes) throws IOException {
        Path place = Files.createDirectories(folder.resolve("in " + number));
        return Files.write(place.resolve(name), bytes);
    }

    private static String shown(Outcome outcome) throws IOException {
        return Intray.inWords(outcome.received());
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
