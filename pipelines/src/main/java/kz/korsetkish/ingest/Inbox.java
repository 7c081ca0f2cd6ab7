package kz.korsetkish.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders that submissions arrive in. */
public record Inbox(List<Path> folders) {
    public Inbox {
        folders = List.copyOf(folders);
    }

    /** Everything in a steady order but folders, side files and hidden files. Symbolic links are given, not followed. */
    List<Path> files() {
        return folders.stream().flatMap(Inbox::filesUnder).toList();
    }

    private static Stream<Path> filesUnder(Path folder) {
        try (Stream<Path> walk = Files.walk(folder.toRealPath())) {
            return walk.filter(Inbox::isSubmission).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("the inbox " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isSubmission(Path file) {
        String name = file.getFileName().toString();
        return !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                && !name.startsWith(".")
                && !name.endsWith(SideFile.ENDING);
    }
}
