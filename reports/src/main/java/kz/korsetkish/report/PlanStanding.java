package kz.korsetkish.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.PlannedIndicator;
import kz.korsetkish.book.ReportedFact;
import kz.korsetkish.chart.StatusSign;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.PlanFacts;
import kz.korsetkish.reading.Voice;

/** Our verdict on an indicator of a body's plan: by sign and word in a table, and in a sentence. */
final class PlanStanding {
    /** Of targets and unrounded values, after the point. */
    static final int MOST_DIGITS = 3;

    private PlanStanding() {}

    private static StatusSign sign(String status) {
        return switch (status) {
            case "achieved" -> StatusSign.ACHIEVED;
            case "partly_achieved" -> StatusSign.PARTLY_ACHIEVED;
            case "not_achieved" -> StatusSign.NOT_ACHIEVED;
            case "not_counted" -> StatusSign.NOT_COUNTED;
            case "no_target" -> StatusSign.NO_TARGET;
            case "not_due" -> StatusSign.NOT_DUE;
            case "no_data" -> StatusSign.NO_DATA;
            default -> throw new IllegalArgumentException("the book has a plan with an unknown status: " + status);
        };
    }

    static String word(String status, Voice voice) {
        return voice.say("plan.status." + status);
    }

    /** The sign and the word, and what else there is to say of the verdict. */
    static List<Element> lines(PlannedIndicator one, Voice voice) {
        StatusSign sign = sign(one.status());
        List<Element> lines = new ArrayList<>();
        lines.add(Cells.line(
                List.of(
                        new Inline.Sign(sign, 8, 8),
                        new Inline.Words(
                                " " + word(one.status(), voice),
                                Type.TABLE.in(Face.BOLD).in(sign.color()))),
                Align.LEFT));
        one.fact()
                .flatMap(ReportedFact::claimed)
                .filter(claimed -> !claimed.equals(one.status()))
                .ifPresent(claimed -> lines.add(Cells.line(
                        voice.say("plan.claimed", "status", word(claimed, voice)),
                        PlanFacts.isClaimWrong(one) ? Type.SMALL.in(Face.BOLD).in(Ink.ORANGE) : Type.SMALL,
                        Align.LEFT)));
        qualifiers(one, voice).forEach(text -> lines.add(Cells.line(text, Type.SMALL, Align.LEFT)));
        return lines;
    }

    private static List<String> qualifiers(PlannedIndicator one, Voice voice) {
        List<String> qualifiers = new ArrayList<>();
        if (one.targetChanged() && one.target().isEmpty()) {
            qualifiers.add(voice.say("plan.target_dropped"));
        } else if (one.targetChanged() && one.definitionChanged()) {
            qualifiers.add(voice.say("plan.both_changed"));
        } else if (one.targetChanged()) {
            qualifiers.add(voice.say("plan.target_changed"));
        } else if (one.definitionChanged()) {
            qualifiers.add(voice.say("plan.definition_changed"));
        }
        if (one.targetChanged() || one.definitionChanged()) {
            String compared = one.definitionChanged() ? ".incomparable" : "";
            one.reachesFirst()
                    .ifPresent(reaches ->
                            qualifiers.add(voice.say((reaches ? "plan.first.met" : "plan.first.missed") + compared)));
        }
        one.fact()
                .flatMap(ReportedFact::agrees)
                .flatMap(agrees -> agreement(one, agrees, voice))
                .ifPresent(qualifiers::add);
        return qualifiers;
    }

    /** Where the printed fact is not what its parts round to. */
    private static Optional<String> agreement(PlannedIndicator one, String agrees, Voice voice) {
        return switch (agrees) {
            case "cut" ->
                one.value()
                        .map(value ->
                                voice.say("plan.cut", "value", voice.writing().plain(value, MOST_DIGITS)));
            case "differs" -> Optional.of(voice.say("plan.differs"));
            default -> Optional.empty();
        };
    }

    /** Our own value of the same indicator, beside that of the body. */
    static String computed(PlannedIndicator one, BigDecimal value, Voice voice) {
        String kind = one.computedProvenance()
                .flatMap(provenance -> voice.texts().find("provenance." + provenance + ".short"))
                .orElse(voice.say("provenance.computed.short"));
        return voice.say(
                "plan.computed",
                Map.of(
                        "value", voice.value(one.unit(), voice.writing().plain(value, MOST_DIGITS)),
                        "provenance", kind,
                        "difference",
                                one.difference()
                                        .map(difference -> voice.writing().change(difference, MOST_DIGITS))
                                        .orElse(voice.say("none"))));
    }

    /** What the figures say, beside what the body says. */
    static String sentence(PlannedIndicator one, Voice voice) {
        Optional<String> value =
                one.value().map(v -> voice.value(one.unit(), voice.writing().plain(v, MOST_DIGITS)));
        Optional<String> target = one.target().map(t -> voice.value(one.unit(), PlanTable.target(t, voice)));
        if (value.isEmpty() || target.isEmpty()) {
            return voice.say("plan.reading", "status", word(one.status(), voice));
        }
        return voice.say(
                one.status().equals("achieved") ? "plan.reading.achieved" : "plan.reading.missed",
                Map.of(
                        "value", value.get(),
                        "target", target.get(),
                        "missed",
                                one.missedBy()
                                        .map(missed -> voice.writing().plain(missed, MOST_DIGITS))
                                        .orElse(voice.say("none"))));
    }
}
