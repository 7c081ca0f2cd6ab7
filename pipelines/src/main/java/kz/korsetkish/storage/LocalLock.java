package kz.korsetkish.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The lock of a warehouse on this machine: the operating system gives it back when the process ends, however it ends. */
record LocalLock(FileChannel channel, String left) implements LockFile {
    /**
     * Takes it.
     *
     * @throws RunLock.LockedException when another run holds this warehouse
     */
    static LocalLock acquire(Path file, Warehouse warehouse, String owner) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        String text = text(channel);
        if (lock == null) {
            channel.close();
            throw RunLock.LockedException.by(LockFile.holder(text), warehouse);
        }
        var taken = new LocalLock(channel, text);
        taken.append(owner);
        return taken;
    }

    /** Read through the channel that holds the lock: closing another one of the same file gives the lock back. */
    private static String text(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {}
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    @Override
    public void append(String line) throws IOException {
        channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), channel.size());
        channel.force(true);
    }

    @Override
    public void replace(String text) throws IOException {
        channel.truncate(0);
        append(text);
    }

    /** The operating system takes it from nobody. */
    @Override
    public @Nullable String lost() {
        return null;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
