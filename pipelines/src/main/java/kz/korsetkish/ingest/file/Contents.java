package kz.korsetkish.ingest.file;

/**
 * What a submitted file holds.
 *
 * @param delimiter between the values of a row in {@code rows}
 * @param dataRows rows after the header that are not blank
 */
public record Contents(RowFile rows, Header header, char delimiter, long dataRows, Found found) {}
