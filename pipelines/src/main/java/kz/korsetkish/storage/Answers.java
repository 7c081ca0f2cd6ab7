package kz.korsetkish.storage;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run answers at its end of what is often asked, in {@code <warehouse>/answers.json}, so that nobody waits for
 * Spark to hear it. The answers hold while all that they were made from looks the same.
 *
 * @param looks what stands for each thing that they were made from
 * @param rows what was answered, by what was asked
 */
public record Answers(Map<String, String> looks, Map<String, Answer> rows) {
    private static final JsonMapper JSON = new JsonMapper();

    public Answers {
        looks = Map.copyOf(looks);
        rows = Map.copyOf(rows);
    }

    /** Rows of texts below the names of their columns. */
    public record Answer(List<String> columns, List<List<String>> rows) {
        public Answer {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** What the last run answered, where these things and the tables look as they did then. */
    public static Map<String, Answer> kept(Warehouse warehouse, Map<String, String> looks) throws IOException {
        return read(warehouse)
                .filter(answers -> answers.looks().equals(withTables(warehouse, looks)))
                .map(Answers::rows)
                .orElse(Map.of());
    }

    /** Keeps answers that were made from these things and the tables. */
    public static void keep(Warehouse warehouse, Map<String, String> looks, Map<String, Answer> rows)
            throws IOException {
        Note.write(file(warehouse), JSON.writeValueAsBytes(new Answers(withTables(warehouse, looks), rows)));
    }

    private static Map<String, String> withTables(Warehouse warehouse, Map<String, String> looks) {
        Map<String, String> all = new HashMap<>(looks);
        all.put("tables", Footprint.ofTables(warehouse));
        return all;
    }

    /** Nothing where it is not there or cannot be read: then the tables are asked. */
    private static Optional<Answers> read(Warehouse warehouse) throws IOException {
        Path file = file(warehouse);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(Files.readString(file), Answers.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Path file(Warehouse warehouse) {
        return warehouse.root().resolve("answers.json");
    }
}
