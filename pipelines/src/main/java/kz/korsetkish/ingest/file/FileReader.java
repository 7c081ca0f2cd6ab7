package kz.korsetkish.ingest.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.catalog.Source.Format;
import kz.korsetkish.ingest.file.Packed.Packing;
import kz.korsetkish.storage.LocalCopy;
import kz.korsetkish.storage.Location;
import kz.korsetkish.storage.ReadingFolder;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;

/** Makes rows that Spark can read out of a file of any form: the file itself where it can be, else a rewritten one. */
public final class FileReader {
    private final Limits limits;

    public FileReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads it once, or twice where its encoding has to be found out.
     *
     * @param name that it was sent under
     * @param scan of its bytes as they are, where there was one
     * @param rewritten where the rows go if the file cannot be read as it is
     */
    public Contents read(Path file, String name, Source source, Optional<Scan> scan, Path rewritten)
            throws UnreadableException {
        try {
            return isReadHereAndThere(file)
                    ? LocalCopy.of(file, copy -> contents(copy, name, source, scan, rewritten))
                    : contents(file, name, source, scan, rewritten);
        } catch (BoundedStream.TooLargeException e) {
            throw new UnreadableException(e.refusal());
        } catch (EOFException e) {
            throw new UnreadableException(Refusal.of(RefusalCode.FILE_CUT_OFF));
        } catch (DamagedZipException e) {
            throw new UnreadableException(Refusal.of(RefusalCode.FILE_DAMAGED, e.refusal()));
        } catch (ZipException e) {
            throw new UnreadableException(Refusal.of(RefusalCode.FILE_DAMAGED, String.valueOf(e.getMessage())));
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableException(
                    Refusal.of(RefusalCode.FILE_UNREADABLE_SEND_AGAIN, String.valueOf(e.getMessage())));
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new UnreadableException(Refusal.of(RefusalCode.FILE_TOO_LARGE_FOR_MEMORY));
        } catch (RuntimeException | LinkageError e) {
            // A mistake of ours or of a library: it costs this file, not the night.
            throw new UnreadableException(Refusal.of(RefusalCode.FILE_UNREADABLE_OTHER_FORMAT, e));
        }
    }

    /** Whether it lies in a shared store and is of a form that is not read from its beginning to its end. */
    private static boolean isReadHereAndThere(Path file) throws IOException {
        if (Location.isLocal(file)) {
            return false;
        }
        byte[] head = Packed.head(Files.newInputStream(file));
        return Packed.isZip(head) || ParquetFile.isParquet(head);
    }

    private Contents contents(Path file, String name, Source source, Optional<Scan> scan, Path rewritten)
            throws IOException, UnreadableException {
        Packed packed = Packed.of(file, name, limits);
        byte[] head = packed.head();
        Contents contents = switch (format(packed, head, source)) {
            case CSV -> new TextFile(packed, source, limits).read(head, scan, rewritten);
            case JSONL -> new JsonFile(packed, source, limits).read(head, scan, rewritten);
            case XLSX -> workbook(packed, source, rewritten);
            case PARQUET -> new ParquetFile(packed, source, limits).read(rewritten);
        };
        return contents.noting(packed.notes());
    }

    /** Whether a file begins like one that Spark knows as packed by its ending {@code .gz}. */
    public static boolean isGzip(byte[] head) {
        return Packed.isGzip(head);
    }

    /** Whether it makes no sense to look for lines in the bytes as they are. */
    public static boolean isPacked(byte[] head) {
        return Packed.isGzip(head) || Packed.isZip(head) || ParquetFile.isParquet(head);
    }

    private Contents workbook(Packed packed, Source source, Path rewritten) throws IOException, UnreadableException {
        if (packed.packing() == Packing.NONE) {
            return new WorkbookFile(packed, source, limits).read(packed.file(), rewritten);
        }
        var workbook = new WorkbookFile(packed, source, limits);
        try (InputStream in = packed.open()) {
            return ReadingFolder.unpacked(in, rewritten, ".xlsx", file -> workbook.read(file, rewritten));
        }
    }

    private static Format format(Packed packed, byte[] head, Source source) throws UnreadableException {
        Format found = format(packed, head);
        Format expected = source.layout().format().orElse(found);
        // A text says too little of itself to contradict the contract.
        if (expected != found && !(isText(expected) && isText(found))) {
            throw new UnreadableException(
                    Refusal.of(RefusalCode.FORMAT_UNEXPECTED, name(expected), name(found), name(expected)));
        }
        return expected;
    }

    private static boolean isText(Format format) {
        return format == Format.CSV || format == Format.JSONL;
    }

    private static Format format(Packed packed, byte[] head) throws UnreadableException {
        if (Packed.isZip(head)) {
            return Format.XLSX;
        }
        Optional<UnreadableException> foreign = Foreign.of(head);
        if (foreign.isPresent()) {
            throw foreign.get();
        }
        if (Packed.isGzip(head)) {
            throw new UnreadableException(Refusal.of(RefusalCode.FILE_PACKED_TWICE));
        }
        Format named = Format.of(packed.name()).orElse(Format.CSV);
        if (ParquetFile.isParquet(head) || named == Format.PARQUET) {
            return Format.PARQUET;
        }
        return named == Format.JSONL ? named : Format.CSV;
    }

    static String name(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
