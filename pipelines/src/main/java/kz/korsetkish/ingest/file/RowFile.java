package kz.korsetkish.ingest.file;

import java.nio.file.Path;

/** Rows that Spark can split and read. */
public sealed interface RowFile {
    Path file();

    /** How much there is to read, unpacked. */
    long bytes();

    /**
     * The archived file itself: UTF-8, its head, then one row a line.
     *
     * @param headLines how many lines stand before the first row
     */
    record Plain(Path file, long storedBytes, Lines lines, int headLines) implements RowFile {
        @Override
        public long bytes() {
            return lines.bytes();
        }
    }

    /**
     * The rows alone, written anew from a file of another form: UTF-8, each row ended by {@link #END}; a row is the
     * number its sender sees, {@link #AFTER_NUMBER}, and the row as text with delimiters, which may have line breaks.
     */
    record Numbered(Path file, long bytes) implements RowFile {
        public static final char END = '\u001E';
        public static final char AFTER_NUMBER = '\u001F';
    }
}
