package kz.korsetkish.book;

/**
 * What another method than the verdict's says of the country's newest value.
 *
 * @param method {@code open-sdg-target}, {@code open-sdg-no-target}, {@code eurostat}, {@code sdsn} or {@code unsd-2023}
 * @param status in the words of the method
 * @param provenance of the value
 */
public record Comparison(String method, String timePeriod, String status, String provenance) {}
