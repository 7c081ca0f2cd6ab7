package kz.korsetkish.session;

/**
 * A part of a file that Spark reads in one go.
 *
 * @param partition index of the partition that reads it
 * @param file name without its folder
 * @param start in bytes, a multiple of {@link #BYTES}
 * @param end in bytes, exclusive
 */
public record FileSplit(int partition, String file, long start, long end) {
    /** Large files are read in parallel in parts of this size. */
    public static final long BYTES = 64L << 20;
}
