package kz.korsetkish.ingest.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.ShownText;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * A file that may be packed, told by its first bytes.
 *
 * @param name of what is inside, by which its format may be known; never used as a path
 * @param litter names of what else is in a zip and is no submission
 */
record Packed(Path file, Packing packing, String name, List<String> litter, Limits limits) {
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

    private static final Set<String> LITTER = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    static Packed of(Path file, String name, Limits limits) throws IOException, UnreadableException {
        byte[] head = head(Files.newInputStream(file));
        if (isGzip(head)) {
            return new Packed(file, Packing.GZIP, name.replaceFirst("(?i)\\.gz$", ""), List.of(), limits);
        }
        if (!isZip(head)) {
            return new Packed(file, Packing.NONE, name, List.of(), limits);
        }
        try (ZipParts zip = ZipParts.open(file, limits)) {
            Optional<UnreadableException> foreign = Foreign.of(zip);
            if (foreign.isPresent()) {
                throw foreign.get();
            }
            if (Workbook.isWorkbook(zip)) {
                return new Packed(file, Packing.NONE, name, List.of(), limits);
            }
            List<String> litter = zip.names().stream()
                    .filter(Packed::isLitter)
                    .map(ShownText::name)
                    .toList();
            return new Packed(file, Packing.ZIP, onlyFile(zip), litter, limits);
        }
    }

    /** What systems leave in folders beside the files of their users. */
    private static boolean isLitter(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return name.startsWith("__MACOSX/") || file.startsWith("._") || LITTER.contains(file.toLowerCase(Locale.ROOT));
    }

    /** What is worth telling of how it is packed. */
    List<Refusal> notes() {
        return litter.isEmpty()
                ? List.of()
                : List.of(Refusal.of(RefusalCode.NOTE_FILES_IN_ZIP, Refusal.listed(litter)));
    }

    static boolean isGzip(byte[] head) {
        return head.length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    static boolean isZip(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** As it was sent. */
    long size() throws IOException {
        return Files.size(file);
    }

    /** What is inside, never more than the limits allow. */
    InputStream open() throws IOException, UnreadableException {
        return switch (packing) {
            case NONE -> Files.newInputStream(file);
            case GZIP -> new BoundedStream(unzipped(file), Files.size(file), limits);
            case ZIP -> {
                ZipParts zip = ZipParts.open(file, limits);
                yield new FilterInputStream(zip.open(name).orElseThrow()) {
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

    /** What a file that is packed by gzip holds, however much that is. */
    static InputStream unzipped(Path file) throws IOException {
        // Reads on behind the first member as Spark does, and does not pass over what is no member.
        return GzipCompressorInputStream.builder()
                .setInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))
                .setDecompressConcatenated(true)
                .get();
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

    static byte[] head(InputStream opened) throws IOException {
        try (InputStream in = opened) {
            return in.readNBytes(HEAD);
        }
    }

    private static String onlyFile(ZipParts zip) throws UnreadableException {
        List<String> files =
                zip.names().stream().filter(name -> !isLitter(name)).toList();
        if (files.size() == 1) {
            return files.getFirst();
        }
        throw new UnreadableException(
                files.isEmpty()
                        ? Refusal.of(RefusalCode.ZIP_EMPTY)
                        : Refusal.of(
                                RefusalCode.ZIP_OF_SEVERAL_FILES,
                                ShownText.name(files.getFirst()),
                                ShownText.name(files.get(1))));
    }
}
