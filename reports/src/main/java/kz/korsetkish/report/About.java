package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Publication;
import kz.korsetkish.book.Release;
import kz.korsetkish.book.Target;
import kz.korsetkish.book.Translated;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Bullets;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Kind;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Voice;

/** Who publishes this and on what terms, what it rests on, where its numbers can be looked up, and the documents. */
record About(Book book) {
    static final String ANCHOR = "about";

    List<Element> elements(Voice voice) {
        List<Element> elements = new ArrayList<>();
        elements.add(Heading.within(voice.say("about.lookup")));
        elements.add(Paragraph.of(voice.say("about.lookup.text"), Type.BODY));
        List<List<Inline>> documents = documents(voice);
        if (!documents.isEmpty()) {
            elements.add(Heading.within(voice.say("about.documents")));
            elements.add(new Bullets(documents));
        }
        return elements;
    }

    /** What this release is and who answers for it: what nobody has set is said to be so. */
    Table facts(Voice voice) {
        Release release = book.release();
        Publication publication = book.publication();
        List<Row> rows = new ArrayList<>(List.of(
                fact(voice.say("cover.release"), release.releaseId()),
                fact(voice.say("cover.asOf"), voice.writing().date(release.asOf())),
                fact(voice.say("cover.vintage"), voice.writing().date(release.dataVintage())),
                fact(
                        voice.say("cover.submissions"),
                        voice.say(
                                "cover.submissions.value",
                                "all",
                                voice.writing().count(release.submissions()),
                                "synthetic",
                                voice.writing().count(release.syntheticSubmissions()))),
                fact(voice.say("cover.program"), release.programVersion())));
        rows.add(given("publisher", publication.publisher(), voice));
        rows.add(given("contact", publication.contact(), voice));
        rows.add(given("licence", publication.licence(), voice));
        rows.add(publication
                .nextRelease()
                .map(day ->
                        fact(voice.say("about.next_release"), voice.writing().date(day)))
                .orElseGet(() -> given("next_release", Optional.empty(), voice)));
        rows.add(fact(voice.say("about.citation"), citation(voice)));
        return new Table(List.of(30f, 70f), voice.say("cover.facts"), List.of(), rows);
    }

    private String citation(Voice voice) {
        return book.publication()
                .citation()
                .map(voice::in)
                .orElseGet(() -> book.publication()
                                .publisher()
                                .map(publisher -> voice.in(publisher) + ". ")
                                .orElse("")
                        + voice.say(
                                "about.citation.text",
                                "release",
                                book.release().releaseId(),
                                "date",
                                voice.writing().date(book.release().createdAt())));
    }

    private static Row given(String name, Optional<Translated> text, Voice voice) {
        Cell value = text.map(words -> Cells.data(
                        List.of(Cells.line(Linked.words(voice, words, Type.BODY.in(Face.BOLD)), Align.LEFT))))
                .orElseGet(() -> Cells.data(List.of(Cells.line(voice.say("about.not_given"), Type.BODY, Align.LEFT))));
        return Row.of(List.of(name(voice.say("about." + name)), value));
    }

    private static Row fact(String name, String value) {
        return Row.of(List.of(name(name), Cell.of(Kind.DATA, Cells.line(value, Type.BODY.in(Face.BOLD), Align.LEFT))));
    }

    private static Cell name(String text) {
        return Cell.of(Kind.ROW_HEADER, Cells.line(text, Type.BODY.in(Ink.QUIET), Align.LEFT));
    }

    /** The documents that set the targets, by edition. */
    private List<List<Inline>> documents(Voice voice) {
        return book.indicators().stream()
                .flatMap(indicator -> indicator.targets().stream())
                .filter(target -> target.entity().equals(Book.COUNTRY))
                .sorted(Comparator.comparing(Target::published))
                .map(target -> document(target, voice))
                .distinct()
                .toList();
    }

    private static List<Inline> document(Target target, Voice voice) {
        return Stream.concat(
                        Stream.of(new Inline.Words(
                                voice.say(
                                                "about.edition",
                                                Map.of(
                                                        "edition", target.edition(),
                                                        "date", voice.writing().date(target.published())))
                                        + " ",
                                Type.BODY)),
                        Linked.words(voice, target.document(), Type.BODY).stream())
                .toList();
    }
}
