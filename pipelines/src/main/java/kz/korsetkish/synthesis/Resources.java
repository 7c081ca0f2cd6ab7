package kz.korsetkish.synthesis;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The generator's own figures, carried in the jar so that it works away from the samples. */
final class Resources {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Resources() {}

    static Territory territory() {
        return read("territory.yml", Territory.class);
    }

    static Calibration calibration() {
        return read("calibration.yml", Calibration.class);
    }

    static PlanBook plans() {
        return read("plans.yml", PlanBook.class);
    }

    static ExplanationBook explanations() {
        return read("explanations.yml", ExplanationBook.class);
    }

    private static <T> T read(String name, Class<T> type) {
        try (var in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the built-in file " + name, e);
        }
    }
}
