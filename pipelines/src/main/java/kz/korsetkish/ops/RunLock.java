package kz.korsetkish.ops;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Only one run at a time writes a warehouse. The operating system gives the lock back when the process ends, however it
 * ends; the name of the owner stays in the file unless the run finished, which tells the next one to clean up.
 */
public final class RunLock implements AutoCloseable {
    private final FileChannel channel;
    private final boolean lastRunFailed;

    private RunLock(FileChannel channel, boolean lastRunFailed) {
        this.channel = channel;
        this.lastRunFailed = lastRunFailed;
    }

    /**
     * Takes the warehouse for this process.
     *
     * @throws LockedException when another run holds this warehouse
     */
    public static RunLock acquire(Path warehouse) throws IOException {
        Files.createDirectories(warehouse);
        Path file = warehouse.resolve(".lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            String owner = Files.readString(file);
            channel.close();
            throw new LockedException("another run holds the warehouse " + warehouse + ": " + owner.strip());
        }
        boolean lastRunFailed = channel.size() > 0;
        String owner = "process " + ProcessHandle.current().pid() + " since " + Instant.now() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
        return new RunLock(channel, lastRunFailed);
    }

    /** Whether the last run was killed or ended in a failure. */
    public boolean lastRunFailed() {
        return lastRunFailed;
    }

    /** Says that the run left nothing half done. Without it the next run cleans up. */
    public void finished() throws IOException {
        channel.truncate(0);
    }

    @Override
    public void close() throws IOException {
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
