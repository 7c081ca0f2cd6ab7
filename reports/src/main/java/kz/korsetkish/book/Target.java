package kz.korsetkish.book;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The target of one year in one edition of the targets. */
public record Target(String timePeriod, BigDecimal value, String edition, LocalDate published, Translated document) {}
