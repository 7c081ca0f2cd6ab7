package kz.korsetkish.storage.remote;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/** A file that must not be there yet; of two that make it at once one fails, at the latest when it closes the file. */
final class NewFile {
    private NewFile() {}

    static OutputStream create(FileSystem store, Path file) throws IOException {
        // An object store looks before it writes, and would let both write, unless it is asked to hold them apart.
        FSDataOutputStreamBuilder<?, ?> made = store.createFile(file);
        made.overwrite(false);
        made.recursive();
        made.opt(Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
        return made.build();
    }
}
