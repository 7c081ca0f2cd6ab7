package kz.korsetkish.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/** What happened to an indicator, in sentences made from its figures. */
record Headline(Facts facts, Voice voice) {

    String sentences() {
        return sentences(Optional.empty());
    }

    /**
     * Sentences to stand after one that has told a value.
     *
     * @param told the year of that value, which need not be told again
     */
    String sentences(Optional<String> told) {
        List<String> sentences = new ArrayList<>();
        Optional<Verdict> verdict = facts.lastVerdict();
        verdict.ifPresentOrElse(
                v -> sentences.add(verdict(v, told)),
                () -> facts.last()
                        .ifPresentOrElse(
                                last -> sentences.add(known(last)), () -> sentences.add(voice.say("headline.none"))));
        verdict.ifPresent(v -> {
            if (!v.status().equals("withheld")
                    && (v.value().isEmpty() || v.target().isEmpty())) {
                facts.last()
                        .ifPresentOrElse(
                                last -> {
                                    if (told.filter(last.timePeriod()::equals).isEmpty()) {
                                        sentences.add(known(last));
                                    }
                                },
                                () -> sentences.add(voice.say("headline.none")));
            }
            if (Standing.synthetic(v)) {
                sentences.add(voice.say("headline.synthetic"));
            }
            if (v.lost().orElse(false)) {
                sentences.add(voice.say("headline.lost"));
            }
            if (v.notDistinguishable() && !isUnreliable(v)) {
                sentences.add(voice.say("headline.not_distinguishable"));
            }
            demand(v).ifPresent(sentences::add);
            trend(v).or(() -> metBefore(v)).ifPresent(sentences::add);
        });
        return String.join(" ", sentences);
    }

    private String verdict(Verdict verdict, Optional<String> told) {
        Map<String, String> values = new HashMap<>();
        values.put("year", verdict.timePeriod());
        verdict.value().ifPresent(v -> values.put("value", voice.value(facts.indicator(), v)));
        verdict.target().ifPresent(t -> values.put("target", voice.value(facts.indicator(), t)));
        missedBy(verdict).ifPresent(m -> values.put("missed", voice.difference(facts.indicator(), m)));
        facts.baseline().ifPresent(b -> {
            values.put("baseline", voice.value(facts.indicator(), b.value()));
            values.put("baselineYear", b.timePeriod());
        });
        boolean baseline = !facts.isNational(verdict.timePeriod())
                && values.containsKey("baseline")
                && verdict.metAtBaseline()
                && verdict.status().equals("achieved");
        if (isUnreliable(verdict)
                && verdict.ciLow().isPresent()
                && verdict.ciHigh().isPresent()) {
            return unreliable(verdict, values);
        }
        boolean isJudged =
                verdict.status().equals("achieved") || verdict.status().equals("not_achieved");
        String national = isJudged && facts.isNational(verdict.timePeriod()) ? "national." : "";
        String key = national + verdict.status() + (baseline ? "_at_baseline" : "");
        boolean isTold = told.filter(verdict.timePeriod()::equals).isPresent()
                && verdict.value().isPresent()
                && verdict.target().isPresent();
        return voice.say((isTold ? "headline.told." : "headline.") + key, values);
    }

    /** Whether so few answered that the interval is all there is to say. */
    private boolean isUnreliable(Verdict verdict) {
        return verdict.value().isPresent()
                && facts.provenances().stream()
                        .flatMap(provenance -> facts.of(provenance, Integer.parseInt(verdict.timePeriod())).stream())
                        .anyMatch(o -> o.obsStatus().equals("U"));
    }

    private String unreliable(Verdict verdict, Map<String, String> values) {
        values.put(
                "low",
                voice.value(
                        facts.indicator(), BigDecimal.valueOf(verdict.ciLow().orElseThrow())));
        values.put(
                "high",
                voice.value(
                        facts.indicator(), BigDecimal.valueOf(verdict.ciHigh().orElseThrow())));
        values.put("answers", verdict.sampleSize().map(voice.writing()::count).orElse(voice.say("none")));
        values.putIfAbsent("target", voice.say("none"));
        return voice.say("headline.too_few_answers", values);
    }

    /** What the next year asks, before what the last one does. */
    private Optional<String> demand(Verdict verdict) {
        String next = Integer.toString(Integer.parseInt(verdict.timePeriod()) + 1);
        return facts.outlook()
                .filter(ahead -> ahead.valuePeriod().equals(verdict.timePeriod()))
                .flatMap(ahead -> ahead.years().stream()
                        .filter(year -> year.timePeriod().equals(next))
                        .findFirst())
                .filter(year -> !facts.isBetter(year.requiredChange().negate()))
                .map(year -> voice.say(
                        "headline.next",
                        Map.of(
                                "year", next,
                                "target", voice.value(facts.indicator(), year.target()),
                                "change", voice.change(facts.indicator(), year.requiredChange()))));
    }

    /** The newest value, of an earlier year, may meet the last target already. */
    private Optional<String> metBefore(Verdict verdict) {
        return facts.lastJudged()
                .filter(judged -> verdict.value().isEmpty()
                        && judged.trend().filter("met"::equals).isPresent())
                .flatMap(judged -> facts.lastTarget()
                        .map(target ->
                                voice.say("outlook.met", "endYear", target.timePeriod(), "year", judged.timePeriod())));
    }

    private static Optional<BigDecimal> missedBy(Verdict verdict) {
        return verdict.missedBy().or(() -> verdict.gap().map(BigDecimal::abs));
    }

    private String known(Observation last) {
        return voice.say(
                "headline.known",
                Map.of(
                        "value", voice.value(facts.indicator(), last.value().orElseThrow()),
                        "year", last.timePeriod(),
                        "provenance", voice.say(Provenance.of(last.provenance()).key() + ".short")));
    }

    /** Only where there are two changes to compare, and more than one year of the first. */
    private Optional<String> trend(Verdict verdict) {
        String trend = verdict.trend().orElse("unknown");
        if (facts.lastTarget().isEmpty() || trend.equals("unknown") || trend.equals("missed")) {
            return Optional.empty();
        }
        String endYear = facts.lastTarget().get().timePeriod();
        if (trend.equals("met")) {
            return Optional.of(voice.say("trend.met", "endYear", endYear));
        }
        if (verdict.tooShort().isPresent()
                || verdict.requiredChange().isEmpty()
                || verdict.achievedChange().isEmpty()) {
            return Optional.empty();
        }
        int precision = facts.indicator().precision() + 1;
        return Optional.of(voice.say(
                "trend." + trend,
                Map.of(
                        "endYear", endYear,
                        "required",
                                voice.writing().change(verdict.requiredChange().get(), precision),
                        "achieved",
                                voice.writing().change(verdict.achievedChange().get(), precision))));
    }
}
