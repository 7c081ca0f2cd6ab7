package kz.korsetkish.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data file of one table under a second name in another: each name keeps it when the other goes. */
public final class SharedFile {
    private SharedFile() {}

    /** Whether both names are of one file now, its checksum beside it too. Not every storage has second names. */
    public static boolean share(Path file, Path name) {
        try {
            Files.createDirectories(name.getParent());
            link(file, name);
            if (Files.exists(checksum(file))) {
                link(checksum(file), checksum(name));
            }
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            // The rows are written once more then.
            return false;
        }
    }

    /** A killed run may have made the same link. */
    private static void link(Path file, Path name) throws IOException {
        Files.deleteIfExists(name);
        Files.createLink(name, file);
    }

    /** Where Hadoop keeps the checksum of a local file. */
    private static Path checksum(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".crc");
    }
}
