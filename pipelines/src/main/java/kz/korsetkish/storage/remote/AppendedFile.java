package kz.korsetkish.storage.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A small file with more behind what is there: written anew, since not every store appends. */
final class AppendedFile extends ByteArrayOutputStream {
    private final Path file;

    AppendedFile(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            write(Files.readAllBytes(file));
        }
    }

    @Override
    public void close() throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.write(draft, toByteArray());
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
