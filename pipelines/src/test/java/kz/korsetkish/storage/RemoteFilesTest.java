package kz.korsetkish.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a store of Hadoop's do what files of this machine do, as far as the program asks it of them. */
class RemoteFilesTest {
    @TempDir
    private Path local;

    private Path folder;

    @BeforeAll
    static void install() {
        KeptStore.install();
    }

    @BeforeEach
    void aFolder() {
        folder = Location.of(KeptStore.address(local));
    }

    @Test
    void arePlacesAsOthersAre() {
        Path file = folder.resolve("a b").resolve("../c/./d.csv").normalize();

        assertThat(file).hasToString(KeptStore.address(local) + "/c/d.csv");
        assertThat(file.getFileName()).hasToString("d.csv");
        assertThat(folder.relativize(file)).hasToString("c/d.csv");
        assertThat(file.startsWith(folder)).isTrue();
        assertThat(file.resolveSibling("e")).isEqualTo(folder.resolve("c/e"));
        assertThat(Location.of(file.toString())).isEqualTo(file);
        assertThat(Location.of("kept://store/").getParent()).isNull();
    }

    @Test
    void areWrittenWholeAndReadAnywhere() throws IOException {
        Path file = folder.resolve("қазақ тілі.txt");
        Files.writeString(file, "one");
        Files.writeString(file, "three");
        Files.writeString(file, " four", StandardOpenOption.CREATE, StandardOpenOption.APPEND);

        assertThat(Files.readString(file)).isEqualTo("three four");
        assertThat(local.resolve("қазақ тілі.txt")).hasContent("three four");
        assertThat(Files.size(file)).isEqualTo(10);
        try (var channel = Files.newByteChannel(file)) {
            var bytes = ByteBuffer.allocate(4);
            channel.position(6).read(bytes);
            assertThat(new String(bytes.array(), UTF_8)).isEqualTo("four");
            assertThat(channel.read(bytes.clear())).isEqualTo(-1);
        }
        assertThatThrownBy(() -> Files.writeString(file, "", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void areListedMovedAndDeleted() throws IOException {
        Path owned = OwnerOnly.folder(folder.resolve("of/the owner"));
        Path file = OwnerOnly.file(owned.resolve("new"));
        Path other = Files.writeString(file.resolveSibling("other"), "7");

        assertThat(names(owned)).containsExactlyInAnyOrder("new", "other");
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        assertThat(names(owned)).containsExactly("new");
        assertThat(Files.readString(file)).isEqualTo("7");
        Files.copy(file, other);
        assertThatThrownBy(() -> Files.delete(owned)).isInstanceOf(DirectoryNotEmptyException.class);
        ScratchFolder.remove(folder.resolve("of"));
        assertThat(local.resolve("of")).doesNotExist();
    }

    @Test
    void sayWhatIsNotThere() throws IOException {
        Path file = folder.resolve("nowhere");

        assertThat(Files.exists(file)).isFalse();
        assertThat(Files.deleteIfExists(file)).isFalse();
        assertThatThrownBy(() -> Files.readString(file)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Files.list(file)).isInstanceOf(NoSuchFileException.class);
        Files.createFile(file);
        assertThatThrownBy(() -> Files.list(file)).isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void showWhetherTheyWereChanged() throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), "7");
        String before = Footprint.of(List.of(folder));

        assertThat(Footprint.of(List.of(folder))).isEqualTo(before);
        Files.writeString(file, "77");
        assertThat(Footprint.of(List.of(folder))).isNotEqualTo(before);
        var warehouse = new Warehouse(folder);
        Path log = Files.createDirectories(folder.resolve("gold/verdict/_delta_log"));
        String tables = Footprint.ofTables(warehouse);
        Files.createFile(log.resolve("00000000000000000001.json"));
        assertThat(Footprint.ofTables(warehouse)).isNotEqualTo(tables);
        assertThat(warehouse.hasTable("gold.verdict")).isTrue();
    }

    @Test
    void areCopiedForWhatReadsOnlyThisMachine() throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), "7");

        Path copy = LocalCopy.of(file, one -> {
            assertThat(one.toFile()).hasContent("7");
            return one;
        });

        assertThat(copy).doesNotExist();
    }

    @Test
    void needALibraryForTheirStore() {
        assertThat(Location.of("file:///a/b")).isEqualTo(Path.of("/a/b"));
        assertThat(Location.of("file:/a/b")).isEqualTo(Path.of("/a/b"));
        assertThat(Location.of("a:b/c")).isEqualTo(Path.of("a:b/c"));
        assertThat(Location.of("hdfs://name.node:8020/k")).hasToString("hdfs://name.node:8020/k");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Location.of("s3a://bucket/k"))
                .withMessageContainingAll("s3a://bucket/k", "hadoop-aws");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Location.of("hdsf://name.node/k"))
                .withMessageContainingAll("hdsf", "check the spelling");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Location.of("hdfs:/k"))
                .withMessageContaining("fs.defaultFS");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
