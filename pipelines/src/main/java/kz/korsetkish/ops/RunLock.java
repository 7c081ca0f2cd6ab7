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
 * Only one run at a time writes a warehouse. The operating system gives the lock back when the process dies, however it
 * dies; the name of the owner stays in the file then, which tells the next run that it has to clean up.
 */
public final class RunLock implements AutoCloseable {
    private final FileChannel channel;
    private final boolean lastRunDied;

    private RunLock(FileChannel channel, boolean lastRunDied) {
        this.channel = channel;
        this.lastRunDied = lastRunDied;
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
        boolean lastRunDied = channel.size() > 0;
        String owner = "process " + ProcessHandle.current().pid() + " since " + Instant.now() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
        return new RunLock(channel, lastRunDied);
    }

    /** Whether the last run ended without giving its lock back. */
    public boolean lastRunDied() {
        return lastRunDied;
    }

    /** Gives the lock back after a run that came to an end of its own. */
    @Override
    public void close() throws IOException {
        channel.truncate(0);
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
