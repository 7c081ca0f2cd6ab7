package kz.korsetkish.storage.remote;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;

/** What lies in a folder. */
final class Listing implements DirectoryStream<Path> {
    private final List<Path> paths = new ArrayList<>();

    Listing(Path folder, FileStatus[] found, Filter<? super Path> filter) throws IOException {
        for (FileStatus one : found) {
            // Hadoop lists a file as itself.
            if (one.isFile()
                    && one.getPath().toUri().getPath().equals(folder.toUri().getPath())) {
                throw new NotDirectoryException(folder.toString());
            }
            Path path = folder.resolve(one.getPath().getName());
            if (filter.accept(path)) {
                paths.add(path);
            }
        }
    }

    @Override
    public Iterator<Path> iterator() {
        return List.copyOf(paths).iterator();
    }

    @Override
    public void close() {
        // It was read when it was made.
    }
}
