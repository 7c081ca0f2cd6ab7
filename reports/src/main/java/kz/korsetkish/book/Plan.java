package kz.korsetkish.book;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The plan whose numbers, goals and targets are printed. */
public record Plan(String planId, Translated title, int firstYear, int lastYear) {
    /** That of a book of an earlier version, which does not say: the years of its verdicts. */
    static Plan of(List<Indicator> indicators) {
        List<Integer> years = indicators.stream()
                .flatMap(indicator -> indicator.verdicts().stream())
                .filter(verdict -> verdict.entity().equals(Book.COUNTRY))
                .map(verdict -> Integer.valueOf(verdict.timePeriod()))
                .sorted()
                .toList();
        return years.isEmpty()
                ? new Plan("", new Translated(Map.of()), 0, 0)
                : new Plan("", new Translated(Map.of()), years.getFirst(), years.getLast());
    }

    /** The first year that the newest edition has a target for; that of the plan where there are no targets. */
    public int firstTargetYear(List<Indicator> indicators) {
        LocalDate newest = targets(indicators)
                .map(Target::published)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        IntStream years = targets(indicators)
                .filter(target -> target.published().equals(newest))
                .mapToInt(target -> Integer.parseInt(target.timePeriod()));
        return years.min().orElse(firstYear);
    }

    private static Stream<Target> targets(List<Indicator> indicators) {
        return indicators.stream().flatMap(indicator -> indicator.targets().stream());
    }
}
