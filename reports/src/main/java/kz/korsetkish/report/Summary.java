package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.pdf.Bullets;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Gap;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Voice;

/** The page that answers: what happened and what comes next in six sentences, and the indicators a row each. */
record Summary(Book book) implements Section {
    static final String ANCHOR = "summary";

    @Override
    public Part part(Voice voice) {
        String title = voice.say("points.title");
        List<Element> elements = new ArrayList<>();
        elements.add(Heading.chapter(title, ANCHOR));
        elements.addAll(elements(book, Optional.of(Reading.ANCHOR), voice));
        return new Part(Optional.empty(), true, Optional.empty(), elements);
    }

    /**
     * Sentences and table.
     *
     * @param reading the place that says what the signs mean, where the document has one
     */
    static List<Element> elements(Book book, Optional<String> reading, Voice voice) {
        List<Element> elements = new ArrayList<>();
        elements.addAll(sentences(MainPoints.ofCountry(book, voice).sentences()));
        elements.add(new Gap(6));
        elements.addAll(new Scorecard(book, reading).elements(voice));
        return elements;
    }

    static List<Element> sentences(List<String> sentences) {
        return sentences.isEmpty()
                ? List.of()
                : List.of(new Bullets(sentences.stream()
                        .map(text -> List.<Inline>of(new Inline.Words(text, Type.POINT)))
                        .toList()));
    }
}
