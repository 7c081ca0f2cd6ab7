package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Source;
import kz.korsetkish.pdf.Bullets;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Together;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Voice;

/** Where the figures of an indicator come from; official titles stand in their own language. */
record Sources(Indicator indicator, Voice voice) {

    List<Element> elements() {
        List<List<Inline>> items =
                indicator.sourcesReceived().stream().map(this::item).toList();
        return items.isEmpty()
                ? List.of()
                : List.of(new Together(List.of(Heading.within(voice.say("sources.title")), new Bullets(items))));
    }

    private List<Inline> item(Source source) {
        List<Inline> item = new ArrayList<>();
        item.add(new Inline.Words(voice.in(source.title()), Type.BODY.in(Face.BOLD)));
        item.add(new Inline.Words(" (" + source.name() + "). ", Type.BODY));
        if (!voice.in(source.citation()).isBlank()) {
            item.add(Spoken.words(voice, source.citation(), Type.BODY));
            item.add(new Inline.Words(voice.in(source.citation()).endsWith(".") ? " " : ". ", Type.BODY));
        }
        item.add(new Inline.Words(
                voice.say("sources.submissions", "count", voice.writing().count(source.submissions())), Type.BODY));
        if (source.synthetic()) {
            item.add(new Inline.Words(
                    " " + voice.say("sources.synthetic"),
                    Type.BODY.in(Face.BOLD).in(Ink.AMBER)));
        }
        return item;
    }
}
