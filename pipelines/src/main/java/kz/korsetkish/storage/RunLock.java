package kz.korsetkish.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Only one run at a time writes a warehouse. On this machine the operating system keeps them apart, in a shared store a
 * lease does. The name of the owner stays unless the run finished, which tells the next one to clean up.
 */
public final class RunLock implements AutoCloseable {
    /** The lock of this process, for the moment when a signal ends it. */
    private static volatile @Nullable RunLock held;

    private final LockFile file;
    private final String owner;
    private final boolean lastRunFailed;
    private final List<UnfinishedRun> unfinished;
    private final Warehouse warehouse;

    private RunLock(LockFile file, String owner, Warehouse warehouse) {
        this.file = file;
        this.owner = owner;
        this.warehouse = warehouse;
        this.lastRunFailed = !file.left().isBlank();
        this.unfinished = UnfinishedRun.in(file.left());
        held = this;
    }

    /**
     * Takes the warehouse for this process.
     *
     * @throws LockedException when another run holds this warehouse
     */
    public static RunLock acquire(Warehouse warehouse) throws IOException {
        Files.createDirectories(warehouse.root());
        if (Location.isLocal(warehouse.root())) {
            String owner = UnfinishedRun.began(Instant.now(), "");
            return new RunLock(LocalLock.acquire(lock(warehouse), warehouse, owner), owner, warehouse);
        }
        String owner = UnfinishedRun.began(Instant.now(), " on " + host());
        return new RunLock(Lease.acquire(lease(warehouse), warehouse, owner), owner, warehouse);
    }

    /** Whether the last run was killed or failed, or one is at work, for who only looks. */
    public static boolean isLeftBehind(Warehouse warehouse) throws IOException {
        if (!Location.isLocal(warehouse.root())) {
            return !Lease.leftIn(lease(warehouse)).isBlank();
        }
        Path file = lock(warehouse);
        return Files.exists(file) && !Files.readString(file).isBlank();
    }

    private static Path lock(Warehouse warehouse) {
        return warehouse.root().resolve(".lock");
    }

    private static Path lease(Warehouse warehouse) {
        return warehouse.root().resolve(".lease");
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    /**
     * To be called right before anything is committed: a run that was asleep, or cut off from its store, may have lost the
     * warehouse to another.
     *
     * @throws LockedException when it has
     */
    public static void checkHeld() {
        RunLock lock = held;
        if (lock == null) {
            return;
        }
        try {
            String lost = lock.file.lost();
            if (lost != null) {
                throw new LockedException("the lease of this run on the warehouse " + lock.warehouse + " is over: "
                        + lost + ". The run has stopped before it committed anything more: run again");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "whether this run still holds the warehouse " + lock.warehouse + " cannot be seen: " + e, e);
        }
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
        file.replace(owner);
    }

    /** Says that this run failed, for the next one; it cleans up. */
    public void failed(String message) throws IOException {
        file.append(UnfinishedRun.ended("failed", Instant.now(), message));
    }

    /** Says that the failure stands in the run log. */
    public void failureRecorded() throws IOException {
        file.append(UnfinishedRun.RECORDED + "\n");
    }

    /** Says in the lock that this process holds, if any, that it was stopped. */
    public static void stopped(String by) {
        RunLock lock = held;
        if (lock != null) {
            try {
                lock.file.append(UnfinishedRun.ended("stopped", Instant.now(), by));
                lock.close();
            } catch (IOException e) {
                // Then the next run takes it for killed, which is as good.
                return;
            }
        }
    }

    /** Says that the run left nothing half done. Without it the next run cleans up. */
    public void finished() throws IOException {
        file.replace("");
    }

    /** Says that this was no run: the next one hears what it would have heard without it. */
    public void leftAsFound() throws IOException {
        file.replace(file.left());
    }

    @Override
    public void close() throws IOException {
        held = null;
        file.close();
    }

    /** Another run holds the warehouse. */
    public static final class LockedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private LockedException(String message) {
            super(message);
        }

        static LockedException by(String holder, Warehouse warehouse) {
            return new LockedException("another run holds the warehouse " + warehouse + ": " + holder);
        }
    }
}
