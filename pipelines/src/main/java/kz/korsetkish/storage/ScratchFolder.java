package kz.korsetkish.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a session keeps what it needs while it is open: a folder of its process on this machine. It is under {@code
 * <warehouse>/tmp}, so that a killed one leaves nothing elsewhere, or under the temporary folder where the warehouse is in
 * a shared store. The next session takes away what it left.
 */
public final class ScratchFolder {
    private static final String PROPERTY = "java.io.tmpdir";
    private static final String OF_THE_SYSTEM = System.getProperty(PROPERTY);

    /** Names by the process, in a folder that is ours, and in one that is everybody's. */
    private static final Pattern OURS = Pattern.compile("(\\d{1,18})");

    private static final Pattern EVERYBODYS = Pattern.compile("korsetkish-(\\d{1,18})-\\d+");

    private ScratchFolder() {}

    /** Makes it; nothing where this user may not write in the warehouse, as who only reads may be. */
    public static Optional<Path> open(Warehouse warehouse) {
        long process = ProcessHandle.current().pid();
        try {
            Path own = Location.isLocal(warehouse.root())
                    ? OwnerOnly.folder(warehouse.root().resolve("tmp").resolve(String.valueOf(process)))
                    : Files.createTempDirectory(Path.of(OF_THE_SYSTEM), "korsetkish-" + process + "-");
            Pattern names = Location.isLocal(warehouse.root()) ? OURS : EVERYBODYS;
            try (Stream<Path> folders = Files.list(own.getParent())) {
                folders.filter(folder -> isLeft(folder, names)).forEach(ScratchFolder::remove);
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

    private static boolean isLeft(Path folder, Pattern names) {
        var process = names.matcher(folder.getFileName().toString());
        return process.matches()
                && ProcessHandle.of(Long.parseLong(process.group(1))).isEmpty();
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
