package kz.korsetkish.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.korsetkish.storage.Answers.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs note for those after them is taken as it was written, or not at all. */
class NotesTest {
    private static final Instant NIGHT = Instant.parse("2026-11-28T19:00:00.123456789Z");

    private static final GoodRun GOOD = new GoodRun(
            Map.of("inbox", "as it was"), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31), "2026-11-28.1", 118);

    private static final QuietRun QUIET =
            new QuietRun(NIGHT, NIGHT.plusMillis(700), LocalDate.of(2026, 11, 28), "1", "2026-11-28.1");

    @TempDir
    private Path folder;

    @Test
    void areReadAsTheyWereWritten() throws IOException {
        var warehouse = new Warehouse(folder);
        assertThat(GoodRun.read(warehouse)).isEmpty();
        assertThat(QuietRun.read(warehouse)).isEmpty();
        GOOD.write(warehouse);
        QUIET.append(warehouse);
        QUIET.append(warehouse);
        assertThat(GoodRun.read(warehouse)).contains(GOOD);
        assertThat(QuietRun.read(warehouse)).containsExactly(QUIET, QUIET);
        assertThat(QUIET.startedAt()).isEqualTo(Instant.parse("2026-11-28T19:00:00.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"looks\":{}}",
                "{\"looks\":{},\"from\":\"yesterday\",\"until\":\"2026-12-31\",\"releaseId\":\"2026-11-28.1\",\"files\":1}",
                "{\"looks\":{\"inbox\":null},\"from\":\"2026-11-01\",\"until\":\"2026-12-31\",\"releaseId\":\"1\",\"files\":1}",
                "{\"startedAt\":\"2026-11-28T19:00:00Z\"}",
            })
    void saysNothingWhereItIsDamaged(String damaged) throws IOException {
        var warehouse = new Warehouse(folder);
        Files.writeString(folder.resolve("good-run.json"), damaged);
        QUIET.append(warehouse);
        Path quiet = folder.resolve("quiet-runs.jsonl");
        Files.writeString(quiet, Files.readString(quiet) + damaged + "\n");
        assertThat(GoodRun.read(warehouse)).isEmpty();
        assertThat(QuietRun.read(warehouse)).containsExactly(QUIET);
    }

    @Test
    void answersHoldWhileTheTablesAndWhatAsksThemAreAsTheyWere() throws IOException {
        var warehouse = new Warehouse(folder);
        Map<String, Answer> rows = Map.of("status_run", new Answer(List.of("outcome"), List.of(List.of("released"))));
        Path log = Files.createDirectories(folder.resolve("ops/run/_delta_log"));
        Answers.keep(warehouse, Map.of("program", "1"), rows);

        assertThat(Answers.kept(warehouse, Map.of("program", "1"))).isEqualTo(rows);
        assertThat(Answers.kept(warehouse, Map.of("program", "2"))).isEmpty();
        Files.createFile(log.resolve("00000000000000000001.json"));
        assertThat(Answers.kept(warehouse, Map.of("program", "1"))).isEmpty();
        Answers.keep(warehouse, Map.of("program", "1"), rows);
        Path file = folder.resolve("answers.json");
        Files.writeString(file, Files.readString(file).replace("}", ""));
        assertThat(Answers.kept(warehouse, Map.of("program", "1"))).isEmpty();
    }

    @Test
    void holdUntilADayOnWhichFiguresChange() {
        assertThat(GOOD.isFor(GOOD.from())).isTrue();
        assertThat(GOOD.isFor(GOOD.until().minusDays(1))).isTrue();
        assertThat(GOOD.isFor(GOOD.from().minusDays(1))).isFalse();
        assertThat(GOOD.isFor(GOOD.until())).isFalse();
    }
}
