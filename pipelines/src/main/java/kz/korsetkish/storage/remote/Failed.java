package kz.korsetkish.storage.remote;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.hadoop.fs.PathIsNotEmptyDirectoryException;
import org.apache.hadoop.security.AccessControlException;

/** What Hadoop says of a file, in the words of Java: who asks knows those. */
final class Failed {
    private Failed() {}

    static IOException on(Path path, IOException e) {
        if (e instanceof FileSystemException) {
            return e;
        }
        FileSystemException known = known(path.toString(), e);
        known.initCause(e);
        return known;
    }

    private static FileSystemException known(String path, IOException e) {
        return switch (e) {
            case FileNotFoundException gone -> new NoSuchFileException(path);
            case org.apache.hadoop.fs.FileAlreadyExistsException there -> new FileAlreadyExistsException(path);
            case AccessControlException denied -> new AccessDeniedException(path, null, e.getMessage());
            case PathIsNotEmptyDirectoryException full -> new DirectoryNotEmptyException(path);
            default -> new FileSystemException(path, null, String.valueOf(e.getMessage()));
        };
    }
}
