package kz.korsetkish.storage;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A run that found nothing new and opened no table. It stands as a line in {@code <warehouse>/quiet-runs.jsonl} until a run
 * that opens tables takes it into the run log.
 */
public record QuietRun(Instant startedAt, Instant endedAt, LocalDate asOf, String programVersion, String releaseId) {
    /** How the run log tells of such a run. */
    public static final String OUTCOME = "unchanged";

    public static final String MESSAGE = "nothing new";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public QuietRun {
        // As the table of the run log keeps them, by which it is found there.
        startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
        endedAt = endedAt.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(programVersion);
        Objects.requireNonNull(releaseId);
    }

    public void append(Warehouse warehouse) throws IOException {
        Files.writeString(
                file(warehouse),
                JSON.writeValueAsString(this) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Those that the run log may not have yet, the oldest first. */
    public static List<QuietRun> read(Warehouse warehouse) throws IOException {
        if (!Files.exists(file(warehouse))) {
            return List.of();
        }
        return Files.readAllLines(file(warehouse)).stream()
                .flatMap(line -> of(line).stream())
                .toList();
    }

    /** Empty for a line that a killed run left half written: nothing can be told of it. */
    private static Optional<QuietRun> of(String line) {
        try {
            return Optional.ofNullable(JSON.readValue(line, QuietRun.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Once they stand in the run log. */
    public static void forget(Warehouse warehouse) throws IOException {
        Files.deleteIfExists(file(warehouse));
    }

    private static Path file(Warehouse warehouse) {
        return warehouse.root().resolve("quiet-runs.jsonl");
    }
}
