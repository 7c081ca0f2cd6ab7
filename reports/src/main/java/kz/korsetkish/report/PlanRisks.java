package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.book.PlanRisk;
import kz.korsetkish.book.Translated;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.PlanFacts;
import kz.korsetkish.reading.Sent;
import kz.korsetkish.reading.Voice;

/** The risks of a body's plan, what was planned against them and what was done, in the words of the body. */
record PlanRisks(PlanFacts facts) {
    private static final float MEASURES = 115;

    List<Element> elements(Voice voice) {
        if (facts.risks().isEmpty()) {
            return List.of(
                    Heading.within(voice.say("plan.risks")), Paragraph.of(voice.say("plan.risks.none"), Type.BODY));
        }
        List<Element> elements = new ArrayList<>();
        elements.add(Heading.within(voice.say("plan.risks")));
        elements.add(table(voice));
        if (facts.risks().stream()
                .anyMatch(risk -> risk.planned().isEmpty() && risk.done().isEmpty())) {
            elements.add(Paragraph.of(voice.say("plan.risks.no_measures"), Type.SMALL));
        }
        if (words().anyMatch(text ->
                !voice.texts().languageOf(text).equals(voice.texts().language()))) {
            elements.add(Paragraph.of(voice.say("plan.language"), Type.SMALL));
        }
        return elements;
    }

    private Stream<Translated> words() {
        return facts.risks().stream()
                .flatMap(risk -> Stream.of(Optional.of(risk.risk()), risk.planned(), risk.done()))
                .flatMap(Optional::stream)
                .map(Sent::words);
    }

    /** Columns that the body left empty in every row are not there. */
    private Table table(Voice voice) {
        boolean planned = facts.risks().stream().anyMatch(risk -> risk.planned().isPresent());
        boolean done = facts.risks().stream().anyMatch(risk -> risk.done().isPresent());
        float words = 140 + (planned ? 0 : MEASURES) + (done ? 0 : MEASURES);
        List<Float> widths = new ArrayList<>(List.of(22f, 34f, words));
        List<Cell> head = new ArrayList<>(List.of(
                Cells.header(voice.say("column.number"), Align.LEFT),
                Cells.header(voice.say("column.goal"), Align.LEFT),
                Cells.header(voice.say("column.risk"), Align.LEFT)));
        if (planned) {
            widths.add(MEASURES);
            head.add(Cells.header(voice.say("column.planned_measures"), Align.LEFT));
        }
        if (done) {
            widths.add(MEASURES);
            head.add(Cells.header(voice.say("column.done_measures"), Align.LEFT));
        }
        widths.add(73f);
        head.add(Cells.header(voice.say("column.status"), Align.LEFT));
        List<Row> rows = facts.risks().stream()
                .map(risk -> row(risk, planned, done, voice))
                .toList();
        return new Table(widths, voice.say("plan.risks"), List.of(Row.of(head)), rows);
    }

    private static Row row(PlanRisk risk, boolean planned, boolean done, Voice voice) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cells.rowHeader(Integer.toString(risk.number())));
        cells.add(Cells.words(risk.goal()));
        cells.add(words(Optional.of(risk.risk()), voice));
        if (planned) {
            cells.add(words(risk.planned(), voice));
        }
        if (done) {
            cells.add(words(risk.done(), voice));
        }
        cells.add(Cells.words(voice.say("plan.risk." + risk.status())));
        return Row.of(cells);
    }

    private static Cell words(Optional<String> text, Voice voice) {
        return text.map(words -> Cells.data(
                        List.of(Cells.line(List.of(Spoken.words(voice, Sent.words(words), Type.TABLE)), Align.LEFT))))
                .orElse(Cells.words(voice.say("none")));
    }
}
