package kz.korsetkish.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.FileReader;
import kz.korsetkish.ingest.file.Limits;
import kz.korsetkish.ingest.file.LineScanner;
import kz.korsetkish.ingest.file.Scan;
import kz.korsetkish.ingest.file.UnreadableException;
import kz.korsetkish.storage.ArchiveFolder;
import kz.korsetkish.storage.ReadingFolder;
import kz.korsetkish.storage.Warehouse;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.ShownText;
import kz.korsetkish.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * The folder of submitted files, named by their hash. A file is read from here only, so it cannot change in between.
 * What cannot be read as it stands is rewritten beside it, for the time of one ingest.
 */
final class Archive {
    private static final String GZIP = ".gz";

    /**
     * A copy in the archive.
     *
     * @param name that it was sent under
     * @param scan of its bytes, if it was scanned while it was copied
     */
    record Stored(Path file, String name, String sha256, Optional<Scan> scan) {}

    private final ArchiveFolder folder;
    private final ReadingFolder rewritten;
    private final Limits limits;

    Archive(Warehouse warehouse, Limits limits) {
        this.folder = new ArchiveFolder(warehouse);
        this.rewritten = new ReadingFolder(warehouse);
        this.limits = limits;
    }

    /** Hashes a file that may be known already. */
    static String hash(Path file) throws UnreadableException {
        MessageDigest digest = Archive.sha256();
        byte[] buffer = new byte[ArchiveFolder.BLOCK];
        try (InputStream in = opened(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    /** The hash of a text. */
    static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Copies the file; in the same pass hashes it and, where it may be plain text, looks at its lines. */
    Stored store(Path file) throws UnreadableException {
        try (InputStream in = opened(file)) {
            return store(in, file.getFileName().toString());
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    /** The same of what comes in under this name. */
    Stored store(InputStream in, String name) throws IOException {
        var seen = new Seen(limits);
        Path file = folder.keep(in, seen, seen::name);
        return new Stored(file, name, seen.sha256(), seen.scan());
    }

    /** What is found out about a file while it is copied. */
    private static final class Seen implements ArchiveFolder.Look {
        private final MessageDigest digest = Archive.sha256();
        private final Limits limits;
        private @Nullable LineScanner scanner;
        private boolean isFirst = true;
        private boolean isGzip;
        private String hash = "";

        Seen(Limits limits) {
            this.limits = limits;
        }

        @Override
        public void at(byte[] block, int length) {
            if (isFirst) {
                isGzip = FileReader.isGzip(block);
                scanner = FileReader.isPacked(block) ? null : new LineScanner(limits);
                isFirst = false;
            }
            digest.update(block, 0, length);
            if (scanner != null) {
                scanner.take(block, length);
            }
        }

        String sha256() {
            return hash;
        }

        /** Asked for once, when all was seen. */
        String name() {
            hash = HexFormat.of().formatHex(digest.digest());
            return isGzip ? hash + GZIP : hash;
        }

        Optional<Scan> scan() {
            // Nothing at all is an empty text.
            return isFirst
                    ? Optional.of(new LineScanner(limits).end())
                    : Optional.ofNullable(scanner).map(LineScanner::end);
        }
    }

    /** Throws where nothing more can be written, which is no fault of any file. */
    void checkSpace() {
        folder.isFull().ifPresent(full -> {
            throw failure("no space is left on the disk of " + full + ": make some and run again");
        });
    }

    /** Whether there is a copy of these bytes, as far as can be seen without reading it. */
    boolean holds(String sha256, long bytes) {
        return folder.length(file(sha256).getFileName().toString()).orElse(0) == bytes;
    }

    /** Throws where the copy of any of these is not what was sent: their rows could not be had again. */
    void checkWhole(List<Submission> submissions) {
        String damaged = submissions.stream()
                .filter(submission -> !isWhole(submission.sha256()))
                .map(submission -> submission.submissionId() + " (" + ShownText.message(submission.fileName()) + "): "
                        + file(submission.sha256()))
                .collect(Collectors.joining("\n"));
        if (!damaged.isEmpty()) {
            throw failure("files of the archive are lost or damaged that have to be read again:\n" + damaged
                    + "\nBring them back from a backup; or delete them, put the same files into the inbox once more and"
                    + " run again; or take a submission back with korsetkish withdraw.");
        }
    }

    private boolean isWhole(String sha256) {
        try {
            return hash(file(sha256)).equals(sha256);
        } catch (UnreadableException e) {
            return false;
        }
    }

    private static UncheckedIOException failure(String message) {
        return new UncheckedIOException(message, new IOException(message));
    }

    /** What was archived before. */
    Stored stored(String sha256, String name) {
        return new Stored(file(sha256), name, sha256, Optional.empty());
    }

    private Path file(String sha256) {
        return folder.found(sha256 + GZIP).orElse(folder.file(sha256));
    }

    /** What an archived file holds, by its contract. */
    Archived read(Stored stored, Source source) throws UnreadableException {
        Path target = rewritten.file(stored.sha256() + "-" + source.name());
        var contents = new FileReader(limits).read(stored.file(), stored.name(), source, stored.scan(), target);
        return new Archived(stored.sha256(), contents);
    }

    /** Takes away what this ingest rewrote; no table refers to it. */
    void removeRewritten() {
        rewritten.remove();
    }

    private static InputStream opened(Path file) throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static UnreadableException notRead(IOException e) {
        return new UnreadableException(
                switch (e) {
                    case AccessDeniedException denied -> Refusal.of(RefusalCode.FILE_NO_RIGHT);
                    case NoSuchFileException gone -> Refusal.of(RefusalCode.FILE_GONE);
                    default -> Refusal.of(RefusalCode.FILE_UNREADABLE, String.valueOf(e.getMessage()));
                });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
