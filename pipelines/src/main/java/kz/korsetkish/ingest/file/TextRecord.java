package kz.korsetkish.ingest.file;

/**
 * One row of a text file as it was sent.
 *
 * @param line number of its first line, from 1
 */
record TextRecord(long line, String text) {
    boolean isBlank() {
        return text.isBlank();
    }
}
