package kz.korsetkish.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lock of a warehouse in a shared store, where no operating system ends it: it is held while it is renewed. Each turn
 * is a file of the next number, which only one of several can make; the highest number holds. Whether a turn is still
 * renewed is judged by the times that the store itself gives to files, so clocks of machines do not matter. A turn that
 * was not renewed in time is over for good, also for who held it.
 */
final class Lease implements LockFile {
    /** So often it is renewed, and so long it is good. */
    private static final Duration RENEWAL = Duration.ofSeconds(10);

    static final Duration GOOD_FOR = Duration.ofSeconds(60);

    /** What a commit may take after its holder was asked whether it still holds. */
    private static final Duration COMMIT = Duration.ofSeconds(15);

    private static final Pattern TURN = Pattern.compile("\\d{10}");
    private static final String HELD = "held\n";
    private static final String FREE = "free\n";

    private final Path folder;
    private final Path turn;
    private final String left;
    private final Supplier<Duration> clock;
    private Duration renewedAt;
    private String text;
    private @Nullable String lost;

    private Lease(Path folder, Path turn, String left, Supplier<Duration> clock) {
        this.folder = folder;
        this.turn = turn;
        this.left = left;
        this.text = left;
        this.clock = clock;
        this.renewedAt = clock.get();
    }

    /**
     * Takes it, and renews it until it is closed.
     *
     * @throws RunLock.LockedException when another run holds this warehouse
     */
    static Lease acquire(Path folder, Warehouse warehouse, String owner) throws IOException {
        Lease lease = acquire(folder, warehouse, owner, passed());
        Thread.ofPlatform().daemon().name("lease").start(lease::keepRenewing);
        return lease;
    }

    /** The same, renewed by its caller alone. */
    static Lease acquire(Path folder, Warehouse warehouse, String owner, Supplier<Duration> clock) throws IOException {
        Files.createDirectories(folder);
        Optional<Path> last = last(folder);
        String before = last.isEmpty() ? FREE : read(last.get());
        if (!before.startsWith(FREE) && isRenewed(folder, last.orElseThrow())) {
            throw RunLock.LockedException.by(LockFile.holder(before), warehouse);
        }
        long number = last.map(Lease::number).orElse(0L) + 1;
        var lease = new Lease(folder, folder.resolve("%010d".formatted(number)), left(before), clock);
        lease.begin(warehouse, owner);
        return lease;
    }

    /** The text of the newest turn: blank where it left nothing to be done, as where there was none. */
    static String leftIn(Path folder) throws IOException {
        Optional<Path> last = last(folder);
        return last.isEmpty() ? "" : left(read(last.get()));
    }

    /** What a killed run wrote of itself, if it came that far. */
    private static String left(String file) {
        return file.startsWith(FREE) || file.startsWith(HELD) ? file.substring(HELD.length()) : "killed at once\n";
    }

    private void begin(Warehouse warehouse, String owner) throws IOException {
        text = left + owner;
        String own = HELD + text;
        try {
            Files.writeString(turn, own, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            if (!Files.exists(turn) || read(turn).equals(own)) {
                throw e;
            }
        }
        Path last = last(folder).orElse(turn);
        if (!last.equals(turn)) {
            // Who looked long ago made a number that was over already.
            Files.deleteIfExists(turn);
        }
        String now = read(last);
        if (!now.equals(own)) {
            throw RunLock.LockedException.by(LockFile.holder(now), warehouse);
        }
        for (String name : Location.names(folder)) {
            if (!name.equals(turn.getFileName().toString())) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    private void keepRenewing() {
        try {
            while (!isOver()) {
                Thread.sleep(RENEWAL);
                renew();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isOver() {
        return lost != null;
    }

    /** Renews it, where it is not over. What fails is tried again, as long as it is good. */
    synchronized void renew() {
        try {
            Duration now = clock.get();
            if (lost() == null) {
                Files.write(sign(turn), new byte[0]);
                renewedAt = now;
            }
        } catch (IOException e) {
            // Who asks is told when it is too late.
            return;
        }
    }

    @Override
    public synchronized @Nullable String lost() throws IOException {
        if (lost == null && clock.get().minus(renewedAt).compareTo(GOOD_FOR.minus(COMMIT)) > 0) {
            lost = "it could not be renewed in time";
        }
        if (lost == null) {
            Path last = last(folder).orElse(turn);
            lost = last.equals(turn) ? null : "it was taken over: " + LockFile.holder(read(last));
        }
        return lost;
    }

    @Override
    public String left() {
        return left;
    }

    @Override
    public void append(String line) throws IOException {
        replace(text + line);
    }

    @Override
    public synchronized void replace(String replacing) throws IOException {
        text = replacing;
        if (lost == null) {
            Files.writeString(turn, HELD + text);
        }
    }

    /** The next run need not wait until it is over. */
    @Override
    public synchronized void close() throws IOException {
        if (lost() == null) {
            Files.writeString(turn, FREE + text);
            lost = "it was given back";
        }
    }

    private static Optional<Path> last(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> TURN.matcher(file.getFileName().toString()).matches())
                    .max(Comparator.comparingLong(Lease::number));
        }
    }

    private static long number(Path turn) {
        return Long.parseLong(turn.getFileName().toString());
    }

    private static String read(Path turn) throws IOException {
        return new String(Files.readAllBytes(turn), StandardCharsets.UTF_8);
    }

    /** Where the holder shows that it lives: nobody else writes there. */
    static Path sign(Path turn) {
        return turn.resolveSibling(turn.getFileName() + ".renewed");
    }

    /** By the clock of the store, which a file made now tells. */
    private static boolean isRenewed(Path folder, Path turn) throws IOException {
        Path probe = Files.write(folder.resolve("look-" + UUID.randomUUID()), new byte[0]);
        try {
            FileTime renewed = Comparator.<FileTime>naturalOrder().compare(modified(turn), modified(sign(turn))) > 0
                    ? modified(turn)
                    : modified(sign(turn));
            return Duration.between(renewed.toInstant(), modified(probe).toInstant())
                            .compareTo(GOOD_FOR)
                    < 0;
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static FileTime modified(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file);
        } catch (NoSuchFileException e) {
            return FileTime.fromMillis(0);
        }
    }

    /** The time that has passed; a machine that slept counts it by one of its two clocks alone. */
    private static Supplier<Duration> passed() {
        long nanos = System.nanoTime();
        long millis = System.currentTimeMillis();
        return () -> Duration.ofNanos(
                Math.max(System.nanoTime() - nanos, (System.currentTimeMillis() - millis) * 1_000_000));
    }
}
