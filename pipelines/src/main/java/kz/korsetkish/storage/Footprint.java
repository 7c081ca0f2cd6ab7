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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What files and folders look like from outside: names, sizes, times and places on the disk. Where two of them are the
 * same, nothing was written in between.
 */
public final class Footprint {
    private static final String TABLE_LOG = "_delta_log";

    private final SortedSet<String> lines = new TreeSet<>();

    private Footprint() {}

    /** Of these and all that is below them. */
    public static String of(Iterable<Path> paths) throws IOException {
        var footprint = new Footprint();
        for (Path path : paths) {
            footprint.addAll(path);
        }
        return footprint.hash();
    }

    /** Of the tables of a warehouse: each commit to one changes the folder of its log. */
    static String ofTables(Warehouse warehouse) throws IOException {
        var footprint = new Footprint();
        try (Stream<Path> tables =
                Files.find(warehouse.root(), 2, (path, is) -> Files.isDirectory(path.resolve(TABLE_LOG)))) {
            for (Path table : tables.toList()) {
                footprint.add(table);
                footprint.add(table.resolve(TABLE_LOG));
            }
        }
        return footprint.hash();
    }

    private void addAll(Path path) throws IOException {
        if (!Files.exists(path)) {
            lines.add(path + " is not there");
            return;
        }
        Files.walkFileTree(path.toRealPath(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) throws IOException {
                add(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
                add(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void add(Path path) throws IOException {
        var is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        // What no program sets as it likes: a file may be given an earlier time of change, and other rights.
        Object changed = path.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? Files.getAttribute(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS)
                : "";
        lines.add(path + " " + (is.isDirectory() ? "" : is.size()) + " " + is.lastModifiedTime() + " " + is.fileKey()
                + " " + changed);
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
