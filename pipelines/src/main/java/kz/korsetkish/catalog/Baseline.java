package kz.korsetkish.catalog;

import java.math.BigDecimal;

/** The value and year that the path to 2030 starts from. */
public record Baseline(String timePeriod, BigDecimal value) {}
