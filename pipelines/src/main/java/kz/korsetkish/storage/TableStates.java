package kz.korsetkish.storage;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What each table was last made from, part by part and by the name of the table, in {@code <warehouse>/state.json}. A table is noted
 * after it was written, so a killed run at most makes it once more.
 */
public final class TableStates {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Path file;
    private final Map<String, Map<String, String>> parts;
    private final boolean areLost;

    private TableStates(Path file, Map<String, Map<String, String>> parts, boolean areLost) {
        this.file = file;
        this.areLost = areLost;
        this.parts = new TreeMap<>(parts);
    }

    /** What is noted there; nothing where the file is damaged, so that every table is made anew. */
    public static TableStates read(Warehouse warehouse) throws IOException {
        Path file = file(warehouse);
        if (!Files.exists(file)) {
            return new TableStates(file, Map.of(), false);
        }
        try {
            Map<String, Map<String, String>> noted = JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {});
            boolean isWhole = noted != null && noted.values().stream().allMatch(TableStates::isWhole);
            return new TableStates(file, isWhole ? noted : Map.of(), !isWhole);
        } catch (JacksonException e) {
            return new TableStates(file, Map.of(), true);
        }
    }

    static Path file(Warehouse warehouse) {
        return warehouse.root().resolve("state.json");
    }

    private static boolean isWhole(@Nullable Map<String, String> parts) {
        return parts != null && !parts.containsValue(null);
    }

    /** Whether there were notes that cannot be read. */
    public boolean areLost() {
        return areLost;
    }

    /** The parts that it was made from; empty where that is not known. */
    public Optional<Map<String, String>> madeFrom(String table) {
        return Optional.ofNullable(parts.get(table));
    }

    /** Notes what each of these was made from. */
    public void note(Map<String, Map<String, String>> madeFrom) throws IOException {
        madeFrom.forEach((table, of) -> parts.put(table, Map.copyOf(of)));
        Note.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(parts));
    }
}
