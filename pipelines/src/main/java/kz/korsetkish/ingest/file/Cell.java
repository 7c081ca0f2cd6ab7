package kz.korsetkish.ingest.file;

/**
 * A cell that is not blank.
 *
 * @param column from 0
 * @param text as the workbook holds it
 * @param format what is seen of a number
 */
record Cell(int column, Kind kind, String text, NumberFormat format) {
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        /** A day or a time in ISO 8601. */
        TIME,
        /** A formula whose result was not saved with it. */
        UNCOMPUTED
    }

    /** The same in another column. */
    Cell in(int other) {
        return new Cell(other, kind, text, format);
    }

    /** The name of a column in a spreadsheet, such as AB. */
    static String columnName(int column) {
        var name = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }
}
