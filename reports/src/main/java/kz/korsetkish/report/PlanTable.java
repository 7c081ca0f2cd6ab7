package kz.korsetkish.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.PlannedIndicator;
import kz.korsetkish.book.PlannedReference;
import kz.korsetkish.book.PlannedTarget;
import kz.korsetkish.book.ReportedFact;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Style;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Kind;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.PlanFacts;
import kz.korsetkish.reading.Sent;
import kz.korsetkish.reading.Voice;

/** The indicators of one plan by goal: plan, fact and verdict, and under each what else is known of it. */
record PlanTable(PlanFacts facts, String planId) {
    /** Digits after the point that a body may send. */
    private static final int SENT_DIGITS = 6;

    private static final List<Float> WIDTHS = List.of(22f, 187f, 76f, 76f, 138f);
    private static final Style NUMBER = Type.TABLE.in(Face.BOLD).in(Ink.NAVY);

    Table element(Voice voice) {
        List<Row> rows = new ArrayList<>();
        Optional<String> goal = Optional.empty();
        for (PlannedIndicator one : facts.of(planId)) {
            if (one.goal().isPresent() && !one.goal().equals(goal)) {
                goal = one.goal();
                rows.add(goal(one, goal.get(), voice));
            }
            rows.add(numbers(one, voice).withNext());
            rows.add(beside(one, voice));
        }
        Row head = Row.of(List.of(
                Cells.header(voice.say("column.number"), Align.LEFT),
                Cells.header(voice.say("column.indicator"), Align.LEFT),
                Cells.header(voice.say("column.plan"), Align.RIGHT),
                Cells.header(voice.say("column.fact"), Align.RIGHT),
                Cells.header(voice.say("plan.verdict"), Align.LEFT)));
        return new Table(WIDTHS, voice.say("plan.indicators", "plan", PlanFacts.code(planId)), List.of(head), rows);
    }

    private static Row goal(PlannedIndicator one, String number, Voice voice) {
        Style style = Type.TABLE.in(Face.BOLD).in(Ink.NAVY);
        List<Inline> words = new ArrayList<>();
        String heading = voice.say("plan.goal", "number", number);
        if (one.goalTitle().byLanguage().isEmpty()) {
            words.add(new Inline.Words(heading, style));
        } else {
            words.add(new Inline.Words(heading + ". ", style));
            words.add(Spoken.words(voice, Sent.title(one.goalTitle()), style));
        }
        Cell cell = Cell.of(Kind.COLUMN_HEADER, Cells.line(words, Align.LEFT)).across(WIDTHS.size());
        return Row.of(List.of(cell)).on(Ink.PALE_BLUE).withNext();
    }

    private Row numbers(PlannedIndicator one, Voice voice) {
        List<Element> title = new ArrayList<>();
        title.add(Cells.line(List.of(Spoken.words(voice, Sent.title(one.title()), Type.TABLE)), Align.LEFT));
        String about = about(one, voice);
        if (!about.isEmpty()) {
            title.add(Cells.line(about, Type.SMALL, Align.LEFT));
        }
        return Row.of(List.of(
                Cells.rowHeader(Integer.toString(facts.number(one))),
                new Cell(Kind.ROW_HEADER, title, 1, 1),
                Cells.data(plan(one, voice)),
                Cells.data(fact(one, voice)),
                Cells.data(PlanStanding.lines(one, voice))));
    }

    /** Source of information, unit and direction. */
    private static String about(PlannedIndicator one, Voice voice) {
        List<String> about = new ArrayList<>();
        one.informationSource().ifPresent(source -> about.add(voice.say("plan.source." + source)));
        one.unit().ifPresent(unit -> about.add(voice.in(unit.name())));
        one.better().ifPresent(better -> about.add(voice.say("direction." + better)));
        return String.join("; ", about);
    }

    private static List<Element> plan(PlannedIndicator one, Voice voice) {
        List<Element> lines = new ArrayList<>();
        lines.add(right(one.target()
                .map(target ->
                        link(target(target, voice), NUMBER, one.reference().of(PlannedReference.Part.TARGET), voice))
                .orElse(new Inline.Words(voice.say("none"), Type.TABLE))));
        if (one.targetChanged()) {
            one.first()
                    .ifPresent(first -> lines.add(right(
                            new Inline.Words(voice.say("plan.on_first_day") + " ", Type.SMALL),
                            link(
                                    target(first, voice),
                                    Type.SMALL.in(Ink.NAVY),
                                    one.reference().of(PlannedReference.Part.FIRST_TARGET),
                                    voice))));
        }
        return lines;
    }

    static String target(PlannedTarget target, Voice voice) {
        return voice.writing().plain(target.value(), SENT_DIGITS);
    }

    /** As the body printed it, and its parts. */
    private static List<Element> fact(PlannedIndicator one, Voice voice) {
        List<Element> lines = new ArrayList<>();
        Optional<String> printed = one.fact()
                .flatMap(fact -> fact.value().map(value -> voice.writing().number(value, fact.digits())));
        lines.add(right(printed.map(number -> link(number, NUMBER, one.reference(), voice))
                .orElse(new Inline.Words(voice.say("none"), Type.TABLE))));
        one.fact()
                .flatMap(fact -> parts(fact, voice))
                .ifPresent(parts -> lines.add(right(new Inline.Words(parts, Type.SMALL))));
        return lines;
    }

    private static Optional<String> parts(ReportedFact fact, Voice voice) {
        return fact.numerator()
                .map(numerator -> voice.writing().plain(numerator, SENT_DIGITS) + "\u00a0/\u00a0"
                        + fact.denominator()
                                .map(denominator -> voice.writing().plain(denominator, SENT_DIGITS))
                                .orElse(voice.say("none")));
    }

    /** The target of the nation, our own value, and the reference of the row. */
    private static Row beside(PlannedIndicator one, Voice voice) {
        List<Element> lines = new ArrayList<>();
        List<String> known = new ArrayList<>();
        one.nationalTarget().ifPresent(target -> known.add(national(one, target, voice)));
        one.computed().ifPresent(value -> known.add(PlanStanding.computed(one, value, voice)));
        if (!known.isEmpty()) {
            lines.add(Cells.line(String.join(" ", known), Type.SMALL, Align.LEFT));
        }
        lines.add(Cells.line(
                List.of(link(one.reference().toString(), Type.SMALL.in(Ink.NAVY), one.reference(), voice)),
                Align.LEFT));
        return Row.of(List.of(Cells.data(List.of()), new Cell(Kind.DATA, lines, WIDTHS.size() - 1, 1)))
                .continued();
    }

    private static String national(PlannedIndicator one, BigDecimal target, Voice voice) {
        String met = one.meetsNational()
                .map(meets -> voice.say(meets ? "plan.national.met" : "plan.national.missed"))
                .orElse(voice.say("plan.national.unknown"));
        return voice.say(
                "plan.national",
                "target",
                voice.value(one.unit(), voice.writing().plain(target, PlanStanding.MOST_DIGITS)),
                "met",
                met);
    }

    private static Inline link(String text, Style style, PlannedReference reference, Voice voice) {
        return new Inline.Jump(
                text, style, reference.toString(), voice.say("link.reference", "reference", reference.toString()));
    }

    private static Paragraph right(Inline... inlines) {
        return Cells.line(List.of(inlines), Align.RIGHT);
    }
}
