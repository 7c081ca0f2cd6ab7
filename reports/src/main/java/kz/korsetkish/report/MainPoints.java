package kz.korsetkish.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Earlier;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Revision;
import kz.korsetkish.book.Target;
import kz.korsetkish.book.Variant;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Voice;

/**
 * What is to be known first, a sentence each and six at most: what happened, what next year demands, how far off what
 * has no value is, and what changed.
 */
record MainPoints(Book book, List<Facts> all, Voice voice) {
    private static final int MOST_NAMED = 3;

    static MainPoints ofCountry(Book book, Voice voice) {
        return new MainPoints(
                book,
                book.indicators().stream()
                        .map(indicator -> new Facts(indicator, book.release().asOf()))
                        .toList(),
                voice);
    }

    List<String> sentences() {
        return Stream.of(counted(), missed(), metBefore(), demanded(), missing(), revised())
                .flatMap(Optional::stream)
                .toList();
    }

    /** The year that is judged: the newest of the verdicts. */
    static Optional<String> year(List<Facts> all) {
        return all.stream()
                .flatMap(facts -> facts.lastVerdict().stream())
                .map(Verdict::timePeriod)
                .max(Comparator.naturalOrder());
    }

    /** The verdict of that year, whatever it is. */
    Optional<Verdict> judged(Facts facts) {
        return year(all).flatMap(year -> facts.verdict(Integer.parseInt(year)));
    }

    private Optional<String> counted() {
        List<String> clauses = new ArrayList<>();
        clause("achieved", verdict -> verdict.status().equals("achieved")).ifPresent(clauses::add);
        clause("not_achieved", verdict -> verdict.status().equals("not_achieved"))
                .ifPresent(clauses::add);
        clause("no_value", MainPoints::isWithoutValue).ifPresent(clauses::add);
        clause("no_target", verdict -> verdict.status().equals("no_target")).ifPresent(clauses::add);
        clause("synthetic", Standing::synthetic).ifPresent(clauses::add);
        return clauses.isEmpty()
                ? Optional.empty()
                : Optional.of(voice.say(
                        "points.count",
                        "all",
                        Integer.toString(book.indicators().size()),
                        "clauses",
                        String.join("; ", clauses)));
    }

    private Optional<String> clause(String name, Predicate<Verdict> such) {
        long count = all.stream()
                .flatMap(facts -> judged(facts).stream())
                .filter(such)
                .count();
        return count == 0
                ? Optional.empty()
                : Optional.of(voice.say(
                        "points.count." + name,
                        "count",
                        Long.toString(count),
                        "year",
                        year(all).orElse("")));
    }

    private static boolean isWithoutValue(Verdict verdict) {
        return switch (verdict.status()) {
            case "no_data", "withheld", "not_due" -> true;
            default -> false;
        };
    }

    Optional<String> missed() {
        return list(
                "missed",
                all.stream()
                        .filter(facts -> judged(facts)
                                .filter(verdict -> verdict.status().equals("not_achieved"))
                                .isPresent()),
                facts -> {
                    Verdict verdict = judged(facts).orElseThrow();
                    return voice.say(
                            verdict.notDistinguishable() ? "points.missed.within" : "points.missed.item",
                            Map.of(
                                    "title", voice.in(facts.indicator().shortTitle()),
                                    "value", value(facts, verdict.value().orElseThrow()),
                                    "target", value(facts, verdict.target().orElseThrow()),
                                    "missed",
                                            voice.difference(
                                                    facts.indicator(),
                                                    verdict.missedBy().orElse(BigDecimal.ZERO))));
                });
    }

    private Optional<String> metBefore() {
        return list(
                "met_before",
                all.stream()
                        .filter(facts -> judged(facts)
                                .filter(verdict -> verdict.status().equals("achieved") && verdict.metAtBaseline())
                                .isPresent()),
                facts -> voice.in(facts.indicator().shortTitle()));
    }

    /** What the coming year asks of an indicator that has a value of the judged year. */
    private record Demand(Facts facts, Verdict verdict, Target target, BigDecimal change) {

        static Optional<Demand> of(Facts facts, Verdict verdict) {
            return verdict.value()
                    .flatMap(value -> facts.target(Integer.parseInt(verdict.timePeriod()) + 1)
                            .map(target -> new Demand(
                                    facts, verdict, target, target.value().subtract(value))));
        }

        private BigDecimal better(BigDecimal difference) {
            return facts.indicator().direction().equals("lower") ? difference.negate() : difference;
        }

        boolean isOpen() {
            return better(change).signum() > 0;
        }

