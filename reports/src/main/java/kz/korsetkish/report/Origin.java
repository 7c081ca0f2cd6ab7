package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Input;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Style;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Voice;

/** The annex that names every file that the release rests on, with its hash. */
record Origin(Book book) implements Section {
    private static final Style HASH = new Style(Type.SMALL.face(), 7, 8.8f, Type.SMALL.color());

    @Override
    public Part part(Voice voice) {
        String title = voice.say("origin.inputs");
        List<Element> elements = new ArrayList<>();
        elements.add(Heading.chapter(title, "files"));
        if (!book.inputs().isEmpty()) {
            elements.add(inputs(book, book.inputs(), voice));
        }
        return new Part(notice(book, voice), true, Optional.empty(), elements);
    }

    static Optional<String> notice(Book book, Voice voice) {
        return book.release().syntheticSubmissions() > 0 ? Optional.of(voice.say("notice.annex")) : Optional.empty();
    }

    /** The files, with their hashes. */
    static Table inputs(Book book, List<Input> inputs, Voice voice) {
        List<Cell> head = List.of(
                Cells.header(voice.say("column.source"), Align.LEFT),
                Cells.header(voice.say("column.organisation"), Align.LEFT),
                Cells.header(voice.say("column.year"), Align.LEFT),
                Cells.header(voice.say("column.file") + " / " + voice.say("column.hash"), Align.LEFT),
                Cells.header(voice.say("column.rows"), Align.RIGHT));
        List<Row> rows = inputs.stream()
                .sorted(Comparator.comparing(Input::source)
                        .thenComparing(Input::period)
                        .thenComparing(Input::organisation)
                        .thenComparing(Input::sha256))
                .map(input -> row(book, input, voice))
                .toList();
        return new Table(List.of(64f, 106f, 30f, 260f, 39f), voice.say("origin.inputs"), List.of(Row.of(head)), rows);
    }

    private static Row row(Book book, Input input, Voice voice) {
        String source = input.synthetic() ? input.source() + " *" : input.source();
        return Row.of(List.of(
                Cell.of(Table.Kind.ROW_HEADER, Cells.line(source, Type.SMALL, Align.LEFT)),
                small(voice.area(book.areas(), input.organisation()), Align.LEFT),
                small(input.period(), Align.LEFT),
                Cells.data(List.of(
                        Cells.line(input.fileName(), Type.SMALL, Align.LEFT),
                        Cells.line(input.sha256(), HASH, Align.LEFT))),
                small(voice.writing().count(input.rowsAccepted()), Align.RIGHT)));
    }

    private static Cell small(String text, Align align) {
        return Cells.data(List.of(Cells.line(text, Type.SMALL, align)));
    }
}
