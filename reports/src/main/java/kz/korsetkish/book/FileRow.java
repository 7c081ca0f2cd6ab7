package kz.korsetkish.book;

/**
 * A row of a submission.
 *
 * @param sha256 of its file
 * @param row as a spreadsheet counts, the header is 1
 */
public record FileRow(String sha256, long row) {}
