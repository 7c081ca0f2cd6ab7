package kz.korsetkish.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import kz.korsetkish.storage.RunLock.LockedException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of all runs on a warehouse in a shared store one works, and another goes on where it died. */
class LeaseTest {
    private static final String FIRST = "process 1 on one since 2026-11-28T19:00:00Z\n";
    private static final String SECOND = "process 2 on other since 2026-11-28T20:00:00Z\n";

    @TempDir
    private Path local;

    private Path folder;
    private Warehouse warehouse;
    private Duration now = Duration.ZERO;

    @BeforeAll
    static void install() {
        KeptStore.install();
    }

    @BeforeEach
    void aFolder() {
        warehouse = new Warehouse(Location.of(KeptStore.address(local)));
        folder = warehouse.root().resolve(".lease");
    }

    @Test
    void isHeldByOneAndGivenToTheNext() throws IOException {
        Lease first = take(FIRST);
        assertThatThrownBy(() -> take(SECOND))
                .isInstanceOf(LockedException.class)
                .hasMessageContaining("process 1 on one since 2026-11-28T19:00:00Z");
        assertThat(first.lost()).isNull();

        first.replace("");
        first.close();

        assertThat(Lease.leftIn(folder)).isEmpty();
        Lease second = take(SECOND);
        assertThat(second.left()).isEmpty();
        assertThat(second.lost()).isNull();
        assertThat(first.lost()).isNotNull();
        assertThat(Lease.leftIn(folder)).isEqualTo(SECOND);
        assertThat(Location.names(folder)).hasSize(1);
    }

    @Test
    void isTakenOverFromWhoIsDead() throws IOException {
        take(FIRST);
        age();

        Lease second = take(SECOND);

        assertThat(second.lost()).isNull();
        assertThat(UnfinishedRun.in(second.left()))
                .singleElement()
                .extracting(UnfinishedRun::outcome)
                .isEqualTo("killed");
    }

    @Test
    void isOverForWhoSlept() throws IOException {
        Lease first = take(FIRST);
        now = now.plusSeconds(30);
        first.renew();
        now = now.plusSeconds(40);
        assertThat(first.lost()).as("renewed in time").isNull();

        age();
        Lease second = take(SECOND);
        assertThat(first.lost()).contains("taken over", "process 2 on other");
        first.renew();
        first.append("failed 2026-11-28T21:00:00Z woken up\n");
        first.close();

        assertThat(second.lost()).as("whatever the first does").isNull();
        assertThat(Lease.leftIn(folder)).isEqualTo(FIRST + SECOND);
    }

    @Test
    void isOverWhereItWasNotRenewedThoughNobodyTookIt() throws IOException {
        Lease first = take(FIRST);
        now = now.plus(Lease.GOOD_FOR);

        first.renew();

        assertThat(first.lost()).contains("could not be renewed in time");
    }

    @Test
    void isNotTakenByWhoLookedLongAgo() throws IOException {
        take(FIRST);
        age();
        Lease second = take(SECOND);
        // The first number went when the second was made; who still believes in it makes the second again.
        assertThatThrownBy(() -> Files.createFile(folder.resolve("0000000002")))
                .isInstanceOf(FileAlreadyExistsException.class);
        Files.createFile(folder.resolve("0000000001"));

        assertThat(second.lost()).isNull();
    }

    @Test
    void tellsOfARunThatDiedWhileItTookIt() throws IOException {
        Files.createDirectories(folder);
        Files.createFile(folder.resolve("0000000007"));
        assertThatThrownBy(() -> take(FIRST)).isInstanceOf(LockedException.class);
        age();

        assertThat(take(FIRST).left()).isNotBlank();
    }

    @Test
    void stopsWhatIsAboutToBeNoted() throws IOException {
        try (var lock = RunLock.acquire(warehouse)) {
            TableStates.read(warehouse).note(Map.of("gold.verdict", Map.of()));
            age();
            Lease other = take(SECOND);

            assertThatThrownBy(() -> TableStates.read(warehouse).note(Map.of("gold.target", Map.of())))
                    .isInstanceOf(LockedException.class)
                    .hasMessageContainingAll("is over", "process 2 on other", "run again");
            lock.failed("lost");
            assertThat(other.lost()).isNull();
        }
        assertThat(TableStates.read(warehouse).madeFrom("gold.target")).isEmpty();
    }

    private Lease take(String owner) throws IOException {
        return Lease.acquire(folder, warehouse, owner, () -> now);
    }

    /** As if a minute had passed in the store. */
    private void age() throws IOException {
        try (Stream<Path> files = Files.list(local.resolve(".lease"))) {
            for (Path file : files.toList()) {
                FileTime written = Files.getLastModifiedTime(file);
                Files.setLastModifiedTime(
                        file, FileTime.from(written.toInstant().minus(Lease.GOOD_FOR)));
            }
        }
    }
}
