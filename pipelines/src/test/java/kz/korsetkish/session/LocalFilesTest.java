package kz.korsetkish.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import kz.korsetkish.Declared;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.storage.Warehouse;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fails when a new Hadoop, Spark or Delta starts child processes for files on another way than this one knows. */
class LocalFilesTest {
    @TempDir
    private Path folder;

    @Test
    void writingATableStartsNoChildProcess() throws IOException {
        Catalog declared = Declared.tables(List.of(Declared.ofFigures("silver.figure", false)));
        // Spark itself starts a few when it begins and when it ends.
        try (Session session = Session.open(new Warehouse(folder.resolve("warehouse")), declared);
                var recording = new Recording()) {
            recording.enable("jdk.ProcessStart").withoutStackTrace();
            recording.start();
            for (int figure : List.of(7, 8)) {
                session.overwrite(
                        "silver.figure", session.query("select " + figure + " as figure, '' as outcome", Map.of()));
            }
            assertThat(session.table("silver.figure").collectAsList()).hasSize(1);
            recording.stop();
            Path events = folder.resolve("events.jfr");
            recording.dump(events);
            assertThat(RecordingFile.readAllEvents(events).stream()
                            .map(event -> event.getString("command"))
                            // with its heartbeat Spark asks for the size of a page, once
                            .filter(command -> !command.equals("getconf PAGESIZE")))
                    .isEmpty();
        }
    }

    @Test
    void permissionsAreSetAsHadoopSetsThem() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        try (var files = new LocalFiles()) {
            files.initialize(folder.toUri(), new Configuration(false));
            files.setPermission(new org.apache.hadoop.fs.Path(file.toUri()), new FsPermission("640"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }
}
