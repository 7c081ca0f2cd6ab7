package kz.korsetkish.book;

import java.time.LocalDate;

/**
 * What the organisation that answers for an indicator says itself of a target that was missed.
 *
 * @param timePeriod year of the target
 * @param organisation what it is called
 * @param explanation why the target was missed; English may be missing
 * @param measures what is being done; English may be missing
 * @param synthetic invented, and marked so by its sender
 */
public record Explanation(
        String entity,
        String timePeriod,
        Translated organisation,
        Translated explanation,
        Translated measures,
        LocalDate writtenOn,
        boolean synthetic) {}
