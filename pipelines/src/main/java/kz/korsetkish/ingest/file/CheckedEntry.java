package kz.korsetkish.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.ShownText;

/** An entry of a zip whose size and checksum are held when its end is reached: Java's own reader looks at neither. */
final class CheckedEntry extends CheckedInputStream {
    private final ZipEntry entry;
    private long read;

    CheckedEntry(InputStream in, ZipEntry entry) {
        super(in, new CRC32());
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? -1 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        count(count);
        return count;
    }

    private void count(int more) throws ZipException {
        if (more >= 0) {
            read += more;
            return;
        }
        if (read != entry.getSize() || getChecksum().getValue() != entry.getCrc()) {
            throw new DamagedZipException(Refusal.of(RefusalCode.ZIP_CHECKSUM, ShownText.name(entry.getName())));
        }
    }
}
