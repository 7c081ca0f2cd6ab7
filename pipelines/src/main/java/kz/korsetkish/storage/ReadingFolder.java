package kz.korsetkish.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** Where one intake rewrites files for the time that they are read; no table refers to it. */
public final class ReadingFolder {
    private final Path folder;

    public ReadingFolder(Warehouse warehouse) {
        this.folder = warehouse.reading().resolve(UUID.randomUUID().toString());
    }

    /** Where a file of this name will be. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Makes a file that {@link #file} gave the place of. */
    public static OutputStream create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.newOutputStream(file);
    }

    /** Writes all that comes in beside the file, or on this machine if that lies elsewhere, for the time of this work. */
    public static <T, E extends Exception> T unpacked(
            InputStream in, Path file, String ending, LocalCopy.Work<T, E> work) throws IOException, E {
        if (!Location.isLocal(file)) {
            return LocalCopy.of(in, work);
        }
        Path unpacked = Files.createDirectories(file.getParent()).resolve(file.getFileName() + ending);
        try {
            Files.copy(in, unpacked);
            return work.on(unpacked);
        } finally {
            Files.deleteIfExists(unpacked);
        }
    }

    /** Takes away what this intake rewrote. */
    public void remove() {
        remove(folder);
    }

    /** Takes away what killed ones left. */
    public static void removeAll(Warehouse warehouse) {
        for (String one : Location.names(warehouse.reading())) {
            remove(warehouse.reading().resolve(one));
        }
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
