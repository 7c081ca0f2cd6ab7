package kz.korsetkish.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What files and folders look like from outside: names, sizes, times and places on the disk. Where two of them are the
 * same, nothing was written in between. What cannot be looked at, or goes while it is, looks like that.
 */
public final class Footprint {
    private final SortedSet<String> lines = new TreeSet<>();

    private Footprint() {}

    /** Of these and all that is below them. */
    public static String of(Iterable<Path> paths) {
        var footprint = new Footprint();
        paths.forEach(footprint::addAll);
        return footprint.hash();
    }

    /** Of the tables of a warehouse: each commit to one changes the folder of its log. */
    static String ofTables(Warehouse warehouse) {
        var footprint = new Footprint();
        for (Path schema : folders(warehouse.root())) {
            for (Path table : folders(schema)) {
                Path log = table.resolve("_delta_log");
                if (!Location.isLocal(log)) {
                    // The folders of a store have no time.
                    footprint.lines.add(log + " " + Location.names(log));
                } else if (Files.isDirectory(log)) {
                    footprint.add(table);
                    footprint.add(log);
                }
            }
        }
        return footprint.hash();
    }

    private static List<Path> folders(Path of) {
        return Location.names(of).stream()
                .sorted()
                .map(of::resolve)
                .filter(Files::isDirectory)
                .toList();
    }

    private void addAll(Path path) {
        try {
            Files.walkFileTree(path.toRealPath(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
                    add(folder, is);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                    add(file, is);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path one, IOException e) {
                    cannotLookAt(one, e);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            cannotLookAt(path, e);
        }
    }

    private void add(Path path) {
        try {
            add(path, Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            cannotLookAt(path, e);
        }
    }

    private void add(Path path, BasicFileAttributes is) {
        lines.add("%s %s %s %s %s"
                .formatted(
                        path, is.isDirectory() ? "" : is.size(), is.lastModifiedTime(), is.fileKey(), changed(path)));
    }

    /** What no program sets as it likes: a file may be given an earlier time of change, and other rights. */
    private static Object changed(Path path) {
        try {
            return path.getFileSystem().supportedFileAttributeViews().contains("unix")
                    ? Files.getAttribute(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS)
                    : "";
        } catch (IOException e) {
            return "gone";
        }
    }

    private void cannotLookAt(Path path, IOException e) {
        lines.add(path + " " + e.getClass().getSimpleName());
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
