package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Input;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Style;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;

/** The annex that names the release, the program, and every file that the release rests on, with its hash. */
record Origin(Book book) implements Section {
    private static final Style HASH = new Style(Type.SMALL.face(), 5.6f, 7.4f, Type.SMALL.color());

    @Override
    public Part part(Voice voice) {
        String title = voice.say("origin.title");
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(1, title, Type.TITLE, Optional.of(title), Optional.empty()));
        elements.addAll(release(book, voice));
        if (!book.inputs().isEmpty()) {
            elements.add(Heading.within(voice.say("origin.inputs")));
            elements.add(inputs(voice));
        }
        return new Part(notice(book, voice), true, Optional.empty(), elements);
    }

    static Optional<String> notice(Book book, Voice voice) {
        return book.release().syntheticSubmissions() > 0 ? Optional.of(voice.say("notice.page")) : Optional.empty();
    }

    /** Which release of which program this is, and how to ask it about a number. */
    static List<Element> release(Book book, Voice voice) {
        return List.of(Paragraph.of(
                voice.say(
                        "origin.release",
                        Map.of(
                                "release", book.release().releaseId(),
                                "asOf", voice.writing().date(book.release().asOf()),
                                "made", voice.writing().date(book.release().createdAt()),
                                "program", book.release().programVersion(),
                                "submissions",
                                        voice.writing().count(book.release().submissions()),
                                "synthetic",
                                        voice.writing().count(book.release().syntheticSubmissions()))),
                Type.BODY));
    }

    private Table inputs(Voice voice) {
        List<Cell> head = Stream.of("source", "organisation", "year", "file", "rows", "hash")
                .map(name -> Cells.header(voice.say("column." + name), name.equals("rows") ? Align.RIGHT : Align.LEFT))
                .toList();
        List<Row> rows = book.inputs().stream()
                .sorted(Comparator.comparing(Input::source)
                        .thenComparing(Input::period)
                        .thenComparing(Input::organisation)
                        .thenComparing(Input::sha256))
                .map(input -> row(input, voice))
                .toList();
        return new Table(
                List.of(62f, 72f, 28f, 98f, 32f, 207f), voice.say("origin.inputs"), List.of(Row.of(head)), rows);
    }

    private Row row(Input input, Voice voice) {
        String source = input.synthetic() ? input.source() + " *" : input.source();
        return Row.of(List.of(
                Cell.of(Table.Kind.ROW_HEADER, Cells.line(source, Type.SMALL, Align.LEFT)),
                small(voice.area(book.areas(), input.organisation()), Type.SMALL),
                small(input.period(), Type.SMALL),
                small(input.fileName(), HASH),
                Cells.data(List.of(Cells.line(voice.writing().count(input.rowsAccepted()), Type.SMALL, Align.RIGHT))),
                small(input.sha256(), HASH)));
    }

    private static Cell small(String text, Style style) {
        return Cells.data(List.of(Cells.line(text, style, Align.LEFT)));
    }
}
