package kz.korsetkish.book;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A value that was published before and is another one now.
 *
 * @param compared {@code release} with the one before it, or {@code edition} of an index
 * @param oldVersion release or edition with the old value
 * @param newVersion with the new value
 * @param oldValue empty where it was missing
 * @param newValue empty where it is missing or withdrawn
 * @param why {@code rows_lost} (sent again with fewer sound rows), {@code correction}, {@code resubmission},
 *     {@code withdrawal}, {@code new_edition}, {@code new_data} or {@code definition}
 * @param oldStatus verdict before, where this value is judged
 */
public record Revision(
        String compared,
        String indicatorId,
        Variant variant,
        String entity,
        String timePeriod,
        String breakdown,
        String member,
        String oldVersion,
        String newVersion,
        Optional<BigDecimal> oldValue,
        Optional<BigDecimal> newValue,
        String why,
        Optional<String> oldStatus,
        Optional<String> newStatus) {}
