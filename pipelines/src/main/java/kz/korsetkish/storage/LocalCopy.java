package kz.korsetkish.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file on this machine, for what can read no other. */
public final class LocalCopy {
    private LocalCopy() {}

    /** Work on a file, which need not outlive it. */
    public interface Work<T, E extends Exception> {
        T on(Path file) throws IOException, E;
    }

    /** Does it on the file, or on a copy where that lies elsewhere. */
    public static <T, E extends Exception> T of(Path file, Work<T, E> work) throws IOException, E {
        if (Location.isLocal(file)) {
            return work.on(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(in, work);
        }
    }

    /** Does it on what comes in. */
    static <T, E extends Exception> T of(InputStream in, Work<T, E> work) throws IOException, E {
        // The scratch folder of the session, which Java itself does not know of.
        Path copy = Files.createTempFile(Path.of(System.getProperty("java.io.tmpdir")), "korsetkish", "");
        try {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return work.on(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
