package kz.korsetkish.ingest.file;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.korsetkish.storage.ReadingFolder;

/** Writes a {@link RowFile.Numbered}. */
final class NumberedRows implements Closeable {
    private final Path file;
    private final BufferedWriter out;
    private final int longestRow;
    private final long most;
    private long count;
    private long length;

    /** @param packedBytes size of the file that they are made of */
    NumberedRows(Path file, long packedBytes, Limits limits) throws IOException {
        this.longestRow = limits.line();
        this.most = limits.rewrittenFrom(packedBytes);
        this.file = file;
        this.out = new BufferedWriter(new OutputStreamWriter(ReadingFolder.create(file), StandardCharsets.UTF_8));
    }

    void add(long number, String row) throws IOException, UnreadableException {
        length += row.length();
        if (row.length() > longestRow) {
            throw UnreadableException.inRow(number, Characters.tooLong(longestRow));
        }
        if (length > most) {
            throw new BoundedStream.TooLargeException(most);
        }
        out.write(Long.toString(number));
        out.write(RowFile.Numbered.AFTER_NUMBER);
        out.write(row);
        out.write(RowFile.Numbered.END);
        count++;
    }

    long count() {
        return count;
    }

    /** What was written so far. */
    RowFile.Numbered rows() throws IOException {
        out.flush();
        return new RowFile.Numbered(file, Files.size(file));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
