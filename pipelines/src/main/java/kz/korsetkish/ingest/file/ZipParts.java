package kz.korsetkish.ingest.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.ShownText;

/** The files in a zip. Capitals do not tell them apart, nor do strokes, which some programs write the other way. */
final class ZipParts implements Closeable {
    /** Names without the mark of UTF-8 are in the code page of DOS. */
    private static final Charset NAMES = Charset.forName("IBM866");

    private static final int MOST_PARTS = 10_000;
    private static final int LONGEST_TYPE = 200;

    private final ZipFile zip;
    private final long packedBytes;
    private final Limits limits;
    private final Map<String, ZipEntry> parts = new LinkedHashMap<>();

    private ZipParts(ZipFile zip, long packedBytes, Limits limits) {
        this.zip = zip;
        this.packedBytes = packedBytes;
        this.limits = limits;
    }

    static ZipParts open(Path file, Limits limits) throws IOException, UnreadableException {
        ZipParts parts = new ZipParts(zip(file), Files.size(file), limits);
        try {
            parts.list();
            return parts;
        } catch (IOException | UnreadableException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws IOException, UnreadableException {
        try {
            return new ZipFile(file.toFile(), NAMES);
        } catch (ZipException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw new UnreadableException(Refusal.of(RefusalCode.ZIP_LOCKED));
            }
            throw e;
        }
    }

    private void list() throws IOException, UnreadableException {
        if (zip.size() > MOST_PARTS) {
            throw new UnreadableException(Refusal.of(RefusalCode.ZIP_OF_MANY_FILES, zip.size()));
        }
        long packed = 0;
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            packed += Math.max(0, entry.getCompressedSize());
            if (!entry.isDirectory() && parts.put(key(entry.getName()), entry) != null) {
                throw new UnreadableException(Refusal.of(RefusalCode.ZIP_HOLDS_TWICE, ShownText.name(entry.getName())));
            }
        }
        if (packed > packedBytes) {
            throw new DamagedZipException(Refusal.of(RefusalCode.ZIP_PARTS_OVERLAP));
        }
    }

    /** Names as they are written, without folders. */
    List<String> names() {
        return parts.values().stream().map(ZipEntry::getName).toList();
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    boolean hasFolder(String name) {
        return parts.keySet().stream().anyMatch(part -> part.startsWith(key(name)));
    }

    /** One of them, never more of it than the limits allow, nor other than its checksum says. */
    Optional<InputStream> open(String name) throws IOException {
        ZipEntry entry = parts.get(key(name));
        return entry == null
                ? Optional.empty()
                : Optional.of(
                        new BoundedStream(new CheckedEntry(zip.getInputStream(entry), entry), packedBytes, limits));
    }

    /** What the zip says that it is, as documents of OpenDocument do. */
    String mediaType() throws IOException {
        Optional<InputStream> part = open("mimetype");
        if (part.isEmpty()) {
            return "";
        }
        try (InputStream in = part.get()) {
            return new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
        }
    }

    /** Holds the checksum of every part, also of those that nobody reads to their ends. */
    void hold() throws IOException {
        long unpacked = 0;
        for (String name : parts.keySet()) {
            try (InputStream in = open(name).orElseThrow()) {
                unpacked += in.transferTo(OutputStream.nullOutputStream());
            }
            if (unpacked > limits.unpackedFrom(packedBytes)) {
                throw new BoundedStream.TooLargeException(limits.unpackedFrom(packedBytes));
            }
        }
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
