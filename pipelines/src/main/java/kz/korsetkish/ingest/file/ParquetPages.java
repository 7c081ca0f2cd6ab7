package kz.korsetkish.ingest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.SeekableInputStream;

/** How large the pages of a Parquet file say they become, so that none is unpacked that no honest file has. */
final class ParquetPages {
    /** Programs write pages of one megabyte, few of them ten. */
    private static final int LARGEST_PAGE = 64 << 20;

    private final long bytes;
    private final long mostUnpacked;
    private long unpacked;

    private ParquetPages(long bytes, long mostUnpacked) {
        this.bytes = bytes;
        this.mostUnpacked = mostUnpacked;
    }

    /** Looks at the head of each page, since the sizes at the end of the file may be other ones. */
    static void hold(Path file, List<BlockMetaData> groups, Limits limits) throws IOException, UnreadableException {
        long bytes = Files.size(file);
        var pages = new ParquetPages(bytes, limits.unpackedFrom(bytes));
        try (SeekableInputStream in = new LocalInputFile(file).newStream()) {
            for (BlockMetaData group : groups) {
                for (ColumnChunkMetaData chunk : group.getColumns()) {
                    pages.hold(in, chunk, group.getRowCount());
                }
            }
        }
    }

    private void hold(SeekableInputStream in, ColumnChunkMetaData chunk, long rows)
            throws IOException, UnreadableException {
        long at = chunk.getStartingPos();
        long end = at + chunk.getTotalSize();
        boolean isFlat = chunk.getPath().size() == 1;
        boolean isInFile = at >= 0 && chunk.getTotalSize() >= 0 && end <= bytes;
        if (rows == 0) {
            return;
        }
        if (!isInFile || (isFlat && chunk.getValueCount() < rows)) {
            throw damaged();
        }
        while (at < end) {
            in.seek(at);
            PageHeader page = header(in);
            take(page.getUncompressed_page_size());
            if (page.getCompressed_page_size() < 0) {
                throw damaged();
            }
            at = in.getPos() + page.getCompressed_page_size();
        }
    }

    private static PageHeader header(SeekableInputStream in) throws UnreadableException {
        try {
            return Util.readPageHeader(in);
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    private void take(int size) throws IOException, UnreadableException {
        if (size < 0) {
            throw damaged();
        }
        unpacked += size;
        if (unpacked > mostUnpacked || size > LARGEST_PAGE) {
            throw new BoundedStream.TooLargeException(Math.min(mostUnpacked, LARGEST_PAGE));
        }
    }

    private static UnreadableException damaged() {
        return new UnreadableException(Refusal.of(RefusalCode.PARQUET_PARTS_MISPLACED));
    }
}
