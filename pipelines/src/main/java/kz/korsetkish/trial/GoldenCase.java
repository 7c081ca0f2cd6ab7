package kz.korsetkish.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of {@code data-samples/cases}: given rows of some tables, a query, and the rows that it must return.
 *
 * @param query path of the SQL below {@code sql}, without {@code .sql}
 * @param asOf the parameter of that name
 * @param parameters others, by name
 * @param where keeps only some of the returned rows, where the case is about them alone
 * @param digits compares numbers that are not whole to so many significant digits, where the expected ones come from
 *     another program
 * @param given files by the table whose rows they hold
 */
public record GoldenCase(
        String name,
        String query,
        LocalDate asOf,
        Map<String, String> parameters,
        @Nullable String where,
        @Nullable Integer digits,
        Map<String, Path> given,
        Path expected) {

    private record Header(
            String description,
            String query,
            @JsonProperty("as_of") String asOf,
            @Nullable Map<String, String> parameters,
            @Nullable String where,
            @Nullable Integer digits) {}

    public GoldenCase {
        parameters = Map.copyOf(parameters);
        given = Map.copyOf(given);
    }

    /** Those in the folders below this one, by name. */
    public static List<GoldenCase> all(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(GoldenCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    private static GoldenCase read(Path folder) {
        try (Stream<Path> files = Files.list(folder.resolve("given"))) {
            Header header =
                    new YAMLMapper().readValue(folder.resolve("case.yml").toFile(), Header.class);
            return new GoldenCase(
                    folder.getFileName().toString(),
                    header.query(),
                    LocalDate.parse(header.asOf()),
                    Objects.requireNonNullElse(header.parameters(), Map.of()),
                    header.where(),
                    header.digits(),
                    files.collect(Collectors.toMap(GoldenCase::table, file -> file, (a, b) -> a, TreeMap::new)),
                    folder.resolve("expected.csv"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(folder + "/case.yml: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    /** Whether some rows must come out: an emptied query would pass a case that expects none. */
    public boolean expectsRows() {
        try (Stream<String> lines = Files.lines(expected)) {
            return lines.skip(1).findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(expected.toString(), e);
        }
    }

    private static String table(Path csv) {
        return csv.getFileName().toString().replaceFirst("\\.csv$", "");
    }
}
