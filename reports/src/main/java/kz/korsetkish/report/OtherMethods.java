package kz.korsetkish.report;

import java.util.List;
import kz.korsetkish.book.Comparison;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Together;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/** What the methods of other institutions say of the same value; never the verdict. */
record OtherMethods(Indicator indicator, Voice voice) {
    private static final float WIDTH = 100;

    List<Element> elements() {
        List<Comparison> comparisons = indicator.comparisons();
        if (comparisons.isEmpty()) {
            return List.of();
        }
        Comparison first = comparisons.getFirst();
        Row head = Row.of(comparisons.stream()
                .map(one -> Cells.header(voice.say("method." + one.method()), Align.LEFT))
                .toList());
        Row body = Row.of(comparisons.stream()
                .map(one -> Cells.words(voice.say("comparison." + one.status())))
                .toList());
        String note = voice.say(
                "comparison.note",
                "year",
                first.timePeriod(),
                "provenance",
                voice.say(Provenance.of(first.provenance()).key() + ".short"));
        return List.of(new Together(List.of(
                Heading.within(voice.say("comparison.title")),
                new Table(
                        comparisons.stream().map(one -> WIDTH).toList(),
                        voice.say("comparison.title"),
                        List.of(head),
                        List.of(body)),
                Paragraph.of(note, Type.SMALL))));
    }
}
