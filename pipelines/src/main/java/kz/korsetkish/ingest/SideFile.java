package kz.korsetkish.ingest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kz.korsetkish.ingest.Submission.Kind;
import org.jspecify.annotations.Nullable;

/** What the sender says of a file in {@code <name>.meta.yml} beside it. */
record SideFile(Optional<Instant> sentAt, Kind kind, Optional<String> corrects, boolean synthetic) {
    static final String ENDING = ".meta.yml";

    static final SideFile NONE = new SideFile(Optional.empty(), Kind.FULL, Optional.empty(), false);
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Yaml(
            @Nullable Instant sentAt,
            @Nullable String kind,
            @Nullable String corrects,
            @Nullable Boolean synthetic) {}

    /** Reads the side file of this file, if it has one. */
    static SideFile of(Path file) throws UnreadableException {
        Path side = file.resolveSibling(file.getFileName() + ENDING);
        if (!Files.exists(side)) {
            return NONE;
        }
        try {
            Yaml yaml = YAML.readValue(Files.readString(side), Yaml.class);
            return yaml == null ? NONE : checked(side, yaml);
        } catch (UnrecognizedPropertyException e) {
            throw new UnreadableException(where(side, e) + ": unknown key '" + e.getPropertyName()
                    + "'; a side file has sent_at, kind, corrects and synthetic");
        } catch (JsonMappingException e) {
            throw new UnreadableException(where(side, e) + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnreadableException(side.getFileName() + " cannot be read: " + e.getMessage());
        }
    }

    private static SideFile checked(Path side, Yaml yaml) throws UnreadableException {
        Kind kind = kind(side, yaml.kind());
        if (kind == Kind.CORRECTION && yaml.corrects() == null) {
            throw new UnreadableException(
                    side.getFileName() + ": a correction names the submission it corrects: add the key 'corrects'");
        }
        return new SideFile(
                Optional.ofNullable(yaml.sentAt()),
                kind,
                Optional.ofNullable(yaml.corrects()),
                Boolean.TRUE.equals(yaml.synthetic()));
    }

    private static Kind kind(Path side, @Nullable String text) throws UnreadableException {
        if (text == null) {
            return Kind.FULL;
        }
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
                return kind;
            }
        }
        throw new UnreadableException(
                side.getFileName() + ": kind '" + text + "' is not one of full, correction, append");
    }

    private static String where(Path side, JsonMappingException e) {
        return side.getFileName() + " line " + e.getLocation().getLineNr();
    }
}
