package kz.korsetkish.ingest.file;

/**
 * A range of cells that were made one, which shows the value of its first cell.
 *
 * @param firstRow from 1
 * @param firstColumn from 0
 */
record MergedCells(long firstRow, long lastRow, int firstColumn, int lastColumn) {
    /** The name of its first cell, such as A2. */
    String firstCell() {
        return Cell.columnName(firstColumn) + firstRow;
    }
}
