package kz.korsetkish.ingest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.Submission.Kind;
import kz.korsetkish.ingest.file.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says of a file in {@code <name>.meta.yml} beside it.
 *
 * @param controlTotals the sums of columns, and under {@link #ROWS} the number of rows
 */
record SideFile(
        Optional<Instant> sentAt,
        Kind kind,
        Optional<String> corrects,
        boolean synthetic,
        Map<String, BigDecimal> controlTotals) {
    static final String ENDING = ".meta.yml";
    static final String ROWS = "rows";
    private static final long LARGEST = 1 << 20;

    static final SideFile NONE = new SideFile(Optional.empty(), Kind.FULL, Optional.empty(), false, Map.of());
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Yaml(
            @Nullable Instant sentAt,
            @Nullable String kind,
            @Nullable String corrects,
            @Nullable Boolean synthetic,
            @Nullable Map<String, @Nullable BigDecimal> controlTotals) {}

    /** What a returned report says by itself. */
    static SideFile correcting(String submissionId, boolean synthetic) {
        return new SideFile(Optional.empty(), Kind.CORRECTION, Optional.of(submissionId), synthetic, Map.of());
    }

    /** What goes without saying of an extract from a table. */
    static SideFile extracted(Kind kind) {
        return new SideFile(Optional.empty(), kind, Optional.empty(), false, Map.of());
    }

    /** Reads the side file of this file, if it has one. */
    static SideFile of(Path file, Source source) throws UnreadableException {
        Path side = file.resolveSibling(file.getFileName() + ENDING);
        if (!Files.exists(side, LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        if (Stamp.of(side).filter(stamp -> stamp.bytes() <= LARGEST).isEmpty()) {
            throw new UnreadableException(side.getFileName() + " is no file, or larger than " + LARGEST + " bytes");
        }
        try {
            Yaml yaml = YAML.readValue(Files.readString(side), Yaml.class);
            return yaml == null ? NONE : checked(side, yaml, source);
        } catch (UnrecognizedPropertyException e) {
            throw new UnreadableException(where(side, e) + ": unknown key '" + e.getPropertyName()
                    + "'; a side file has sent_at, kind, corrects, synthetic and control_totals");
        } catch (JsonMappingException e) {
            throw new UnreadableException(where(side, e) + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnreadableException(side.getFileName() + " cannot be read: " + e.getMessage());
        }
    }

    private static SideFile checked(Path side, Yaml yaml, Source source) throws UnreadableException {
        Kind kind = kind(side, yaml.kind());
        if (kind == Kind.CORRECTION && yaml.corrects() == null) {
            throw new UnreadableException(
                    side.getFileName() + ": a correction names the submission it corrects: add the key 'corrects'");
        }
        return new SideFile(
                Optional.ofNullable(yaml.sentAt()),
                kind,
                Optional.ofNullable(yaml.corrects()),
                Boolean.TRUE.equals(yaml.synthetic()),
                controlTotals(side, yaml, source));
    }

    private static Map<String, BigDecimal> controlTotals(Path side, Yaml yaml, Source source)
            throws UnreadableException {
        Map<String, BigDecimal> totals = new HashMap<>();
        if (yaml.controlTotals() == null) {
            return totals;
        }
        for (var entry : yaml.controlTotals().entrySet()) {
            boolean isKnown = entry.getKey().equals(ROWS)
                    || source.columns().stream()
                            .anyMatch(column -> column.name().equals(entry.getKey()) && isNumber(column));
            if (!isKnown || entry.getValue() == null) {
                throw new UnreadableException(side.getFileName() + ": control_totals has '" + entry.getKey()
                        + "', which is neither 'rows' nor a column of numbers with its sum");
            }
            totals.put(entry.getKey(), entry.getValue());
        }
        return totals;
    }

    private static boolean isNumber(Source.Column column) {
        return column.type().startsWith("decimal") || Set.of("integer", "long").contains(column.type());
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
