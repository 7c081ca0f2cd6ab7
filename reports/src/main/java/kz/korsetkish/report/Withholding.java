package kz.korsetkish.report;

import java.util.Set;
import java.util.stream.Collectors;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Verdict;

/** Takes out of a book what must not be printed: what is suppressed, or computed from the reports of too few. */
final class Withholding {
    private Withholding() {}

    static Book of(Book book) {
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
}
