package kz.korsetkish.ingest.file;

import java.util.List;
import kz.korsetkish.session.FileSplit;

/**
 * What one pass over the bytes of a file saw. A line ends with LF, CR LF or CR, as Spark reads them.
 *
 * @param header the first line without a byte order mark; empty when the file has no line
 * @param dataRows lines after the header that are not blank
 * @param startsByBlock how many lines start at or before each multiple of {@link #BLOCK}; the first entry is for offset
 *     0, the last one for the end. Spark gives a line that starts exactly on a block's end to that block.
 */
public record Lines(String header, long dataRows, List<Long> startsByBlock) {
    static final long BLOCK = FileSplit.BYTES;

    public Lines {
        startsByBlock = List.copyOf(startsByBlock);
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
