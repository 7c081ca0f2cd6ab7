package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of {@code sql/} that a test may change; the program takes it for its own until it is closed. */
record ProjectCopy(Path home) implements AutoCloseable {
    static final Path PROJECT = Settings.home();

    static ProjectCopy in(Path folder) throws IOException {
        var copy = new ProjectCopy(folder);
        copy.take("sql", "sql");
        System.setProperty("korsetkish.home", folder.toString());
        return copy;
    }

    /** Copies this folder of the project. */
    void take(String folder, String to) throws IOException {
        Path from = PROJECT.resolve(folder);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = home.resolve(to).resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    void edit(String file, String old, String changed) throws IOException {
        String text = Files.readString(home.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(home.resolve(file), text.replace(old, changed));
    }

    @Override
    public void close() {
        System.setProperty("korsetkish.home", PROJECT.toString());
    }
}
