package kz.korsetkish.storage;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The last run that ended well, as it noted itself in {@code <warehouse>/good-run.json}: what it looked at and what it left
 * behind. While all of that is the same, a run has nothing to do.
 *
 * @param looks what stands for each thing that it looked at or left behind
 * @param from the first day that it holds for
 * @param until the first day that it does not hold for any more
 * @param files how many files of the inbox were known to it
 */
public record GoodRun(Map<String, String> looks, LocalDate from, LocalDate until, String releaseId, int files) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public GoodRun {
        looks = Map.copyOf(looks);
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
        Objects.requireNonNull(releaseId);
    }

    /** What is noted there; nothing where it cannot be read: then a run looks for itself. */
    public static Optional<GoodRun> read(Warehouse warehouse) throws IOException {
        Path file = file(warehouse);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), GoodRun.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public void write(Warehouse warehouse) throws IOException {
        Note.write(file(warehouse), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }

    /** Whether it holds for this day. */
    public boolean isFor(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** What the tables, the notes about them and the submitted files look like now. */
    public static Map<String, String> looks(Warehouse warehouse) {
        return Map.of(
                "tables", Footprint.ofTables(warehouse),
                "notes", Footprint.of(List.of(TableStates.file(warehouse))),
                "archive", Footprint.of(List.of(warehouse.archive())));
    }

    private static Path file(Warehouse warehouse) {
        return warehouse.root().resolve("good-run.json");
    }
}
