package kz.korsetkish.catalog;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The days on which figures can change though nothing new has come: a year begins, targets are published, a value or a
 * submission is due. Statements are computed as of the last of them, so that between two of them nothing is made again.
 */
public final class TurningDays {
    private static final int MONTHS = 12;

    private final Set<LocalDate> published;
    private final Set<Integer> monthsUntilValues;
    private final Set<Integer> monthsUntilSubmissions;

    TurningDays(List<TargetPlan> plans, List<Indicator> indicators, List<Source> sources) {
        published = plans.stream()
                .flatMap(plan -> plan.editions().stream())
                .map(TargetEdition::published)
                .collect(Collectors.toUnmodifiableSet());
        monthsUntilValues =
                indicators.stream().map(Indicator::publicationLagMonths).collect(Collectors.toUnmodifiableSet());
        monthsUntilSubmissions = sources.stream()
                .map(Source::calendar)
                .flatMap(Optional::stream)
                .filter(calendar -> calendar.everyMonths().isPresent())
                .map(Calendar::dueAfterMonths)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The last of them that is not after this day. */
    public LocalDate upTo(LocalDate day) {
        return around(day)
                .filter(turning -> !turning.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The first of them after this day. */
    public LocalDate after(LocalDate day) {
        return around(day)
                .filter(turning -> turning.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Stream<LocalDate> around(LocalDate day) {
        int longest = Stream.concat(monthsUntilValues.stream(), monthsUntilSubmissions.stream())
                .max(Comparator.naturalOrder())
                .orElse(0);
        return Stream.concat(
                published.stream(),
                IntStream.rangeClosed(day.getYear() - 1 - longest / MONTHS, day.getYear() + 1)
                        .boxed()
                        .flatMap(this::ofYear));
    }

    /** Its end is where months until it is published are counted from, the day after where those of a submission are. */
    private Stream<LocalDate> ofYear(int year) {
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate next = end.plusDays(1);
        return Stream.of(
                        Stream.of(next),
                        monthsUntilValues.stream().map(end::plusMonths),
                        monthsUntilSubmissions.stream().map(next::plusMonths))
                .flatMap(days -> days);
    }
}
