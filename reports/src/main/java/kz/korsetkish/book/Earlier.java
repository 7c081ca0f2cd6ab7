package kz.korsetkish.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the release before this one said of the country.
 *
 * @param releaseId empty where this is the first release
 * @param asOf of that release
 */
public record Earlier(Optional<String> releaseId, Optional<LocalDate> asOf, List<Judged> judged) {
    /** Before the first release nothing was said. */
    public static final Earlier NONE = new Earlier(Optional.empty(), Optional.empty(), List.of());

    public Earlier {
        judged = List.copyOf(judged);
    }

    /** The value of an indicator and year, and its verdict, as they were. */
    public record Judged(String indicatorId, String timePeriod, Optional<BigDecimal> value, String status) {}
}
