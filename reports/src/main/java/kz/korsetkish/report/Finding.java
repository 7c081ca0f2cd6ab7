package kz.korsetkish.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.korsetkish.book.DefinitionChange;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Target;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.reading.BreakdownFacts;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.RegionFacts;
import kz.korsetkish.reading.Voice;

/** What is to be seen in a chart, in one sentence without its point: its title. It says no more than the values carry. */
record Finding(Voice voice) {

    /** Of the years of an indicator: where the newest value went, and where it stands against its target. */
    String path(Facts facts) {
        Optional<Observation> last = facts.last();
        if (last.isEmpty()) {
            return nextTarget(facts, 0)
                    .map(target -> voice.say(
                            "finding.no_value",
                            "year",
                            target.timePeriod(),
                            "target",
                            voice.value(facts.indicator(), target.value())))
                    .orElseGet(() -> voice.say("finding.none"));
        }
        Observation value = last.get();
        if (value.obsStatus().equals("U")
                && value.ciLow().isPresent()
                && value.ciHigh().isPresent()) {
            return voice.say(
                    "finding.too_few",
                    Map.of(
                            "year", value.timePeriod(),
                            "low", bound(facts.indicator(), value.ciLow().get()),
                            "high", bound(facts.indicator(), value.ciHigh().get())));
        }
        Optional<Verdict> verdict = facts.verdict(Facts.year(value));
        String moved = voice.say(
                "finding." + verdict.map(v -> movement(facts, value, v)).orElse("stood"),
                "year",
                value.timePeriod(),
                "value",
                marked(facts.indicator(), value));
        return verdict.flatMap(v -> against(facts, v))
                .or(() -> nextTarget(facts, Facts.year(value))
                        .map(target -> voice.say(
                                "finding.next",
                                "year",
                                target.timePeriod(),
                                "target",
                                voice.value(facts.indicator(), target.value()))))
                .map(rest -> moved + rest)
                .orElse(moved);
    }

    private String bound(Indicator indicator, double value) {
        return voice.value(indicator, BigDecimal.valueOf(value));
    }

    /** A synthetic value says so. */
    private String marked(Indicator indicator, Observation o) {
        return voice.value(indicator, o.value().orElseThrow()) + synthetic(o);
    }

    private String synthetic(Observation o) {
        Provenance provenance = Provenance.of(o.provenance());
        return provenance == Provenance.SYNTHETIC ? " (" + voice.say(provenance.key() + ".short") + ")" : "";
    }

    /** Since the year before, where that is another value by more than its margin and by the same definition. */
    private static String movement(Facts facts, Observation value, Verdict verdict) {
        boolean isBroken = facts.indicator().definitionChanges().stream()
                .map(DefinitionChange::year)
                .anyMatch(year -> year == Facts.year(value));
        boolean isTold = verdict.notTold().isEmpty()
                && verdict.changeSignificant().orElse(true)
                && !value.obsStatus().equals("U")
                && !value.obsStatus().equals("B")
                && !isBroken;
        if (!isTold || verdict.change().isEmpty()) {
            return "stood";
        }
        int direction = verdict.change()
                .get()
                .setScale(facts.indicator().precision(), RoundingMode.HALF_UP)
                .signum();
        return direction > 0 ? "rose" : direction < 0 ? "fell" : "same";
    }

