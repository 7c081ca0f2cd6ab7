package kz.korsetkish.storage;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.korsetkish.storage.remote.RemoteStores;

/** Where something lies, as people and settings write it: a folder of this machine, or the address of one in a store. */
public final class Location {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");
    private static final Pattern OF_THIS_MACHINE = Pattern.compile("file:(//(?=/))?");

    private Location() {}

    /**
     * The place that is meant; nobody looks whether it is there.
     *
     * @throws IllegalArgumentException where a store is meant that cannot be had
     */
    public static Path of(String text) {
        var file = OF_THIS_MACHINE.matcher(text);
        return file.lookingAt()
                ? Path.of(text.substring(file.end()))
                : isAddress(text) ? RemoteStores.path(text) : Path.of(text);
    }

    /** Whether it starts from nowhere else. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** Whether it is a file system of this machine, with all that those can. */
    public static boolean isLocal(Path path) {
        return path.getFileSystem().equals(FileSystems.getDefault());
    }

    /** The names in a folder; none where it cannot be listed. */
    public static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (java.io.IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }
}
