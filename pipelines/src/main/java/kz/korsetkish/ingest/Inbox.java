package kz.korsetkish.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * The folders that submissions arrive in. A file that was written to lately may still be arriving: it is looked at twice,
 * and only what is the same both times is whole.
 */
public final class Inbox {
    /** Paths of different stores know no order of their own. */
    private static final Comparator<Path> BY_NAME = Comparator.comparing(Path::toString);

    private final List<Path> folders;
    private final Duration settle;
    private final Instant lookedAt = Instant.now();
    private final Map<Path, Optional<Stamp>> firstLook = new HashMap<>();

    /** Folders in which every file is whole. */
    public Inbox(List<Path> folders) {
        this(folders, Duration.ZERO);
    }

    /**
     * Takes the first look.
     *
     * @param settle how long a file has to stay as it is before it counts as whole
     */
    public Inbox(List<Path> folders, Duration settle) {
        this.folders = List.copyOf(folders);
        this.settle = settle;
        if (!settle.isZero()) {
            walk().files().forEach(file -> firstLook.put(file, Stamp.of(file)));
        }
    }

    /**
     * What lies in the inbox.
     *
     * @param files that may be submissions, in a steady order; symbolic links are given, not followed
     * @param strays side files without a file
     * @param closed folders that could not be looked into
     */
    record Contents(List<Item> files, List<Stray> strays, List<Closed> closed) {}

    /**
     * A file.
     *
     * @param stray the side file that seems to be meant for it and has another name
     */
    record Item(Path file, boolean isWhole, Optional<Path> stray) {}

    /**
     * A side file without a file.
     *
     * @param of the file that it seems to be meant for
     */
    record Stray(Path sideFile, Optional<Path> of) {}

    /** A folder that could not be looked into, and why. */
    record Closed(Path folder, Refusal why) {}

    private record Walk(Set<Path> files, List<Closed> closed) {}

    /** The second look; waits where a file is too young to tell. */
    Contents contents() {
        Walk walk = walk();
        Set<Path> growing = growing(walk.files());
        Map<Path, List<Path>> byFolder = new TreeMap<>(BY_NAME);
        walk.files()
                .forEach(file -> byFolder.computeIfAbsent(file.getParent(), folder -> new ArrayList<>())
                        .add(file));
        List<Item> items = new ArrayList<>();
        List<Stray> strays = new ArrayList<>();
        byFolder.values().forEach(files -> {
            var pairing = SidePairing.of(files);
            strays.addAll(pairing.strays());
            pairing.files().forEach(file -> {
                boolean isWhole = !growing.contains(file) && !growing.contains(SideFile.beside(file));
                items.add(new Item(file, isWhole, pairing.strayOf(file)));
            });
        });
        return new Contents(items, strays, walk.closed());
    }

    private Set<Path> growing(Set<Path> files) {
        Set<Path> growing = new HashSet<>();
        if (settle.isZero()) {
            return growing;
        }
        Set<Path> young = new HashSet<>();
        for (Path file : files) {
            if (isYoung(file)) {
                (isAsBefore(file) ? young : growing).add(file);
            }
        }
        if (!young.isEmpty()) {
            waitUntil(lookedAt.plus(settle));
            young.stream().filter(file -> !isAsBefore(file)).forEach(growing::add);
        }
        return growing;
    }

    private boolean isYoung(Path file) {
        Instant since = lookedAt.minus(settle);
        return Stamp.of(file).filter(stamp -> stamp.modified().isAfter(since)).isPresent();
    }

    private boolean isAsBefore(Path file) {
        return Stamp.of(file).equals(firstLook.get(file));
    }

    private static void waitUntil(Instant time) {
        try {
            Duration left = Duration.between(Instant.now(), time);
            if (left.isPositive()) {
                Thread.sleep(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Walk walk() {
        Set<Path> files = new TreeSet<>(BY_NAME);
        List<Closed> closed = new ArrayList<>();
        for (Path folder : folders) {
            try {
                Path start = folder.toRealPath();
                Files.walkFileTree(start, new Visitor(start, files, closed));
            } catch (IOException e) {
                closed.add(new Closed(folder, why(e)));
            }
        }
        return new Walk(files, closed);
    }

    private static Refusal why(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> Refusal.of(RefusalCode.FOLDER_NO_RIGHT);
            case NoSuchFileException gone -> Refusal.of(RefusalCode.FOLDER_GONE);
            default -> Refusal.of(RefusalCode.FOLDER_UNREADABLE, String.valueOf(e.getMessage()));
        };
    }

    /** Everything but hidden files and folders and the lock files of office programs. */
    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path start;
        private final Set<Path> files;
        private final List<Closed> closed;

        Visitor(Path start, Set<Path> files, List<Closed> closed) {
            this.start = start;
            this.files = files;
            this.closed = closed;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean isHidden =
                    !folder.equals(start) && folder.getFileName().toString().startsWith(".");
            return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (!name.startsWith(".") && !name.startsWith("~$")) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path folder, IOException e) {
            closed.add(new Closed(folder, why(e)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                closed.add(new Closed(folder, why(e)));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
