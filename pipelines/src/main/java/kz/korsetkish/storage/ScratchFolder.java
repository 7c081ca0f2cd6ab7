package kz.korsetkish.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a session keeps what it needs while it is open: a folder of its process under {@code <warehouse>/tmp}, so that a
 * killed one leaves nothing elsewhere. The next session takes away what it left.
 */
public final class ScratchFolder {
    private static final String PROPERTY = "java.io.tmpdir";
    private static final String OF_THE_SYSTEM = System.getProperty(PROPERTY);

    private ScratchFolder() {}

    /** Makes it; nothing where this user may not write in the warehouse, as who only reads may be. */
    public static Optional<Path> open(Warehouse warehouse) {
        Path all = warehouse.root().resolve("tmp");
        try {
            Path own = OwnerOnly.folder(
                    all.resolve(String.valueOf(ProcessHandle.current().pid())));
            try (Stream<Path> folders = Files.list(all)) {
                folders.filter(ScratchFolder::isLeft).forEach(ScratchFolder::remove);
            }
            // Spark, and libraries with native parts, ask for it each time.
            System.setProperty(PROPERTY, own.toString());
            return Optional.of(own);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public static void close(Path folder) {
        System.setProperty(PROPERTY, OF_THE_SYSTEM);
        remove(folder);
    }

    private static boolean isLeft(Path folder) {
        String process = folder.getFileName().toString();
        return process.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(process)).isEmpty();
    }

    static void remove(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // A thread that still ends may hold a file; the next session takes it away.
            return;
        }
    }
}
