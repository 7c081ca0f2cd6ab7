package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Variant;
import kz.korsetkish.chart.DotStrip;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Table;
import kz.korsetkish.pdf.Table.Cell;
import kz.korsetkish.pdf.Table.Kind;
import kz.korsetkish.pdf.Table.Row;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.RegionalFacts;
import kz.korsetkish.reading.Voice;

/** Where the region stands in each indicator, at a glance and then one by one. */
record RegionalOverview(Book book, String area, List<RegionalFacts> facts) implements Section {
    private static final float STRIP_WIDTH = 84;

    @Override
    public Part part(Voice voice) {
        String title = voice.capital(voice.area(book.areas(), area));
        List<Element> elements = new ArrayList<>();
        elements.add(Paragraph.of(voice.say("report.series"), Type.SMALL));
        elements.add(new Heading(1, title, Type.TITLE, Optional.of(title), Optional.empty()));
        elements.add(Paragraph.of(voice.say("regional.subtitle"), Type.LEAD));
        if (facts.isEmpty()) {
            elements.add(Paragraph.of(voice.say("regional.none"), Type.BODY));
        } else {
            elements.addAll(
                    Summary.sentences(RegionalPoints.of(book, facts, voice).sentences()));
            elements.add(Heading.within(voice.say("regional.overview")));
            elements.add(table(voice));
            elements.add(Paragraph.of(voice.say("regional.note") + " " + voice.say("rank.note"), Type.SMALL));
        }
        elements.addAll(without(voice));
        elements.addAll(new RegionalPaths(facts, book.plan().firstYear()).elements(voice));
        elements.addAll(new Districts(book, area).elements(voice));
        elements.addAll(new OkrugsBehind(book, area).elements(voice));
        return new Part(notice(facts, voice), true, Optional.empty(), elements);
    }

    static Optional<String> notice(List<RegionalFacts> facts, Voice voice) {
        boolean synthetic = facts.stream().anyMatch(one -> one.facts().synthetic());
        return synthetic ? Optional.of(voice.say("notice.page")) : Optional.empty();
    }

    private Table table(Voice voice) {
        List<Cell> head = List.of(
                Cells.header(voice.say("column.number"), Align.LEFT),
                Cells.header(voice.say("column.indicator"), Align.LEFT),
                Cells.header(voice.say("column.last"), Align.LEFT),
                Cells.header(voice.say("country"), Align.RIGHT),
                Cells.header(voice.say("column.among"), Align.LEFT),
                Cells.header(voice.say("column.rank"), Align.LEFT),
                Cells.header(voice.say("column.target"), Align.RIGHT),
                Cells.header(voice.say("column.status"), Align.LEFT));
        return new Table(
                List.of(24f, 104f, 84f, 50f, STRIP_WIDTH + 8, 56f, 50f, 96f),
                voice.say("regional.overview"),
                List.of(Row.of(head)),
                facts.stream().map(one -> row(one, voice)).toList());
    }

    private Row row(RegionalFacts one, Voice voice) {
        Indicator indicator = one.facts().indicator();
        Observation last = one.facts().last().orElseThrow();
        int year = Facts.year(last);
        return Row.of(List.of(
                Cells.rowHeader(Integer.toString(indicator.number())),
                title(one, voice),
                Cells.data(last(one, last, voice)),
                Cells.number(one.country().authoritative().stream()
                        .filter(o -> o.timePeriod().equals(last.timePeriod()))
                        .findFirst()
                        .map(o -> voice.number(indicator, o.value().orElseThrow()))
                        .orElse(voice.say("none"))),
                strip(one, voice),
                Cells.words(one.rank(voice)
                        .map(rank -> voice.say(
                                "rank.of",
                                "rank",
                                rank,
                                "count",
                                Integer.toString(one.ranked().regions().ranked().size())))
                        .orElse(voice.say("none"))),
                Cells.number(one.facts()
                        .target(year)
                        .map(t -> voice.number(indicator, t.value()))
                        .orElse(voice.say("none"))),
                one.facts()
                        .verdict(year)
                        .map(verdict -> status(verdict, one.facts(), voice))
                        .orElse(Cells.words(voice.say("none")))));
    }

    private static Cell status(kz.korsetkish.book.Verdict verdict, Facts facts, Voice voice) {
        List<Element> lines = new ArrayList<>();
        lines.add(Cells.line(Standing.word(voice, verdict, facts), Align.LEFT));
        List<String> qualifiers = Standing.qualifiers(voice, verdict);
        if (!qualifiers.isEmpty()) {
            lines.add(Cells.line(String.join("; ", qualifiers), Type.SMALL, Align.LEFT));
        }
        return Cells.data(lines);
    }

    private static Cell title(RegionalFacts one, Voice voice) {
        Indicator indicator = one.facts().indicator();
        String title = voice.in(indicator.shortTitle());
        Inline.Jump jump = new Inline.Jump(
                title,
                Type.TABLE.in(kz.korsetkish.pdf.Ink.NAVY),
                IndicatorPage.anchor(indicator),
                voice.say("link.page", "title", title));
        Variant variant = one.ranked().regions().variant();
        String unit = voice.say("unit.line", "unit", voice.unit(indicator), "direction", voice.direction(indicator));
        return Cell.of(
                Kind.ROW_HEADER,
                Cells.line(List.of(jump), Align.LEFT),
                Cells.line(
                        variant.equals(Variant.MAIN) ? unit : voice.variant(indicator, variant) + "; " + unit,
                        Type.SMALL,
                        Align.LEFT));
    }

    private List<Element> last(RegionalFacts one, Observation last, Voice voice) {
        Indicator indicator = one.facts().indicator();
        Provenance provenance = Provenance.of(last.provenance());
        return List.of(
                Cells.line(
                        List.of(
                                new Inline.Words(voice.flagged(indicator, last), Type.TABLE.in(Face.BOLD)),
                                new Inline.Words(
                                        " " + voice.say("year.bracket", "year", last.timePeriod()), Type.TABLE)),
                        Align.LEFT),
                Cells.line(
                        List.of(
                                new Inline.Sign(Mark.of(provenance), 7, 7),
                                new Inline.Words(
                                        " " + voice.say(provenance.key() + ".short"),
                                        Type.SMALL.in(Mark.of(provenance).color()))),
                        Align.LEFT),
                Cells.line(List.of(Cells.link(indicator, last, voice)), Align.LEFT));
    }

    private Cell strip(RegionalFacts one, Voice voice) {
        if (one.own().isEmpty()) {
            return Cells.words(voice.say("none"));
        }
        Observation own = one.own().get();
        DotStrip strip = new DotStrip(
                RegionTable.scale(one.ranked()),
                Mark.of(Provenance.of(own.provenance())),
                own.value().orElseThrow().doubleValue(),
                PathFigure.interval(own),
                voice.pointed(one.ranked().name(voice, area), one.facts().indicator(), own));
        return Cells.data(List.of(Cells.line(List.of(new Inline.Sign(strip, STRIP_WIDTH, 12)), Align.LEFT)));
    }

    /** The indicators that say nothing of this region. */
    private List<Element> without(Voice voice) {
        List<Integer> known =
                facts.stream().map(one -> one.facts().indicator().number()).toList();
        String others = book.indicators().stream()
                .filter(i -> !known.contains(i.number()))
                .map(i -> voice.title(i))
                .collect(Collectors.joining("; "));
        return others.isEmpty()
                ? List.of()
                : List.of(Paragraph.of(voice.say("regional.without", "indicators", others), Type.SMALL));
    }
}
