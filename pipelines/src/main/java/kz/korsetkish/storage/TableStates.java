package kz.korsetkish.storage;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each table was last made from: a fingerprint by table name, in {@code <warehouse>/state.json}. A table is noted
 * after it was written, so a killed run at most makes it once more.
 */
public final class TableStates {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final Map<String, String> fingerprints;
    private final boolean areLost;

    private TableStates(Path file, Map<String, String> fingerprints, boolean areLost) {
        this.file = file;
        this.areLost = areLost;
        this.fingerprints = new TreeMap<>(fingerprints);
    }

    /** What is noted there; nothing where the file is damaged, so that every table is made anew. */
    public static TableStates read(Warehouse warehouse) throws IOException {
        Path file = warehouse.root().resolve("state.json");
        if (!Files.exists(file)) {
            return new TableStates(file, Map.of(), false);
        }
        try {
            Map<String, String> noted = JSON.readValue(file.toFile(), new TypeReference<>() {});
            boolean isWhole = noted != null && !noted.containsValue(null);
            return new TableStates(file, isWhole ? noted : Map.of(), !isWhole);
        } catch (JacksonException e) {
            return new TableStates(file, Map.of(), true);
        }
    }

    /** Whether there were notes that cannot be read. */
    public boolean areLost() {
        return areLost;
    }

    public Optional<String> fingerprint(String table) {
        return Optional.ofNullable(fingerprints.get(table));
    }

    public void note(String table, String fingerprint) throws IOException {
        fingerprints.put(table, fingerprint);
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), fingerprints);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
