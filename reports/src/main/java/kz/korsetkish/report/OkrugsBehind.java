package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.AreaBehind;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Together;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.RegionFacts;
import kz.korsetkish.reading.Voice;

/** The rural okrugs of a region that are the farthest behind the national target of the newest year. */
record OkrugsBehind(Book book, String region) {

    /** Nothing where no okrug is behind. */
    List<Element> elements(Voice voice) {
        return book.indicators().stream()
                .filter(indicator -> !RegionFacts.behind(indicator, region).isEmpty())
                .<Element>map(
                        indicator -> new Together(elements(indicator, RegionFacts.behind(indicator, region), voice)))
                .toList();
    }

    private List<Element> elements(Indicator indicator, List<AreaBehind> behind, Voice voice) {
        String title = voice.say("behind.title");
        AreaBehind first = behind.getFirst();
        List<Cell> head = List.of(
                Cells.header(voice.say("column.okrug"), Align.LEFT),
                Cells.header(
                        voice.say("column.value", "year", first.observation().timePeriod()), Align.RIGHT),
                Cells.header(voice.say("column.kind"), Align.LEFT),
                Cells.header(voice.say("column.target"), Align.RIGHT),
                Cells.header(voice.say("column.behind"), Align.RIGHT),
                Cells.header(voice.say("column.reference"), Align.LEFT));
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(1, title, Type.SUBTITLE, Optional.of(title), Optional.empty()));
        elements.add(Paragraph.of(lead(indicator, first, behind.size(), voice), Type.BODY));
        elements.add(new Table(
                List.of(180f, 52f, 84f, 52f, 56f, 76f),
                title,
                List.of(Row.of(head)),
                behind.stream().map(one -> row(indicator, one, voice)).toList()));
        elements.add(Paragraph.of(voice.say("behind.note"), Type.SMALL));
        return elements;
    }

    private static String lead(Indicator indicator, AreaBehind first, int shown, Voice voice) {
        return voice.say(
                "behind.lead",
                Map.of(
                        "number",
                        Integer.toString(indicator.number()),
                        "title",
                        voice.in(indicator.title()),
                        "year",
                        first.observation().timePeriod(),
                        "target",
                        voice.value(indicator, first.target()),
                        "behind",
                        voice.writing().count(first.behind()),
                        "all",
                        voice.writing().count(first.of()),
                        "shown",
                        Integer.toString(shown)));
    }

    private Row row(Indicator indicator, AreaBehind one, Voice voice) {
        Observation o = one.observation();
        return Row.of(List.of(
                Cell.of(
                        Table.Kind.ROW_HEADER,
                        Cells.line(List.of(Spoken.area(voice, book.areas(), o.entity(), Type.TABLE)), Align.LEFT)),
                Cells.number(voice.number(indicator, o.value().orElseThrow())),
                Cells.provenance(Provenance.of(o.provenance()), voice),
                Cells.number(voice.number(indicator, one.target())),
                Cells.number(voice.number(indicator, one.by())),
                Cells.reference(indicator, o, voice)));
    }
}
