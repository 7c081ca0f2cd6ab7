package kz.korsetkish.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.reading.RegionalFacts;
import kz.korsetkish.reading.Voice;

/** What is to be known of a region first: against the national targets, among the regions, and for the next year. */
record RegionalPoints(MainPoints points, List<RegionalFacts> facts) {

    static RegionalPoints of(Book book, List<RegionalFacts> facts, Voice voice) {
        return new RegionalPoints(
                new MainPoints(book, facts.stream().map(RegionalFacts::facts).toList(), voice), facts);
    }

    List<String> sentences() {
        return Stream.of(counted(), points.missed(), ranked(), points.demanded())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> counted() {
        long achieved = count(verdict -> verdict.status().equals("achieved"));
        long missed = count(verdict -> verdict.status().equals("not_achieved"));
        return MainPoints.year(points.all())
                .map(year -> points.voice()
                        .say(
                                "points.region.count",
                                Map.of(
                                        "year", year,
                                        "all", Integer.toString(facts.size()),
                                        "achieved", Long.toString(achieved),
                                        "missed", Long.toString(missed),
                                        "others", Long.toString(facts.size() - achieved - missed))));
    }

    private long count(Predicate<Verdict> such) {
        return points.all().stream()
                .flatMap(one -> points.judged(one).stream())
                .filter(such)
                .count();
    }

    /** Where it has the best and the worst place, among the indicators that have an order. */
    private Optional<String> ranked() {
        List<RegionalFacts> ordered = facts.stream()
                .filter(one -> one.own().isPresent() && !one.ranked().hasNoOrder())
                .sorted(Comparator.comparingInt(RegionalPoints::place))
                .toList();
        if (ordered.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(points.voice()
                .say("points.region.ranks", "best", rank(ordered.getFirst()), "worst", rank(ordered.getLast())));
    }

    private static int place(RegionalFacts one) {
        return one.ranked().regions().rank(one.own().orElseThrow());
    }

    private String rank(RegionalFacts one) {
        return points.voice()
                .say(
                        "points.region.rank",
                        Map.of(
                                "title",
                                        points.voice()
                                                .in(one.facts().indicator().shortTitle()),
                                "rank", Integer.toString(place(one)),
                                "count",
                                        Integer.toString(
                                                one.ranked().regions().ranked().size())));
    }
}
