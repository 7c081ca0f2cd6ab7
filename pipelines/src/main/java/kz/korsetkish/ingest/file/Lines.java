package kz.korsetkish.ingest.file;

import java.util.List;
import kz.korsetkish.session.FileSplit;

/**
 * What one pass over the bytes of a file saw. A line ends with LF, CR LF or CR, as Spark reads them.
 *
 * @param bytes of all of it, unpacked
 * @param head the first lines, among which the header is; a byte order mark stands before the first
 * @param textLines lines that are not blank
 * @param startsByBlock how many lines start at or before each multiple of {@link #BLOCK}; the first entry is for offset
 *     0, the last one for the end. Spark gives a line that starts exactly on a block's end to that block.
 */
public record Lines(long bytes, List<String> head, long textLines, List<Long> startsByBlock) {
    static final long BLOCK = FileSplit.BYTES;

    public Lines {
        head = List.copyOf(head);
        startsByBlock = List.copyOf(startsByBlock);
    }

    /** Lines below the head that are not blank. */
    long dataRows(int headEnd) {
        return textLines
                - head.stream()
                        .limit(headEnd)
                        .filter(line -> !TextHead.isBlank(line))
                        .count();
    }

    /** How many lines Spark reads from the file before it comes to the split at this offset. */
    public long linesBefore(long offset) {
        int block = (int) Math.min(offset / BLOCK, startsByBlock.size() - 1);
        return offset == 0 ? 0 : startsByBlock.get(block);
    }

    /** How many lines Spark reads from the whole file. */
    public long count() {
        return startsByBlock.getLast();
    }
}
