package kz.korsetkish.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Only one run at a time writes a warehouse. The operating system gives the lock back when the process ends, however it
 * ends; the name of the owner stays in the file unless the run finished, which tells the next one to clean up.
 */
public final class RunLock implements AutoCloseable {
    /** The lock of this process, for the moment when a signal ends it. */
    private static volatile @Nullable RunLock held;

    private final FileChannel channel;
    private final String owner = UnfinishedRun.began(Instant.now());
    private final String left;
    private final boolean lastRunFailed;
    private final List<UnfinishedRun> unfinished;

    private RunLock(FileChannel channel, String left) throws IOException {
        this.channel = channel;
        this.left = left;
        this.lastRunFailed = !left.isBlank();
        this.unfinished = UnfinishedRun.in(left);
        append(owner);
        held = this;
    }

    /**
     * Takes the warehouse for this process.
     *
     * @throws LockedException when another run holds this warehouse
     */
    public static RunLock acquire(Warehouse warehouse) throws IOException {
        Files.createDirectories(warehouse.root());
        Path file = warehouse.root().resolve(".lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        String text = text(channel);
        if (lock == null) {
            channel.close();
            throw new LockedException("another run holds the warehouse " + warehouse.root() + ": "
                    + text.lines()
                            .filter(line -> line.startsWith("process "))
                            .reduce((first, last) -> last)
                            .orElse("its process is not known"));
        }
        return new RunLock(channel, text);
    }

    /** Whether the last run was killed or failed, or one is at work, for who only looks. */
    public static boolean isLeftBehind(Warehouse warehouse) throws IOException {
        Path file = warehouse.root().resolve(".lock");
        return Files.exists(file) && !Files.readString(file).isBlank();
    }

    /** Read through the channel that holds the lock: closing another one of the same file gives the lock back. */
    private static String text(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {}
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    /** Whether the last run was killed or ended in a failure. */
    public boolean lastRunFailed() {
        return lastRunFailed;
    }

    /** The runs before this one that did not finish and are not in the run log. */
    public List<UnfinishedRun> unfinished() {
        return unfinished;
    }

    /** Says that those stand in the run log now. */
    public void unfinishedRecorded() throws IOException {
        channel.truncate(0);
        append(owner);
    }

    /** Says that this run failed, for the next one; it cleans up. */
    public void failed(String message) throws IOException {
        append(UnfinishedRun.ended("failed", Instant.now(), message));
    }

    /** Says that the failure stands in the run log. */
    public void failureRecorded() throws IOException {
        append(UnfinishedRun.RECORDED + "\n");
    }

    /** Says in the lock that this process holds, if any, that it was stopped. */
    public static void stopped(String by) {
        RunLock lock = held;
        if (lock != null) {
            try {
                lock.append(UnfinishedRun.ended("stopped", Instant.now(), by));
            } catch (IOException e) {
                // Then the next run takes it for killed, which is as good.
                return;
            }
        }
    }

    /** Says that the run left nothing half done. Without it the next run cleans up. */
    public void finished() throws IOException {
        channel.truncate(0);
    }

    /** Says that this was no run: the next one hears what it would have heard without it. */
    public void leftAsFound() throws IOException {
        channel.truncate(0);
        append(left);
    }

    private void append(String line) throws IOException {
        channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), channel.size());
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        held = null;
        channel.close();
    }

    /** Another run holds the warehouse. */
    public static final class LockedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LockedException(String message) {
            super(message);
        }
    }
}
