package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Source;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Voice;

/** Where the figures of an indicator come from; official titles stand in their own language. */
record Sources(Indicator indicator, Voice voice) {

    List<Element> elements() {
        List<Inline> sources = new ArrayList<>();
        sources.add(new Inline.Words(voice.say("sources.title") + ". ", Type.SMALL.in(Face.BOLD)));
        indicator.sourcesReceived().forEach(source -> sources.addAll(item(source)));
        return sources.size() == 1 ? List.of() : List.of(Paragraph.of(sources));
    }

    private List<Inline> item(Source source) {
        List<Inline> item = new ArrayList<>();
        item.add(new Inline.Words(voice.in(source.title()), Type.SMALL));
        item.add(new Inline.Words(" (" + source.name() + "). ", Type.SMALL));
        if (!voice.in(source.citation()).isBlank()) {
            item.addAll(Linked.words(voice, source.citation(), Type.SMALL));
            item.add(new Inline.Words(voice.in(source.citation()).endsWith(".") ? " " : ". ", Type.SMALL));
        }
        item.add(new Inline.Words(
                voice.say("sources.submissions", "count", voice.writing().count(source.submissions())), Type.SMALL));
        item.add(new Inline.Words(" ", Type.SMALL));
        if (source.synthetic()) {
            item.add(new Inline.Words(
                    voice.say("sources.synthetic") + " ",
                    Type.SMALL.in(Face.BOLD).in(Ink.AMBER)));
        }
        return item;
    }
}
