package kz.korsetkish.storage.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/** One shared store, reached by Hadoop when its first file is asked for. */
final class RemoteFileSystem extends FileSystem {
    private final URI address;
    private final Configuration settings;
    private org.apache.hadoop.fs.@Nullable FileSystem hadoop;

    /**
     * A store that may not be there.
     *
     * @param address scheme and host or container
     */
    RemoteFileSystem(URI address, Configuration settings) {
        this.address = address;
        this.settings = settings;
    }

    URI address() {
        return address;
    }

    Configuration settings() {
        return settings;
    }

    RemotePath root() {
        return new RemotePath(this, Path.of("/"));
    }

    /** Of this program's own: nobody else closes it. */
    synchronized org.apache.hadoop.fs.FileSystem hadoop() throws IOException {
        if (hadoop == null) {
            hadoop = org.apache.hadoop.fs.FileSystem.newInstance(address, settings);
        }
        return hadoop;
    }

    @Override
    public RemoteFiles provider() {
        return RemoteFiles.PROVIDER;
    }

    @Override
    public Path getPath(String first, String... more) {
        return new RemotePath(this, Path.of(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher(pattern);
        return path -> matcher.matches(RemotePath.of(path).path());
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(root());
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public void close() {
        try {
            hadoop().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("names of users of " + address);
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("nobody watches " + address);
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
