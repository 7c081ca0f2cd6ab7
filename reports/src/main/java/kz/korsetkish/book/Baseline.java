package kz.korsetkish.book;

import java.math.BigDecimal;

/** The value that the path to 2030 starts from. */
public record Baseline(String timePeriod, BigDecimal value) {}
