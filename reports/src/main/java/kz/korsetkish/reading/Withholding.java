package kz.korsetkish.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Comparison;
import kz.korsetkish.book.Earlier;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Revision;
import kz.korsetkish.book.Revisions;
import kz.korsetkish.book.Verdict;

/** Takes out of a book what must not be printed: what is suppressed, or computed from the reports of too few. */
public final class Withholding {
    private Withholding() {}

    public static Book of(Book book) {
        return book.with(book.indicators().stream().map(Withholding::of).toList());
    }

    private static Indicator of(Indicator indicator) {
        Set<String> below = indicator.verdicts().stream()
                .filter(Verdict::reportedByTooFew)
                .map(v -> v.entity() + " " + v.timePeriod())
                .collect(Collectors.toSet());
        return indicator.with(indicator.observations().stream()
                .map(o -> isSuppressed(o) || (isComputed(o) && below.contains(o.entity() + " " + o.timePeriod()))
                        ? o.suppressed()
                        : o)
                .toList());
    }

    private static boolean isSuppressed(Observation o) {
        return o.obsStatus().equals("Q");
    }

    private static boolean isComputed(Observation o) {
        return Provenance.of(o.provenance()) != Provenance.OFFICIAL;
    }

    /** What is said of a value that must not be printed would give it away. */
    public static boolean isWithheld(Indicator indicator, Comparison one) {
        return Provenance.of(one.provenance()) != Provenance.OFFICIAL
                && indicator.verdicts().stream()
                        .filter(verdict -> verdict.entity().equals(Facts.COUNTRY)
                                && verdict.timePeriod().equals(one.timePeriod()))
                        .anyMatch(Verdict::reportedByTooFew);
    }

    /** What was withheld, or is now, is not told. */
    public static Optional<BigDecimal> value(Indicator indicator, Earlier.Judged then) {
        boolean isWithheld = indicator.verdicts().stream()
                .anyMatch(now -> now.entity().equals(Facts.COUNTRY)
                        && now.timePeriod().equals(then.timePeriod())
                        && now.status().equals("withheld"));
        return then.value().filter(v -> !isWithheld && !then.status().equals("withheld"));
    }

    /** The revisions that may be printed. */
    public static List<Revision> shown(Book book, Revisions revisions) {
        return revisions.first().stream()
                .filter(one ->
                        indicator(book, one).filter(i -> !isWithheld(i, one)).isPresent())
                .toList();
    }

    private static Optional<Indicator> indicator(Book book, Revision one) {
        return book.indicators().stream()
                .filter(i -> i.indicatorId().equals(one.indicatorId()))
                .findFirst();
    }

    /** A value that must not be printed is not printed here either. */
    private static boolean isWithheld(Indicator indicator, Revision one) {
        return indicator.verdicts().stream()
                .filter(verdict -> verdict.entity().equals(one.entity())
                        && verdict.timePeriod().equals(one.timePeriod()))
                .anyMatch(Verdict::reportedByTooFew);
    }
}
