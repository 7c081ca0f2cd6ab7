package kz.korsetkish.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.Outlook;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Voice;

/** The coming years of an indicator: what each asks, and where the present pace leads. */
record LookAhead(Facts facts, Outlook outlook, Voice voice) {

    Table table() {
        Row head = Row.of(List.of(
                Cells.header(voice.say("column.year"), Align.LEFT),
                Cells.header(voice.say("column.target"), Align.RIGHT),
                Cells.header(voice.say("column.required"), Align.RIGHT),
                Cells.header(voice.say("column.at_pace"), Align.RIGHT),
                Cells.header(voice.say("column.gap_at_pace"), Align.RIGHT),
                Cells.header(voice.say("column.outcome_at_pace"), Align.LEFT)));
        return new Table(
                List.of(40f, 70f, 80f, 100f, 80f, 129f),
                voice.say("outlook.title"),
                List.of(head),
                outlook.years().stream().map(this::row).toList());
    }

    private Row row(Outlook.Year year) {
        int more = facts.indicator().precision() + 1;
        boolean isMet = facts.isBetter(year.requiredChange().negate());
        return Row.of(List.of(
                Cells.rowHeader(year.timePeriod()),
                Cells.number(voice.number(facts.indicator(), year.target())),
                Cells.number(isMet ? voice.say("required.met") : voice.writing().change(year.requiredChange(), more)),
                Cells.number(number(year.valueAtPace())),
                Cells.number(year.gapAtPace()
                        .map(gap ->
                                voice.writing().change(gap, facts.indicator().precision()))
                        .orElse(voice.say("none"))),
                Cells.words(year.outcomeAtPace()
                        .map(outcome -> voice.say("outcome." + outcome))
                        .orElse(voice.say("none")))));
    }

    private String number(Optional<BigDecimal> value) {
        return value.map(one -> voice.number(facts.indicator(), one)).orElse(voice.say("none"));
    }

    /** The first target that the present pace misses, that it misses none, or why there is no pace to go by. */
    Optional<String> sentence() {
        if (outlook.years().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> why = outlook.notTold().or(outlook::tooShort);
        if (why.isPresent()) {
            return Optional.of(voice.say("ahead." + why.get(), "year", outlook.valuePeriod()));
        }
        return outlook.achievedChange()
                .map(achieved -> voice.say(
                        outlook.firstMissed().isPresent() ? "ahead.missed" : "ahead.none_missed",
                        Map.of(
                                "achieved",
                                voice.writing()
                                        .change(achieved, facts.indicator().precision() + 1),
                                "firstMissed",
                                outlook.firstMissed().orElse(""))));
    }
}