        /** How many times the change of a year so far; what is not told or goes the other way comes first of all. */
        BigDecimal effort() {
            return verdict.achievedChange()
                    .map(this::better)
                    .filter(achieved -> achieved.signum() > 0)
                    .map(achieved -> better(change).divide(achieved, MathContext.DECIMAL64))
                    .orElse(better(change).add(BigDecimal.valueOf(1_000_000)));
        }
    }

    Optional<String> demanded() {
        return list(
                "demanded",
                all.stream()
                        .flatMap(facts -> judged(facts).flatMap(verdict -> Demand.of(facts, verdict)).stream())
                        .filter(Demand::isOpen)
                        .sorted(Comparator.comparing(Demand::effort).reversed())
                        .limit(MOST_NAMED),
                demand -> {
                    Facts facts = demand.facts();
                    Map<String, String> values = new HashMap<>();
                    values.put("title", voice.in(facts.indicator().shortTitle()));
                    values.put("value", value(facts, demand.verdict().value().orElseThrow()));
                    values.put("target", value(facts, demand.target().value()));
                    values.put("change", voice.change(facts.indicator(), demand.change()));
                    demand.verdict()
                            .achievedChange()
                            .ifPresent(achieved -> values.put("achieved", voice.change(facts.indicator(), achieved)));
                    return voice.say(
                            values.containsKey("achieved") ? "points.demanded.paced" : "points.demanded.item", values);
                });
    }

    private Optional<String> missing() {
        return list(
                "missing",
                all.stream()
                        .filter(facts ->
                                judged(facts).filter(MainPoints::isWithoutValue).isPresent()),
                this::missing);
    }

    /** The newest value and how fast it has to change to reach the last target. */
    private String missing(Facts facts) {
        Map<String, String> values = new HashMap<>();
        values.put("title", voice.in(facts.indicator().shortTitle()));
        Optional<Observation> last = facts.last();
        Optional<Verdict> newest = facts.lastJudged();
        last.ifPresent(o -> {
            values.put("value", value(facts, o.value().orElseThrow()));
            values.put("lastValueYear", o.timePeriod());
        });
        facts.lastTarget().ifPresent(target -> {
            values.put("target", value(facts, target.value()));
            values.put("endYear", target.timePeriod());
        });
        newest.flatMap(Verdict::requiredChange)
                .ifPresent(change -> values.put("required", voice.change(facts.indicator(), change)));
        newest.flatMap(Verdict::achievedChange)
                .ifPresent(change -> values.put("achieved", voice.change(facts.indicator(), change)));
        String known = values.containsKey("required")
                ? values.containsKey("achieved") ? "paced" : "required"
                : last.isPresent() ? "last" : "nothing";
        return voice.say("points.missing." + known, values);
    }

    /** The country's values that the last release had otherwise, the weightiest first; that there are none is news too. */
    private Optional<String> revised() {
        Optional<String> last = book.earlier().flatMap(Earlier::releaseId);
        String revisions = book.revisions().stream()
                .flatMap(all -> all.first().stream())
                .filter(one -> last.filter(one.oldVersion()::equals).isPresent())
                .filter(one -> one.entity().equals(Facts.COUNTRY)
                        && one.breakdown().equals("total")
                        && one.variant().equals(Variant.MAIN))
                .flatMap(one -> revision(one).stream())
                .limit(MOST_NAMED)
                .collect(Collectors.joining("; "));
        return last.map(release -> revisions.isEmpty()
                ? voice.say("points.not_revised", "release", release)
                : voice.say("points.revised", "release", release, "revisions", revisions));
    }

    private Optional<String> revision(Revision one) {
        return book.indicators().stream()
                .filter(indicator -> indicator.indicatorId().equals(one.indicatorId()))
                .findFirst()
                .map(indicator -> {
                    int digits = RevisionAnnex.digits(indicator, one);
                    return voice.say(
                            "points.revision",
                            Map.of(
                                    "title", voice.in(indicator.shortTitle()),
                                    "year", one.timePeriod(),
                                    "from", RevisionAnnex.value(one.oldValue(), digits, voice),
                                    "to", RevisionAnnex.value(one.newValue(), digits, voice)));
                });
    }

    private String value(Facts facts, BigDecimal value) {
        return voice.value(facts.indicator(), value);
    }

    /** A sentence with all of these in it; none where there is none. */
    private <T> Optional<String> list(String name, Stream<T> named, Function<T, String> item) {
        String items = named.map(item).collect(Collectors.joining("; "));
        String year = year(all).orElse("");
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(voice.say(
                        "points." + name,
                        Map.of(
                                "items", items,
                                "year", year,
                                "nextYear", year.isEmpty() ? "" : Integer.toString(Integer.parseInt(year) + 1))));
    }
}
