package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.Explanation;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Panel;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Voice;

/** What the organisation that answers for an indicator says of the newest target that it missed, marked as its own. */
record OwnersWord(Indicator indicator, String entity, Voice voice) {

    /** Nothing where it has sent nothing. */
    List<Element> elements() {
        return newest().map(this::elements).orElse(List.of());
    }

    private Optional<Explanation> newest() {
        return indicator.explanations().stream()
                .filter(word -> word.entity().equals(entity))
                .max(Comparator.comparing(Explanation::timePeriod));
    }

    private List<Element> elements(Explanation word) {
        List<Element> elements = new ArrayList<>();
        elements.add(Heading.within(voice.say("owner.title", "year", word.timePeriod())));
        elements.add(Paragraph.of(
                voice.say(
                        word.synthetic() ? "owner.synthetic" : "owner.whose",
                        Map.of(
                                "organisation", voice.in(word.organisation()),
                                "date", voice.writing().date(word.writtenOn()))),
                Type.SMALL));
        elements.add(said("owner.explanation", voice.in(word.explanation())));
        elements.add(said("owner.measures", voice.in(word.measures())));
        return elements;
    }

    private Paragraph said(String key, String text) {
        return Paragraph.of(List.of(
                        new Inline.Words(
                                voice.say(key) + " ", Type.BODY.in(Face.BOLD).in(Ink.NAVY)),
                        new Inline.Words(text, Type.BODY)))
                .on(new Panel(Ink.NAVY, Ink.WASH));
    }
}
