package kz.korsetkish.ingest.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * A file that may be packed, told by its first bytes.
 *
 * @param name of what is inside, by which its format may be known; never used as a path
 */
record Packed(Path file, Packing packing, String name, Limits limits) {
    enum Packing {
        NONE(""),
        GZIP(".gz"),
        ZIP(".zip");

        private final String ending;

        Packing(String ending) {
            this.ending = ending;
        }

        String ending() {
            return ending;
        }
    }

    private static final int HEAD = 4096;
    private static final int BUFFER = 1 << 16;

    /** Names in a zip without the mark of UTF-8 are in the code page of DOS. */
    private static final Charset ZIP_NAMES = Charset.forName("IBM866");

    static Packed of(Path file, String name, Limits limits) throws IOException, UnreadableException {
        byte[] head = head(Files.newInputStream(file));
        if (isGzip(head)) {
            return new Packed(file, Packing.GZIP, name.replaceFirst("(?i)\\.gz$", ""), limits);
        }
        if (!isZip(head)) {
            return new Packed(file, Packing.NONE, name, limits);
        }
        try (ZipFile zip = open(file)) {
            if (zip.getEntry(Workbook.CONTENT_TYPES) != null) {
                return new Packed(file, Packing.NONE, name, limits);
            }
            return new Packed(file, Packing.ZIP, onlyEntry(zip).getName(), limits);
        }
    }

    static boolean isGzip(byte[] head) {
        return head.length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    static boolean isZip(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    static ZipFile open(Path file) throws IOException {
        return new ZipFile(file.toFile(), ZIP_NAMES);
    }

    /** What is inside, never more than the limits allow. */
    InputStream open() throws IOException, UnreadableException {
        return switch (packing) {
            case NONE -> Files.newInputStream(file);
            case GZIP -> {
                // Reads on behind the first member as Spark does, and does not pass over what is no member.
                var unpacked = GzipCompressorInputStream.builder()
                        .setInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))
                        .setDecompressConcatenated(true)
                        .get();
                yield new BoundedStream(unpacked, Files.size(file), limits);
            }
            case ZIP -> {
                ZipFile zip = open(file);
                yield new FilterInputStream(entry(zip, onlyEntry(zip), limits)) {
                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        return in.read(bytes, from, length);
                    }

                    @Override
                    public void close() throws IOException {
                        zip.close();
                    }
                };
            }
        };
    }

    /** One entry of a zip, never more of it than the limits allow. */
    static InputStream entry(ZipFile zip, ZipEntry entry, Limits limits) throws IOException {
        return new BoundedStream(zip.getInputStream(entry), Files.size(Path.of(zip.getName())), limits);
    }

    /** Reads what is inside as lines of UTF-8. */
    Scan scan() throws IOException, UnreadableException {
        var scanner = new LineScanner(limits);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                scanner.take(buffer, read);
            }
        }
        return scanner.end();
    }

    byte[] head() throws IOException, UnreadableException {
        return head(open());
    }

    private static byte[] head(InputStream opened) throws IOException {
        try (InputStream in = opened) {
            return in.readNBytes(HEAD);
        }
    }

    private static ZipEntry onlyEntry(ZipFile zip) throws UnreadableException {
        List<? extends ZipEntry> entries = zip.stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
                .limit(2)
                .toList();
        if (entries.size() == 1) {
            return entries.getFirst();
        }
        throw new UnreadableException(
                entries.isEmpty()
                        ? "the zip holds no file"
                        : "the zip holds more than one file, such as "
                                + entries.getFirst().getName() + " and "
                                + entries.getLast().getName() + "; send each in a file of its own");
    }
}
