package kz.korsetkish.book;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The release that a book was made from.
 *
 * @param releaseId such as {@code 2026-11-21.1}
 * @param asOf the date that decided what was due and which target editions counted
 * @param dataVintage when the newest submission behind the release was received
 * @param submissions how many submissions the release rests on
 * @param syntheticSubmissions how many of them are synthetic
 */
public record Release(
        String releaseId,
        LocalDate asOf,
        Instant createdAt,
        Instant dataVintage,
        String programVersion,
        long submissions,
        long syntheticSubmissions) {}
