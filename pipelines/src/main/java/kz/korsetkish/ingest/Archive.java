package kz.korsetkish.ingest;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/** The folder of submitted files, named by their hash. A file is read from here only, so it cannot change in between. */
final class Archive {
    private static final String GZIP = ".gz";

    private final Path folder;

    Archive(Path folder) {
        this.folder = folder;
    }

    /** Hashes a file that may be known already. */
    static String hash(Path file) throws UnreadableException {
        try (var in = new DigestInputStream(new FileInputStream(file.toFile()), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return hex(in.getMessageDigest());
        } catch (IOException e) {
            throw new UnreadableException("the file cannot be read: " + e.getMessage());
        }
    }

    /** Copies the file while it is hashed, then reads the copy once to check and count its lines. */
    Archived store(Path file) throws UnreadableException {
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve("draft-" + UUID.randomUUID());
            String sha256;
            try (var in = new DigestInputStream(new FileInputStream(file.toFile()), sha256())) {
                Files.copy(in, draft);
                sha256 = hex(in.getMessageDigest());
            }
            Path archived = path(sha256, file.getFileName().toString());
            Files.move(draft, archived, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return read(archived, sha256);
        } catch (IOException e) {
            throw new UnreadableException("the file cannot be read: " + e.getMessage());
        }
    }

    /** Reads again what was archived before. */
    Archived open(String sha256, String fileName) throws UnreadableException {
        return read(path(sha256, fileName), sha256);
    }

    private static Archived read(Path archived, String sha256) throws UnreadableException {
        var counter = new LineCounter();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = unpacked(archived)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                counter.take(buffer, read);
            }
            return new Archived(archived, sha256, Files.size(archived), counter.end());
        } catch (IOException e) {
            throw new UnreadableException("the file cannot be read: " + e.getMessage());
        }
    }

    private static InputStream unpacked(Path archived) throws IOException {
        InputStream bytes = new FileInputStream(archived.toFile());
        return archived.toString().endsWith(GZIP) ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }

    private Path path(String sha256, String fileName) {
        return folder.resolve(fileName.endsWith(GZIP) ? sha256 + GZIP : sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
