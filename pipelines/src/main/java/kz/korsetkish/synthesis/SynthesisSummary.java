package kz.korsetkish.synthesis;

import java.nio.file.Path;
import java.util.List;

/** The data files written, in the order of writing; side files are not listed. */
public record SynthesisSummary(List<Written> files) {
    public SynthesisSummary {
        files = List.copyOf(files);
    }

    /** Data rows of all the files, without their headers. */
    public long rows() {
        return files.stream().mapToLong(Written::rows).sum();
    }

    /** Bytes of all the data files as they lie on disk. */
    public long bytes() {
        return files.stream().mapToLong(Written::bytes).sum();
    }

    /**
     * One data file.
     *
     * @param rows data rows, without the header
     * @param bytes size on disk, compressed where the file is
     */
    public record Written(String source, Path file, long rows, long bytes) {}
}
