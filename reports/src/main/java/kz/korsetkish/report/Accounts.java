package kz.korsetkish.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Reference;
import kz.korsetkish.book.Variant;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Accounted;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/** The annex where each printed number leads: what it was divided by what, by which definition, from which source. */
record Accounts(Book book, List<Accounted> accounted) implements Section {
    /** As many as the tables hold. */
    private static final int ALL_DIGITS = 16;

    @Override
    public Part part(Voice voice) {
        String title = voice.say("accounts.title");
        List<Element> elements = new ArrayList<>();
        elements.add(Heading.chapter(title, "accounts"));
        elements.addAll(elements(voice));
        return new Part(Origin.notice(book, voice), true, Optional.empty(), elements);
    }

    List<Element> elements(Voice voice) {
        List<Element> elements = new ArrayList<>();
        elements.add(Paragraph.of(voice.say("accounts.lead"), Type.BODY));
        accounted.forEach(one -> elements.addAll(account(one, voice)));
        return elements;
    }

    private List<Element> account(Accounted one, Voice voice) {
        Indicator indicator = one.indicator();
        String title = voice.title(indicator);
        String sources = indicator.sourcesReceived().stream()
                .map(source -> source.name() + " (" + voice.writing().count(source.submissions()) + ")")
                .collect(Collectors.joining(", "));
        String definition = voice.say(
                "accounts.definition",
                Map.of(
                        "definition",
                        indicator.definition().isEmpty() ? voice.say("none") : indicator.definition(),
                        "unit",
                        voice.unit(indicator),
                        "sources",
                        sources));
        return List.of(Heading.within(title), table(one, voice), Paragraph.of(definition, Type.SMALL));
    }

    private Table table(Accounted one, Voice voice) {
        List<Cell> head = List.of(
                Cells.header(voice.say("column.reference"), Align.LEFT),
                Cells.header(voice.say("column.area"), Align.LEFT),
                Cells.header(voice.say("column.kind"), Align.LEFT),
                Cells.header(voice.say("column.unrounded"), Align.RIGHT),
                Cells.header(voice.say("column.numerator"), Align.RIGHT),
                Cells.header(voice.say("column.denominator"), Align.RIGHT));
        List<Row> rows = new ArrayList<>();
        Optional<Reference> before = Optional.empty();
        for (Observation o : one.observations()) {
            Reference reference = one.reference(o);
            Row row = row(one, o, voice);
            rows.add(before.equals(Optional.of(reference)) ? row : row.at(reference.toString()));
            before = Optional.of(reference);
        }
        return new Table(
                List.of(112f, 72f, 112f, 78f, 64f, 64f), voice.say("accounts.title"), List.of(Row.of(head)), rows);
    }

    private Row row(Accounted one, Observation o, Voice voice) {
        Indicator indicator = one.indicator();
        Provenance provenance = Provenance.of(o.provenance());
        String kind = voice.say(provenance.key() + ".short");
        String series = o.variant().equals(Variant.MAIN) ? kind : kind + "; " + voice.variant(indicator, o.variant());
        String member = o.breakdown().equals("total")
                ? series
                : series + "; " + voice.breakdown(o.breakdown()) + ": " + voice.member(o.breakdown(), o.member());
        return Row.of(List.of(
                Cell.of(Table.Kind.ROW_HEADER, Cells.line(one.reference(o).toString(), Type.SMALL, Align.LEFT)),
                Cells.data(List.of(
                        Cells.line(List.of(Spoken.area(voice, book.areas(), o.entity(), Type.SMALL)), Align.LEFT))),
                Cells.data(List.of(Cells.line(
                        List.of(new Inline.Sign(Mark.of(provenance), 6, 6), new Inline.Words(" " + member, Type.SMALL)),
                        Align.LEFT))),
                small(
                        o.value()
                                .map(v -> voice.writing().plain(v, ALL_DIGITS))
                                .orElse(voice.say(o.isWithheld() ? "status.withheld" : "none")),
                        Align.RIGHT),
                small(part(o.numerator(), voice), Align.RIGHT),
                small(part(o.denominator(), voice), Align.RIGHT)));
    }

    static Cell small(String text, Align align) {
        return Cells.data(List.of(Cells.line(text, Type.SMALL, align)));
    }

    static String part(Optional<BigDecimal> number, Voice voice) {
        return number.map(n -> voice.writing().plain(n, ALL_DIGITS)).orElse(voice.say("none"));
    }
}
