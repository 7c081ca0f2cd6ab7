package kz.korsetkish.catalog;

import java.math.BigDecimal;

/** The value and year that the path of a plan starts from. */
public record Baseline(String timePeriod, BigDecimal value) {}
