package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import kz.korsetkish.reading.BreakdownFacts;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/** A breakdown of a count: how many of how many each member has, by its share; those of few in one sentence. */
record ShareTable(Indicator indicator, List<Observation> members, Voice voice) {

    Element element() {
        Observation first = members.getFirst();
        String title = voice.say(
                "breakdown.title", "breakdown", voice.breakdown(first.breakdown()), "year", first.timePeriod());
        List<Observation> compared =
                members.stream().filter(BreakdownFacts::isComparable).toList();
        List<Element> elements = new ArrayList<>();
        elements.add(Heading.within(title));
        if (!compared.isEmpty()) {
            elements.add(table(title, compared));
        }
        List<Observation> few =
                members.stream().filter(one -> !compared.contains(one)).toList();
        if (!few.isEmpty()) {
            elements.add(Paragraph.of(few(few), Type.SMALL));
        }
        return new Together(elements);
    }

    private Table table(String title, List<Observation> compared) {
        Row head = Row.of(List.of(
                Cells.header(voice.say("column.member"), Align.LEFT),
                Cells.header(voice.say("column.fulfilled"), Align.RIGHT),
                Cells.header(voice.say("column.listed"), Align.RIGHT),
                Cells.header(voice.say("column.share"), Align.RIGHT),
                Cells.header(voice.say("column.kind"), Align.LEFT),
                Cells.header(voice.say("column.reference"), Align.LEFT)));
        return new Table(
                List.of(150f, 58f, 48f, 52f, 70f, 120f),
                title,
                List.of(head),
                compared.stream().map(this::row).toList());
    }

    private Row row(Observation o) {
        return Row.of(List.of(
                Cell.of(Table.Kind.ROW_HEADER, Cells.line(name(o), Type.TABLE, Align.LEFT)),
                Cells.number(voice.number(indicator, o.numerator().orElseThrow())),
                Cells.number(voice.number(indicator, o.denominator().orElseThrow())),
                Cells.number(voice.writing().number(BreakdownFacts.share(o), 0)),
                Cells.provenance(Provenance.of(o.provenance()), voice),
                Cells.reference(indicator, o, voice)));
    }

    private String few(List<Observation> few) {
        Set<String> kinds = few.stream()
                .map(o -> voice.say(Provenance.of(o.provenance()).key() + ".short"))
                .collect(Collectors.toSet());
        String items = few.stream()
                .map(o -> voice.say(
                        "share.item",
                        Map.of(
                                "name", name(o),
                                "count", voice.number(indicator, o.numerator().orElseThrow()),
                                "all", voice.number(indicator, o.denominator().orElseThrow()))))
                .collect(Collectors.joining("; "));
        return voice.say(
                "share.few",
                Map.of(
                        "count",
                        Integer.toString(few.size()),
                        "items",
                        items,
                        "kinds",
                        kinds.stream().sorted().collect(Collectors.joining(", "))));
    }

    private String name(Observation o) {
        return voice.member(o.breakdown(), o.member());
    }
}
