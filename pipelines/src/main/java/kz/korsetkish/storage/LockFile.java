package kz.korsetkish.storage;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What keeps runs apart on one warehouse, and what each leaves in it for the next. */
sealed interface LockFile extends AutoCloseable permits LocalLock, Lease {
    /** What the runs before left. */
    String left();

    void append(String line) throws IOException;

    void replace(String text) throws IOException;

    /** Why this run holds it no more; null while it does. */
    @Nullable
    String lost() throws IOException;

    @Override
    void close() throws IOException;

    /** The last that took it, as it wrote of itself. */
    static String holder(String text) {
        return text.lines()
                .filter(line -> line.startsWith("process "))
                .reduce((first, last) -> last)
                .orElse("its process is not known");
    }
}
