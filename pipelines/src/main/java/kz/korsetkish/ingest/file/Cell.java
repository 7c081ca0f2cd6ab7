package kz.korsetkish.ingest.file;

/**
 * A cell that is not blank.
 *
 * @param column from 0
 * @param text as the workbook holds it
 */
record Cell(int column, Kind kind, String text) {
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        /** A formula whose result was not saved with it. */
        UNCOMPUTED
    }
}
