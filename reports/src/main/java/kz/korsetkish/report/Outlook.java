package kz.korsetkish.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.book.Target;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.pdf.Bullets;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Voice;

/** Whether the last change is more than chance, and where the present pace leads to. */
record Outlook(Facts facts, Voice voice) {

    /** Nothing where there is no change and no path, and for a book of an earlier version, which does not say. */
    List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        Optional<kz.korsetkish.book.Outlook> ahead = facts.outlook();
        ahead.filter(one -> !one.years().isEmpty())
                .ifPresent(one -> elements.add(new LookAhead(facts, one, voice).table()));
        List<List<Inline>> items = new ArrayList<>();
        ahead.flatMap(one -> new LookAhead(facts, one, voice).sentence()).ifPresent(text -> items.add(item(text)));
        facts.lastVerdict().ifPresent(verdict -> {
            change(verdict).ifPresent(text -> items.add(item(text)));
            (ahead.isPresent() ? newDefinition(verdict) : end(verdict)).ifPresent(text -> items.add(item(text)));
        });
        facts.lastJudged().flatMap(this::otherVerdict).ifPresent(text -> items.add(item(text)));
        if (!items.isEmpty()) {
            elements.add(new Bullets(items));
        }
        return elements.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(Heading.within(voice.say("outlook.title"))), elements.stream())
                        .toList();
    }

    private static List<Inline> item(String text) {
        return List.of(new Inline.Words(text, Type.BODY));
    }

    /** What would change the verdict: the value it takes, and for a survey the answers it would take to tell. */
    private Optional<String> otherVerdict(Verdict verdict) {
        return verdict.answersToTell()
                .map(answers -> voice.say(
                        "outlook.answers",
                        Map.of(
                                "year",
                                verdict.timePeriod(),
                                "answers",
                                voice.writing().count(answers),
                                "given",
                                verdict.sampleSize().map(voice.writing()::count).orElse(voice.say("none")))))
                .or(() -> verdict.target()
                        .filter(target -> verdict.status().equals("not_achieved"))
                        .map(target -> voice.say(
                                "outlook.needed",
                                Map.of(
                                        "year", verdict.timePeriod(),
                                        "target", voice.value(facts.indicator(), target),
                                        "missed",
                                                voice.difference(
                                                        facts.indicator(),
                                                        verdict.missedBy().orElse(BigDecimal.ZERO))))));
    }

    private Optional<String> change(Verdict verdict) {
        return verdict.change().map(change -> {
            Map<String, String> values = new HashMap<>();
            values.put("year", verdict.timePeriod());
            values.put("change", difference(change));
            verdict.changeMargin().ifPresent(margin -> values.put("margin", margin(margin)));
            String key = verdict.changeSignificant()
                    .map(significant -> significant ? "significant" : "not_significant")
                    .orElse("counted");
            return voice.say("change." + key, values);
        });
    }

    private Optional<String> end(Verdict verdict) {
        String endYear = facts.lastTarget().map(Target::timePeriod).orElse("");
        return verdict.endValue()
                .map(value -> voice.say(
                        "outlook.value",
                        Map.of(
                                "endYear", endYear,
                                "value", voice.value(facts.indicator(), value),
                                "target",
                                        facts.lastTarget()
                                                .map(target -> voice.value(facts.indicator(), target.value()))
                                                .orElse(voice.say("none")))))
                .map(sentence -> sentence
                        + newDefinition(verdict).map(text -> " " + text).orElse(""))
                .or(() -> metBefore(verdict).map(year -> voice.say("outlook.met", "endYear", endYear, "year", year)))
                .or(() -> verdict.tooShort()
                        .map(why -> voice.say("outlook." + why, "endYear", endYear, "year", verdict.timePeriod())));
    }

    /** The year of the newest value, where this year has none and that one met the last target. */
    private Optional<String> metBefore(Verdict verdict) {
        return facts.lastJudged()
                .filter(judged -> verdict.value().isEmpty()
                        && judged.trend().filter("met"::equals).isPresent())
                .map(Verdict::timePeriod);
    }

    /** A definition that changes on the way makes the two ends of the line different things. */
    private Optional<String> newDefinition(Verdict verdict) {
        return facts.indicator().definitionChanges().stream()
                .filter(change -> change.year() > Integer.parseInt(verdict.timePeriod()))
                .map(change -> voice.say("outlook.definition", "year", Integer.toString(change.year())))
                .findFirst();
    }

    private String difference(BigDecimal change) {
        return voice.change(facts.indicator(), change);
    }

    private String margin(double margin) {
        return voice.difference(facts.indicator(), BigDecimal.valueOf(margin));
    }
}
