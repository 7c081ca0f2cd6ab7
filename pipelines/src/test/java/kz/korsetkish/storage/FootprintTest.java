package kz.korsetkish.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a file shows, also where its size and its time of change are made to be what they were. */
class FootprintTest {
    @TempDir
    private Path folder;

    private Path file;
    private final Set<String> seen = new HashSet<>();

    @BeforeEach
    void aFile() throws IOException {
        file = Files.writeString(
                Files.createDirectories(folder.resolve("inbox/below")).resolve("file.csv"), "7");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        isNew("at first");
    }

    @Test
    void showsWhateverIsDoneToAFile() throws IOException {
        Files.writeString(file, "8");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        isNew("other content of one size, at one time");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        isNew("other rights");
        Path other = Files.writeString(folder.resolve("other"), "8");
        Files.setLastModifiedTime(other, FileTime.fromMillis(0));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        isNew("another file of that name");
        Files.createFile(folder.resolve("inbox/.hidden"));
        isNew("a hidden file");
        Files.createSymbolicLink(folder.resolve("inbox/link"), folder.resolve("nowhere"));
        isNew("a link that leads nowhere");
        Files.delete(file);
        isNew("a file less");
    }

    @Test
    void showsThatThereIsNothing() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        String before = Footprint.of(List.of(nowhere));
        assertThat(Footprint.of(List.of(nowhere))).isEqualTo(before);
        Files.createDirectory(nowhere);
        assertThat(Footprint.of(List.of(nowhere))).isNotEqualTo(before);
    }

    @Test
    void showsCommitsToTablesAndNothingElseOfAWarehouse() throws IOException {
        var warehouse = new Warehouse(folder);
        Path log = Files.createDirectories(folder.resolve("gold/verdict/_delta_log"));
        String before = Footprint.ofTables(warehouse);
        Files.createDirectories(folder.resolve("tmp/4711"));
        Files.createFile(folder.resolve(".lock"));
        assertThat(Footprint.ofTables(warehouse)).isEqualTo(before);
        Files.createFile(log.resolve("00000000000000000001.json"));
        assertThat(Footprint.ofTables(warehouse)).isNotEqualTo(before);
    }

    private void isNew(String what) {
        String now = Footprint.of(List.of(folder.resolve("inbox")));
        assertThat(Footprint.of(List.of(folder.resolve("inbox")))).as(what).isEqualTo(now);
        assertThat(seen.add(now)).as(what).isTrue();
    }
}
