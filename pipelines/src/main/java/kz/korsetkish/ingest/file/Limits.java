package kz.korsetkish.ingest.file;

/**
 * How large a file may make itself, in bytes.
 *
 * @param unpacked of a packed file, or of one part of a workbook
 * @param ratio unpacked to packed, beyond {@code ratioFrom} unpacked bytes
 * @param line of one line or one cell
 * @param sharedStrings the texts of a workbook, which are held in memory
 */
public record Limits(long unpacked, long ratio, long ratioFrom, int line, long sharedStrings) {
    public static final Limits DEFAULT = new Limits(20L << 30, 200, 10L << 20, 1 << 20, 256L << 20);

    private static final int EXPANSION = 64;

    /** How long the rows may become that are written anew: texts that many cells share are written out in each. */
    long rewrittenFrom(long packedBytes) {
        return Math.min(unpacked, EXPANSION * unpackedFrom(packedBytes));
    }

    /** How much may be packed in so many bytes. */
    long unpackedFrom(long packedBytes) {
        return Math.min(unpacked, Math.max(ratioFrom, ratio * packedBytes));
    }
}
