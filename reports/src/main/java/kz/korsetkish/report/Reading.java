package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.chart.StatusSign;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Kind;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/** The last pages: what the signs and the words mean, where to look a number up, and the documents behind the targets. */
record Reading(Book book) implements Section {
    static final String ANCHOR = "reading";

    @Override
    public Part part(Voice voice) {
        String title = voice.say("reading.title");
        List<Element> elements = new ArrayList<>();
        elements.add(Heading.chapter(title, ANCHOR));
        elements.add(statuses(voice));
        elements.addAll(new About(book).elements(voice));
        elements.addAll(Glossary.elements(voice));
        return new Part(Optional.empty(), true, Optional.empty(), elements);
    }

    /** The signs and what they mean. */
    static Table statuses(Voice voice) {
        List<Row> rows = new ArrayList<>();
        for (StatusSign sign : Standing.SIGNS) {
            String key = Standing.key(sign);
            rows.add(meaning(
                    new Inline.Sign(sign, 8, 8),
                    new Inline.Words(
                            " " + voice.say(key), Type.TABLE.in(Face.BOLD).in(sign.color())),
                    voice.say(key + ".meaning")));
        }
        for (Provenance provenance : Provenance.values()) {
            rows.add(meaning(
                    new Inline.Sign(Mark.of(provenance), 8, 8),
                    new Inline.Words(
                            " " + voice.say(provenance.key()),
                            Type.TABLE.in(Face.BOLD).in(Mark.of(provenance).color())),
                    voice.say(provenance.key() + ".meaning")));
        }
        return new Table(
                List.of(32f, 68f),
                voice.say("reading.title"),
                List.of(Row.of(List.of(
                        Cells.header(voice.say("reading.sign"), Align.LEFT),
                        Cells.header(voice.say("reading.meaning"), Align.LEFT)))),
                rows);
    }

    private static Row meaning(Inline.Sign sign, Inline.Words word, String meaning) {
        return Row.of(List.of(
                Cell.of(Kind.ROW_HEADER, Cells.line(List.of(sign, word), Align.LEFT)), Cells.words(meaning)));
    }
}
