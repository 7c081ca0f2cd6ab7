package kz.korsetkish.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A small file that is there whole or not at all, whenever a run is killed. */
final class Note {
    private Note() {}

    static void write(Path file, byte[] text) throws IOException {
        RunLock.checkHeld();
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.write(draft, text);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
