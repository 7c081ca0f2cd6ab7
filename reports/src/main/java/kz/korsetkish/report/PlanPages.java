package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.book.PlannedIndicator;
import kz.korsetkish.book.PlannedTarget;
import kz.korsetkish.book.Translated;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.PlanFacts;
import kz.korsetkish.reading.Sent;
import kz.korsetkish.reading.Voice;

/** What the year of a body's plan came to: in three sentences, by indicator, by risk, and in the body's own words. */
record PlanPages(PlanFacts facts) implements Section {

    @Override
    public Part part(Voice voice) {
        String title = PlanReport.name(facts, voice);
        List<Element> elements = new ArrayList<>();
        elements.add(Paragraph.of(voice.say("report.series"), Type.SMALL));
        elements.add(new Heading(1, title, Type.TITLE, Optional.of(title), Optional.empty()));
        elements.add(Paragraph.of(voice.say("plan.subtitle", "year", facts.year()), Type.SUBTITLE));
        elements.add(Paragraph.of(summary(voice), Type.LEAD).after(8));
        for (String planId : facts.plans()) {
            elements.add(Heading.within(voice.say("plan.indicators", "plan", PlanFacts.code(planId))));
            elements.addAll(versions(planId, voice));
            elements.add(new PlanTable(facts, planId).element(voice));
        }
        elements.add(Paragraph.of(remark(voice), Type.SMALL));
        elements.addAll(new PlanRisks(facts).elements(voice));
        elements.addAll(new PlanNotes(facts).elements(voice));
        elements.addAll(new PlanOrigin(facts).elements(voice));
        Optional<String> notice = facts.isSynthetic() ? Optional.of(voice.say("plan.notice")) : Optional.empty();
        return new Part(notice, true, Optional.empty(), elements);
    }

    private String summary(Voice voice) {
        List<String> counts = new ArrayList<>();
        counts.add(voice.say(
                "plan.summary",
                Map.of(
                        "all", Integer.toString(facts.indicators().size()),
                        "judged", Long.toString(facts.judged()),
                        "achieved", Long.toString(facts.with("achieved")),
                        "missed", Long.toString(facts.with("not_achieved")),
                        "uncounted", Long.toString(facts.with("not_counted")))));
        Stream.of("partly_achieved", "no_data", "no_target", "not_due")
                .filter(status -> facts.with(status) > 0)
                .map(status -> voice.say("plan.summary." + status, "count", Long.toString(facts.with(status))))
                .forEach(counts::add);
        return String.join("; ", counts)
                + ". "
                + voice.say(
                        "plan.summary.changed",
                        "targets",
                        Long.toString(facts.targetsChanged()),
                        "definitions",
                        Long.toString(facts.definitionsChanged()))
                + " "
                + voice.say(
                        "plan.summary.claims",
                        "all",
                        Long.toString(facts.claims()),
                        "wrong",
                        Long.toString(facts.claimsThatDoNotHold()));
    }

    /** The acts that approved what counts, and what counted on 1 January. */
    private List<Element> versions(String planId, Voice voice) {
        return facts.of(planId).stream()
                .flatMap(one -> one.target().stream())
                .filter(target -> target.act().isPresent())
                .collect(Collectors.toMap(
                        PlannedTarget::version, Function.identity(), (one, other) -> one, TreeMap::new))
                .values()
                .stream()
                .<Element>map(target -> version(target, voice))
                .toList();
    }

    private static Paragraph version(PlannedTarget target, Voice voice) {
        return Paragraph.of(List.of(
                new Inline.Words(
                        voice.say("plan.version", "version", Integer.toString(target.version())) + " ", Type.SMALL),
                Spoken.words(voice, Sent.words(target.act().orElseThrow()), Type.SMALL)));
    }

    /** How to read the table, and in which language the body wrote. */
    private String remark(Voice voice) {
        boolean isForeign = facts.indicators().stream()
                .flatMap(PlanPages::sent)
                .anyMatch(text ->
                        !voice.texts().languageOf(text).equals(voice.texts().language()));
        return voice.say("plan.remark") + (isForeign ? " " + voice.say("plan.language") : "");
    }

    private static Stream<Translated> sent(PlannedIndicator one) {
        return Stream.concat(
                Stream.of(one.title(), one.goalTitle()).map(Sent::title),
                one.target().flatMap(PlannedTarget::act).map(Sent::words).stream());
    }
}