    private Optional<String> against(Facts facts, Verdict verdict) {
        Optional<BigDecimal> target = verdict.target();
        boolean isJudged = Set.of("achieved", "not_achieved").contains(verdict.status());
        if (!isJudged || target.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        values.put("target", voice.value(facts.indicator(), target.get()));
        verdict.missedBy()
                .or(() -> verdict.gap().map(BigDecimal::abs))
                .ifPresent(missed -> values.put("missed", voice.difference(facts.indicator(), missed)));
        String whose = hasOwnTarget(facts, verdict) ? "" : ".national";
        String key = verdict.notDistinguishable() ? "within_margin" : verdict.status();
        return Optional.of(voice.say("finding." + key + whose, values));
    }

    /** A region is measured by the country's where it has none of its own. */
    private static boolean hasOwnTarget(Facts facts, Verdict verdict) {
        return facts.area().equals(Facts.COUNTRY)
                || facts.indicator().targets().stream()
                        .anyMatch(target -> target.entity().equals(facts.area())
                                && target.timePeriod().equals(verdict.timePeriod()));
    }

    private static Optional<Target> nextTarget(Facts facts, int after) {
        return facts.years().stream()
                .filter(year -> year > after)
                .sorted()
                .flatMap(year -> facts.target(year).stream())
                .findFirst();
    }

    /** Two members of a group. */
    private record Pair(Observation low, Observation high) {
        BigDecimal difference() {
            return high.value().orElseThrow().subtract(low.value().orElseThrow());
        }

        /** Complete counts are; values with intervals where these leave a space between them. */
        boolean isToldApart() {
            boolean isReliable =
                    !low.obsStatus().equals("U") && !high.obsStatus().equals("U");
            boolean isApart = low.ciHigh()
                    .flatMap(end -> high.ciLow().map(start -> end < start))
                    .orElse(true);
            return isReliable && isApart && difference().signum() > 0;
        }
    }

    /** Of the members of breakdowns: the two that differ most, of those that can be told apart. */
    String groups(Indicator indicator, List<List<Observation>> drawn) {
        List<List<Observation>> groups = BreakdownFacts.whole(indicator, drawn);
        Optional<String> scaled = farthestFromItsHighest(indicator, groups);
        if (scaled.isPresent()) {
            return scaled.get();
        }
        List<Pair> pairs = new ArrayList<>();
        for (List<Observation> group : groups) {
            for (Observation low : group) {
                group.stream()
                        .filter(high -> high.timePeriod().equals(low.timePeriod()))
                        .forEach(high -> pairs.add(new Pair(low, high)));
            }
        }
        boolean isAnyToCompare = groups.stream().anyMatch(group -> group.size() > 1);
        return pairs.stream()
                .filter(Pair::isToldApart)
                .max(Comparator.comparing(Pair::difference))
                .map(pair -> voice.say(
                                "finding.groups",
                                Map.of(
                                        "breakdown", voice.breakdown(pair.low.breakdown()),
                                        "year", pair.low.timePeriod(),
                                        "low", named(indicator, pair.low, groups),
                                        "high", named(indicator, pair.high, groups)))
                        + synthetic(pair.low))
                .orElseGet(() -> voice.say(isAnyToCompare ? "finding.groups_alike" : "finding.groups_none"));
    }

    /** With the name of its member, where no other is printed with that value. */
    private String named(Indicator indicator, Observation o, List<List<Observation>> groups) {
        String value = voice.value(indicator, o.value().orElseThrow());
        long others = groups.stream()
                .flatMap(List::stream)
                .filter(other -> other.breakdown().equals(o.breakdown())
                        && voice.value(indicator, other.value().orElseThrow()).equals(value))
                .count();
        return others > 1 ? value : value + " (" + voice.member(o.breakdown(), o.member()) + ")";
    }

    /** Where each member has a scale of its own: the members that have the smallest share of it. */
    private Optional<String> farthestFromItsHighest(Indicator indicator, List<List<Observation>> groups) {
        List<Observation> scaled = groups.stream()
                .flatMap(List::stream)
                .filter(o -> highest(o).isPresent())
                .toList();
        double least = scaled.stream().mapToDouble(this::share).min().orElse(0);
        List<Observation> farthest =
                scaled.stream().filter(o -> share(o) <= least).toList();
        return farthest.stream()
                .findFirst()
                .map(first -> voice.say(
                                "finding.sections",
                                "year",
                                first.timePeriod(),
                                "members",
                                farthest.stream()
                                        .map(o -> ofHighest(indicator, o))
                                        .collect(Collectors.joining("; ")))
                        + synthetic(first));
    }

    private double share(Observation o) {
        return o.value().orElseThrow().doubleValue() / highest(o).orElseThrow();
    }

    private String ofHighest(Indicator indicator, Observation o) {
        String value = voice.say(
                "breakdown.of",
                "value",
                voice.value(indicator, o.value().orElseThrow()),
                "highest",
                bound(indicator, highest(o).orElseThrow()));
        return voice.member(o.breakdown(), o.member()) + " (" + value + ")";
    }

    private Optional<Double> highest(Observation o) {
        return voice.highest(o.breakdown(), o.member());
    }

    /** Of the regions: how many reach the target, as far as that can be told; without one, between what they lie. */
    String regions(RegionFacts facts) {
        List<Observation> ranked = facts.regions().ranked();
        List<Verdict> judged = ranked.stream()
                .flatMap(o -> facts.verdict(o.entity()).stream())
                .filter(v -> Set.of("achieved", "not_achieved").contains(v.status()))
                .toList();
        if (judged.isEmpty()) {
            return facts.hasNoOrder() ? voice.say("regions.no_order") : range(facts);
        }
        Map<String, Long> counts = judged.stream()
                .collect(Collectors.groupingBy(v -> isTold(v) ? v.status() : "untold", Collectors.counting()));
        long untold = counts.getOrDefault("untold", 0L);
        Set<BigDecimal> targets = judged.stream()
                .flatMap(v -> v.target().stream())
                .map(BigDecimal::stripTrailingZeros)
                .collect(Collectors.toSet());
        String target = targets.size() == 1
                ? " (" + voice.value(facts.indicator(), targets.iterator().next()) + ")"
                : "";
        return voice.say(
                "finding.regions" + (untold > 0 ? "_untold" : ""),
                Map.of(
                        "year", facts.regions().year(),
                        "all", Integer.toString(judged.size()),
                        "target", target,
                        "met", Long.toString(counts.getOrDefault("achieved", 0L)),
                        "missed", Long.toString(counts.getOrDefault("not_achieved", 0L)),
                        "untold", Long.toString(untold)));
    }

    private static boolean isTold(Verdict verdict) {
        return !verdict.notDistinguishable()
                && verdict.notTold().filter("too_few_answers"::equals).isEmpty();
    }

    private String range(RegionFacts facts) {
        List<Observation> sorted = facts.reliable().stream()
                .sorted(Comparator.comparing(o -> o.value().orElseThrow()))
                .toList();
        return voice.say(
                        "finding.range",
                        Map.of(
                                "year", facts.regions().year(),
                                "low",
                                        voice.value(
                                                facts.indicator(),
                                                sorted.getFirst().value().orElseThrow()),
                                "lowRegion", facts.name(voice, sorted.getFirst().entity()),
                                "high",
                                        voice.value(
                                                facts.indicator(),
                                                sorted.getLast().value().orElseThrow()),
                                "highRegion", facts.name(voice, sorted.getLast().entity())))
                + (facts.provenance() == Provenance.SYNTHETIC ? synthetic(sorted.getLast()) : "");
    }
}
