package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Reference;
import kz.korsetkish.chart.DotStrip;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Style;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Kind;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/** Cells as all tables of a report have them. */
final class Cells {
    private Cells() {}

    static Cell header(String text, Align align) {
        return Cell.of(Kind.COLUMN_HEADER, line(text, Type.SMALL.in(Face.BOLD).in(Ink.NAVY), align));
    }

    /** Of a column of dots. */
    static Cell header(DotStrip.Scale scale, Indicator indicator, Voice voice) {
        return header(
                voice.say(
                        "column.place",
                        "low",
                        voice.writing().number(scale.low(), indicator.precision()),
                        "high",
                        voice.writing().number(scale.high(), indicator.precision())),
                Align.LEFT);
    }

    static Cell rowHeader(String text) {
        return Cell.of(Kind.ROW_HEADER, line(text, Type.TABLE.in(Face.BOLD), Align.LEFT));
    }

    static Cell number(String text) {
        return Cell.of(Kind.DATA, line(text, Type.TABLE, Align.RIGHT));
    }

    static Cell words(String text) {
        return Cell.of(Kind.DATA, line(text, Type.TABLE, Align.LEFT));
    }

    static Cell small(String text) {
        return Cell.of(Kind.DATA, line(text, Type.SMALL, Align.LEFT));
    }

    /** The sign and the word of where a value comes from. */
    static Cell provenance(Provenance provenance, Voice voice) {
        return data(List.of(line(
                List.of(
                        new Inline.Sign(Mark.of(provenance), 7, 7),
                        new Inline.Words(
                                " " + voice.say(provenance.key() + ".short"),
                                Type.SMALL.in(Mark.of(provenance).color()))),
                Align.LEFT)));
    }

    /** The short name of a number, which leads to where it is accounted for. */
    static Cell reference(Indicator indicator, String timePeriod, String area, Voice voice) {
        return data(List.of(
                Paragraph.of(List.of(link(indicator, timePeriod, area, voice))).after(0)));
    }

    /** Of one value among those of its indicator. */
    static Cell reference(Indicator indicator, Observation o, Voice voice) {
        return data(List.of(Paragraph.of(List.of(link(indicator, o, voice))).after(0)));
    }

    static Inline link(Indicator indicator, Observation o, Voice voice) {
        return link(Reference.of(indicator, o), voice);
    }

    static Inline link(Indicator indicator, String timePeriod, String area, Voice voice) {
        return link(new Reference(indicator.number(), timePeriod, area), voice);
    }

    /** Of several, one after the other. */
    static List<Inline> links(Indicator indicator, List<Observation> several, Voice voice) {
        List<Inline> links = new ArrayList<>();
        for (Observation o : several) {
            if (!links.isEmpty()) {
                links.add(new Inline.Words(", ", Type.SMALL));
            }
            links.add(link(indicator, o, voice));
        }
        return links;
    }

    private static Inline link(Reference to, Voice voice) {
        String reference = to.toString();
        return new Inline.Cite(reference, Type.SMALL, reference, voice.say("link.reference", "reference", reference));
    }

    static Cell data(List<Element> content) {
        return new Cell(Kind.DATA, content, 1, 1);
    }

    static Paragraph line(String text, Style style, Align align) {
        return Paragraph.of(text, style).aligned(align).after(0);
    }

    static Paragraph line(List<Inline> inlines, Align align) {
        return Paragraph.of(inlines).aligned(align).after(0);
    }
}
