package kz.korsetkish.storage.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.hadoop.fs.permission.FsPermission;

/** Who may read what is made; a store without permissions passes over them. */
final class Permissions {
    private static final String NAME = "posix:permissions";

    private Permissions() {}

    static void set(Path path, FileAttribute<?>... attributes) throws IOException {
        RemotePath remote = RemotePath.of(path);
        for (FileAttribute<?> attribute : attributes) {
            if (!attribute.name().equals(NAME)) {
                throw new UnsupportedOperationException(attribute.name() + " of " + path);
            }
            @SuppressWarnings("unchecked") // by the name
            var permissions = (Set<PosixFilePermission>) attribute.value();
            remote.store()
                    .hadoop()
                    .setPermission(
                            remote.inHadoop(), FsPermission.valueOf("-" + PosixFilePermissions.toString(permissions)));
        }
    }
}
