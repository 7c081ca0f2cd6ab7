package kz.korsetkish.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The folder that holds every table, the archive of submissions and the lock. */
public record Warehouse(Path root) {
    public Warehouse {
        root = root.toAbsolutePath().normalize();
    }

    /** Where {@code schema.table} is. */
    public Path table(String name) {
        int dot = name.indexOf('.');
        return root.resolve(name.substring(0, dot)).resolve(name.substring(dot + 1));
    }

    public boolean hasTable(String name) {
        return isTable(table(name));
    }

    /** Deletes a table with all that is in it. */
    public void remove(String name) {
        RunLock.checkHeld();
        ScratchFolder.remove(table(name));
    }

    /** Whether a first commit is there; a killed one may have left its folder. */
    public static boolean isTable(Path folder) {
        return Location.names(folder.resolve("_delta_log")).stream().anyMatch(name -> name.endsWith(".json"));
    }

    /** Where the submitted files are kept, named by their hash. */
    Path archive() {
        return root.resolve("archive");
    }

    /** Where files are rewritten for the time that they are read; nothing in it lasts. */
    Path reading() {
        return root.resolve("reading");
    }

    /** Opens to the owner alone what holds rows of persons, deliveries and enterprises as they came, or nearly so. */
    public void keepRowsPrivate() throws IOException {
        for (Path folder : List.of(archive(), reading(), root.resolve("bronze"), root.resolve("silver"))) {
            OwnerOnly.folder(folder);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
