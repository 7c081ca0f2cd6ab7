package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.book.PlannedIndicator;
import kz.korsetkish.book.ReportedFact;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.PlanFacts;
import kz.korsetkish.reading.Sent;
import kz.korsetkish.reading.Voice;

/** The notes of the body on its indicators, beside what the figures say. */
record PlanNotes(PlanFacts facts) {

    List<Element> elements(Voice voice) {
        List<Element> elements = new ArrayList<>();
        elements.add(Heading.within(voice.say("plan.notes")));
        List<Row> rows = facts.indicators().stream()
                .flatMap(one -> one.fact().flatMap(ReportedFact::note).map(note -> row(one, note, voice)).stream())
                .toList();
        if (rows.isEmpty()) {
            elements.add(Paragraph.of(voice.say("plan.notes.none"), Type.BODY));
            return elements;
        }
        Row head = Row.of(List.of(
                Cells.header(voice.say("column.number"), Align.LEFT),
                Cells.header(voice.say("column.note"), Align.LEFT),
                Cells.header(voice.say("column.our_reading"), Align.LEFT)));
        elements.add(new Table(List.of(22f, 300f, 177f), voice.say("plan.notes"), List.of(head), rows));
        return elements;
    }

    private Row row(PlannedIndicator one, String note, Voice voice) {
        return Row.of(List.of(
                Cells.rowHeader(Integer.toString(facts.number(one))),
                Cells.data(List.of(Cells.line(List.of(Spoken.words(voice, Sent.words(note), Type.TABLE)), Align.LEFT))),
                Cells.words(PlanStanding.sentence(one, voice))));
    }
}
