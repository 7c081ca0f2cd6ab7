package kz.korsetkish.book;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The target of one year in one edition of the targets.
 *
 * @param entity the country, or the area that has a target of its own
 */
public record Target(
        String entity, String timePeriod, BigDecimal value, String edition, LocalDate published, Translated document) {
    public Target {
        // A book of an earlier version does not say.
        entity = entity == null ? Book.COUNTRY : entity;
    }
}
