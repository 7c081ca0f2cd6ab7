package kz.korsetkish.report;

import java.util.List;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Input;
import kz.korsetkish.book.Source;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Voice;

/** The annex that compares how good the data of the indicators are: what stands on their pages, one a row. */
record QualityAnnex(Book book) {

    List<Element> elements(Voice voice) {
        String title = voice.say("quality.annex");
        List<Cell> head = Stream.of(
                        "indicator", "submissions", "synthetic_submissions", "organisations", "rows", "rejected")
                .map(name ->
                        Cells.header(voice.say("column." + name), name.equals("indicator") ? Align.LEFT : Align.RIGHT))
                .toList();
        return List.of(
                Heading.chapter(title, "quality"),
                Paragraph.of(voice.say("quality.lead"), Type.BODY),
                new Table(
                        List.of(199f, 60f, 60f, 60f, 60f, 60f),
                        title,
                        List.of(Row.of(head)),
                        book.indicators().stream().map(i -> row(i, voice)).toList()));
    }

    private Row row(Indicator indicator, Voice voice) {
        List<Input> inputs = inputs(book, indicator);
        return Row.of(List.of(
                Cell.of(Table.Kind.ROW_HEADER, Cells.line(OtherMethods.name(indicator, voice), Type.TABLE, Align.LEFT)),
                Cells.number(voice.writing().count(inputs.size())),
                Cells.number(voice.writing()
                        .count(inputs.stream().filter(Input::synthetic).count())),
                Cells.number(voice.writing()
                        .count(inputs.stream()
                                .map(Input::organisation)
                                .distinct()
                                .count())),
                Cells.number(voice.writing()
                        .count(inputs.stream()
                                .mapToLong(input -> input.rowsAccepted() + input.rowsRejected())
                                .sum())),
                Cells.number(voice.writing()
                        .count(inputs.stream().mapToLong(Input::rowsRejected).sum()))));
    }

    /** The submissions of the indicator's sources. */
    static List<Input> inputs(Book book, Indicator indicator) {
        List<String> sources = indicator.sources().stream().map(Source::name).toList();
        return book.inputs().stream()
                .filter(input -> sources.contains(input.source()))
                .toList();
    }
}
