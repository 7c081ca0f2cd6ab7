package kz.korsetkish.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.book.Publication;
import kz.korsetkish.catalog.Nearest;
import kz.korsetkish.database.Database;
import kz.korsetkish.storage.Location;
import org.jspecify.annotations.Nullable;

/**
 * What {@code korsetkish.yml} sets. Its keys are the names of the common options, {@code spark},
 * {@code connections} and {@code publication}; paths in it start from its folder.
 *
 * @param options each as the option of the same name would give it
 * @param spark settings of Spark's own
 */
record Settings(
        Map<String, String> options,
        Map<String, String> spark,
        Map<String, Database> databases,
        Publication publication) {
    static final Settings NONE = new Settings(Map.of(), Map.of(), Map.of(), Publication.NOT_GIVEN);
    static final List<String> KEYS = List.of("inbox", "settle-seconds", "warehouse", "out", "as-of", "master");
    private static final List<String> PATHS = List.of("inbox", "warehouse", "out");

    private static final String SPARK = "spark";
    private static final String CONNECTIONS = "connections";
    private static final String PUBLICATION = "publication";

    Settings {
        options = Map.copyOf(options);
        spark = Map.copyOf(spark);
        databases = Map.copyOf(databases);
    }

    /** The folder of the program: what it reads and, unless told otherwise, what it writes is there. */
    static Path home() {
        return Path.of(System.getProperty("korsetkish.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** The settings of this file. */
    static Settings read(Path file) throws IOException {
        Map<String, Object> settings;
        try {
            settings = new YAMLMapper().readValue(Files.readString(file), new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new WrongUse(file + ":" + e.getLocation().getLineNr() + ": " + e.getOriginalMessage());
        }
        if (settings == null) {
            return NONE;
        }
        Map<String, Database> databases = Connections.read(file, settings.remove(CONNECTIONS));
        Map<String, String> spark = spark(file, settings.remove(SPARK));
        Publication publication = PublicationSettings.read(file, settings.remove(PUBLICATION));
        List<String> unknown =
                settings.keySet().stream().filter(key -> !KEYS.contains(key)).toList();
        if (!unknown.isEmpty()) {
            List<String> known = Stream.concat(KEYS.stream(), Stream.of(SPARK, CONNECTIONS, PUBLICATION))
                    .toList();
            throw new WrongUse(unknown.stream()
                    .map(key -> file + ": unknown key \"" + key + "\": " + Nearest.hint(key, known))
                    .collect(Collectors.joining(System.lineSeparator())));
        }
        return new Settings(
                settings.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> text(file, entry.getKey(), entry.getValue()))),
                spark,
                databases,
                publication);
    }

    private static Map<String, String> spark(Path file, @Nullable Object given) {
        if (given == null) {
            return Map.of();
        }
        if (!(given instanceof Map<?, ?> settings)) {
            throw new WrongUse(file + ": spark: write settings of Spark under it, such as spark.executor.memory: 4g");
        }
        List<String> others = settings.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !SparkOptions.isSetting(name))
                .toList();
        if (!others.isEmpty()) {
            throw new WrongUse(file + ": spark: no setting of Spark, whose names begin with \"spark.\": "
                    + String.join(", ", others));
        }
        return settings.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> String.valueOf(entry.getKey()), entry -> String.valueOf(entry.getValue())));
    }

    private static String text(Path file, String key, Object value) {
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        return values.stream()
                .map(one -> PATHS.contains(key) && !Location.isAddress(one.toString())
                        ? file.toAbsolutePath()
                                .resolveSibling(one.toString())
                                .normalize()
                                .toString()
                        : one.toString())
                .collect(Collectors.joining(","));
    }
}
