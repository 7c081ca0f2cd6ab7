package kz.korsetkish.storage.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.fs.permission.FsAction;
import org.jspecify.annotations.Nullable;

/** What can be done with the files of a shared store. No links, no times of folders: not every store has them. */
final class RemoteFiles extends FileSystemProvider {
    static final RemoteFiles PROVIDER = new RemoteFiles();

    private RemoteFiles() {}

    /** Work of Hadoop on a path. */
    private interface Work<T> {
        T on(org.apache.hadoop.fs.FileSystem store, org.apache.hadoop.fs.Path path) throws IOException;
    }

    /** Does it; what went wrong is told as Java tells it of its own files. */
    private static <T> T on(Path path, Work<T> work) throws IOException {
        RemotePath remote = RemotePath.of(path);
        try {
            return work.on(remote.store().hadoop(), remote.inHadoop());
        } catch (IOException e) {
            throw Failed.on(path, e);
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND)) {
            OutputStream out = newOutputStream(path, options.toArray(OpenOption[]::new));
            Permissions.set(path, attributes);
            return new WrittenChannel(out);
        }
        return on(
                path,
                (store, file) -> new ReadChannel(
                        store.open(file), store.getFileStatus(file).getLen()));
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        return on(path, (store, file) -> store.open(file));
    }

    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        List<OpenOption> asked = Arrays.asList(options);
        if (asked.contains(StandardOpenOption.APPEND)) {
            return new AppendedFile(path);
        }
        return on(
                path,
                (store, file) -> asked.contains(StandardOpenOption.CREATE_NEW)
                        ? NewFile.create(store, file)
                        : store.create(file, true));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        return on(folder, (store, path) -> new Listing(folder, store.listStatus(path), filter));
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        boolean isThere = on(folder, org.apache.hadoop.fs.FileSystem::exists);
        if (isThere) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        on(folder, org.apache.hadoop.fs.FileSystem::mkdirs);
        Permissions.set(folder, attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        on(path, (store, one) -> {
            FileStatus status = store.getFileStatus(one);
            if (status.isDirectory() && store.listStatusIterator(one).hasNext()) {
                throw new DirectoryNotEmptyException(path.toString());
            }
            if (!store.delete(one, false)) {
                throw new NoSuchFileException(path.toString());
            }
            return status;
        });
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        OpenOption[] create = Arrays.asList(options).contains(StandardCopyOption.REPLACE_EXISTING)
                ? new OpenOption[0]
                : new OpenOption[] {StandardOpenOption.CREATE_NEW};
        try (InputStream in = newInputStream(source);
                OutputStream out = newOutputStream(target, create)) {
            in.transferTo(out);
        }
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        boolean replaces = Arrays.asList(options).contains(StandardCopyOption.REPLACE_EXISTING)
                || Arrays.asList(options).contains(StandardCopyOption.ATOMIC_MOVE);
        RemotePath to = RemotePath.of(target);
        on(source, (store, from) -> {
            try {
                FileContext.getFileContext(to.store().address(), to.store().settings())
                        .rename(from, to.inHadoop(), replaces ? Options.Rename.OVERWRITE : Options.Rename.NONE);
            } catch (UnsupportedFileSystemException e) {
                renamed(store, from, to, replaces);
            }
            return from;
        });
    }

    /** In two steps, where the store has no other way: a run that is killed in between does it again. */
    private static void renamed(
            org.apache.hadoop.fs.FileSystem store, org.apache.hadoop.fs.Path from, RemotePath to, boolean replaces)
            throws IOException {
        if (replaces) {
            store.delete(to.inHadoop(), false);
        }
        if (!store.rename(from, to.inHadoop())) {
            throw new IOException("could not move " + from + " to " + to);
        }
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    @Override
    public boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        on(path, (store, one) -> {
            FileStatus status = store.getFileStatus(one);
            for (AccessMode mode : modes) {
                store.access(one, FsAction.valueOf(mode.name()));
            }
            return status;
        });
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (type != BasicFileAttributes.class) {
            throw new UnsupportedOperationException(type + " of " + path);
        }
        return type.cast(new RemoteAttributes(on(path, org.apache.hadoop.fs.FileSystem::getFileStatus)));
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return type == BasicFileAttributeView.class ? type.cast(new RemoteAttributes.View(this, path)) : null;
    }

    void setModified(Path path, long milliseconds) throws IOException {
        on(path, (store, one) -> {
            store.setTimes(one, milliseconds, -1);
            return one;
        });
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException(attributes + " of " + path);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException(attribute + " of " + path);
    }

    @Override
    public String getScheme() {
        return "hadoop";
    }

    @Override
    public Path getPath(URI address) {
        return RemoteStores.path(address.toString());
    }

    @Override
    public FileSystem newFileSystem(URI address, Map<String, ?> settings) {
        throw new UnsupportedOperationException("stores are known by the paths in them");
    }

    @Override
    public FileSystem getFileSystem(URI address) {
        return getPath(address).getFileSystem();
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException("how much room there is in " + path);
    }
}
