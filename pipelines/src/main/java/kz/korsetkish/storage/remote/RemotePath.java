package kz.korsetkish.storage.remote;

import java.io.IOException;
import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/**
 * A place in a shared store. As a text it is the whole address, which Spark understands.
 *
 * @param path below the store: all that a path is without its files is the same everywhere
 */
record RemotePath(RemoteFileSystem store, Path path) implements Path {
    static RemotePath of(Path path) {
        if (path instanceof RemotePath remote) {
            return remote;
        }
        throw new ProviderMismatchException(path + " is no path of a shared store");
    }

    org.apache.hadoop.fs.Path inHadoop() {
        return new org.apache.hadoop.fs.Path(
                store.address().getScheme(), store.address().getAuthority(), text());
    }

    private String text() {
        return toAbsolutePath().path.toString().replace('\\', '/');
    }

    private RemotePath with(Path other) {
        return new RemotePath(store, other);
    }

    private @Nullable RemotePath withOrNone(@Nullable Path other) {
        return other == null ? null : with(other);
    }

    @Override
    public RemoteFileSystem getFileSystem() {
        return store;
    }

    @Override
    public boolean isAbsolute() {
        return path.isAbsolute();
    }

    @Override
    public @Nullable Path getRoot() {
        return withOrNone(path.getRoot());
    }

    @Override
    public @Nullable Path getFileName() {
        return withOrNone(path.getFileName());
    }

    @Override
    public @Nullable Path getParent() {
        return withOrNone(path.getParent());
    }

    @Override
    public int getNameCount() {
        return path.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return with(path.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
        return with(path.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof RemotePath remote && remote.store.equals(store) && path.startsWith(remote.path);
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof RemotePath remote && remote.store.equals(store) && path.endsWith(remote.path);
    }

    @Override
    public Path normalize() {
        return with(path.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return with(path.resolve(of(other).path));
    }

    @Override
    public Path relativize(Path other) {
        return with(path.relativize(of(other).path));
    }

    @Override
    public URI toUri() {
        return inHadoop().toUri();
    }

    @Override
    public RemotePath toAbsolutePath() {
        return isAbsolute() ? this : with(store.root().path.resolve(path));
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        getFileSystem().provider().checkAccess(this);
        return toAbsolutePath().normalize();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("nobody watches " + this);
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(of(other).toString());
    }

    /** The address as Hadoop writes it, unescaped; the names alone of a relative one. */
    @Override
    public String toString() {
        return isAbsolute() ? inHadoop().toString() : path.toString();
    }
}
