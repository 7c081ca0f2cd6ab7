package kz.korsetkish.catalog;

/**
 * When a share that a survey estimates is flagged as of low reliability.
 *
 * @param effectiveAnswers with fewer answers than these, counted as those of a simple random sample that would be as sure
 * @param intervalWidth with an interval of more percentage points
 */
public record Reliability(int effectiveAnswers, int intervalWidth) {}
