package kz.korsetkish.release;

import java.time.LocalDate;

/** A release that is visible to everyone. */
public record Release(String releaseId, long releaseSeq, LocalDate asOf, String contentDigest) {}
