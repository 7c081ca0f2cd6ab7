package kz.korsetkish.catalog;

/**
 * When a cell is too small to be shown.
 *
 * @param counted {@code denominator} or {@code sample_size}: the column that says how many stand behind a cell
 * @param population what is counted: indicators that count the same hide the same cells
 * @param threshold a cell with fewer is suppressed
 * @param series only series whose names begin so; empty for all
 */
public record Disclosure(String counted, String population, int threshold, String series) {}
