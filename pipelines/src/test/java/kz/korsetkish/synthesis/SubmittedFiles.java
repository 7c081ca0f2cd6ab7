package kz.korsetkish.synthesis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Reads submissions back the way a reader does who knows only their layout. */
record SubmittedFiles(Path directory) {
    List<Row> rows(String source, String stem) {
        var plain = directory.resolve(source).resolve(stem + ".csv");
        var file = Files.exists(plain) ? plain : plain.resolveSibling(stem + ".csv.gz");
        var lines = new String(content(file), StandardCharsets.UTF_8).lines().toList();
        var names = List.of(lines.getFirst().split(",", -1));
        return lines.stream().skip(1).map(line -> Row.of(names, line)).toList();
    }

    boolean has(String source, String stem) {
        return Files.exists(directory.resolve(source).resolve(stem + ".csv"));
    }

    /** Hashes of the uncompressed contents by relative name, where {@code .gz} is dropped. */
    Map<String, Integer> contents() throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> directory.relativize(file).toString().replace(".gz", ""),
                            file -> Arrays.hashCode(content(file)),
                            (one, other) -> {
                                throw new IllegalStateException("a file in both forms");
                            },
                            TreeMap::new));
        }
    }

    static byte[] content(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Row(List<String> names, List<String> values) {
        static Row of(List<String> names, String line) {
            var values = List.of(line.split(",", -1));
            if (values.size() != names.size()) {
                throw new IllegalStateException("not " + names.size() + " values: " + line);
            }
            return new Row(names, values);
        }

        String get(String name) {
            return Objects.requireNonNull(values.get(names.indexOf(name)));
        }

        boolean is(String name) {
            return switch (get(name)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalStateException(name + " is " + get(name));
            };
        }

        BigDecimal number(String name) {
            return new BigDecimal(get(name));
        }
    }
}
