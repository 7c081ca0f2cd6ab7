package kz.korsetkish.book;

import java.math.BigDecimal;

/** The value that the path of the plan starts from. */
public record Baseline(String timePeriod, BigDecimal value) {}
