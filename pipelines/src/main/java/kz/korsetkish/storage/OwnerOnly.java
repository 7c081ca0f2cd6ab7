package kz.korsetkish.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Folders and files that nobody but their owner may read, where the file system knows permissions. What is there already
 * keeps its permissions: an operator may have opened it.
 */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** The folder, made if it is not there. */
    public static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(folder, permissions(folder, "rwx------"));
        }
        return folder;
    }

    /** The file, empty if it is not there. */
    public static Path file(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, permissions(file, "rw-------"));
        }
        return file;
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        return !Location.isLocal(path)
                        || path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
