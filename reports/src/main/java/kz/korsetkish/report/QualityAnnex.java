package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Source;
import kz.korsetkish.pdf.Bullets;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Together;
import kz.korsetkish.pdf.Type;

/** The annex that says of each indicator how good its data are and where they come from. */
record QualityAnnex(Book book) implements Section {

    @Override
    public Part part(Voice voice) {
        String title = voice.say("quality.annex");
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(1, title, Type.TITLE, Optional.of(title), Optional.empty()));
        for (Indicator indicator : book.indicators()) {
            elements.add(new Together(about(indicator, voice)));
        }
        return new Part(Origin.notice(book, voice), true, Optional.empty(), elements);
    }

    private List<Element> about(Indicator indicator, Voice voice) {
        String title = voice.say(
                "indicator.title",
                Map.of("number", Integer.toString(indicator.number()), "title", voice.in(indicator.title())));
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(2, title, Type.SUBTITLE, Optional.empty(), Optional.empty()));
        elements.addAll(new Quality(indicator, book, voice).elements());
        elements.addAll(sources(indicator, voice));
        return elements;
    }

    private static List<Element> sources(Indicator indicator, Voice voice) {
        List<List<Inline>> items = new ArrayList<>();
        for (Source source : indicator.sources()) {
            List<Inline> item = new ArrayList<>();
            item.add(new Inline.Words(voice.in(source.title()), Type.BODY.in(Face.BOLD)));
            String submissions =
                    voice.say("sources.submissions", "count", voice.writing().count(source.submissions()));
            String citation = source.citation().replaceFirst("[.\\s]+$", "");
            String words = " (" + source.name() + "). " + (citation.isEmpty() ? "" : citation + ". ") + submissions;
            item.add(new Inline.Words(words, Type.BODY));
            if (source.synthetic()) {
                item.add(new Inline.Words(
                        " " + voice.say("sources.synthetic"),
                        Type.BODY.in(Face.BOLD).in(Ink.AMBER)));
            }
            items.add(item);
        }
        return items.isEmpty() ? List.of() : List.of(Heading.within(voice.say("sources.title")), new Bullets(items));
    }
}
