package kz.korsetkish.catalog;

/**
 * When a value of a survey is flagged as of low reliability.
 *
 * @param answers with fewer answers
 * @param relativeStandardError with a standard error of more percent of the value
 */
public record Reliability(int answers, int relativeStandardError) {}
