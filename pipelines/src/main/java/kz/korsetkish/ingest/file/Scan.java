package kz.korsetkish.ingest.file;

import kz.korsetkish.submission.Refusal;

/** What one pass over the bytes of a file says of it. */
public sealed interface Scan {
    /** It is UTF-8 text without control characters. */
    record Text(Lines lines) implements Scan {}

    /**
     * It is not.
     *
     * @param line where the first fault is, from 1
     * @param isMisfit whether the fault is a byte that fits no UTF-8, so that another encoding may be meant
     */
    record Faulty(long line, Refusal fault, boolean isMisfit) implements Scan {}
}
