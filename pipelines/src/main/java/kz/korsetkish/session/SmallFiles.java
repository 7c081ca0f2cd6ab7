package kz.korsetkish.session;

import java.util.List;
import org.apache.spark.sql.delta.actions.AddFile;

/**
 * When a table that grows by a file a night is to have fewer of them: each read opens every file, and a list of too many is
 * not at hand. They are merged in the commit of the write that finds them; large files stay as they are.
 */
final class SmallFiles {
    /** So many small files a table may have. */
    static final int MOST = 40;

    /** A file of at least so many bytes is not small. */
    private static final long BYTES = 32L << 20;

    private SmallFiles() {}

    /** Those that are to be merged; none as long as they are few. */
    static List<AddFile> tooMany(List<AddFile> files) {
        List<AddFile> small = files.stream().filter(file -> file.size() < BYTES).toList();
        return small.size() >= MOST ? small : List.of();
    }
}
