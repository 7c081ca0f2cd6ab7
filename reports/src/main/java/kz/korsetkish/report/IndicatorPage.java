package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Translated;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Panel;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Room;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.RegionFacts;
import kz.korsetkish.reading.Regions;
import kz.korsetkish.reading.Voice;

/** One indicator: what happened, shown and tabulated, and how the number is made. */
record IndicatorPage(Indicator indicator, Book book) {
    /** For what happened, in words and as a chart. */
    private static final float ROOM = 280;

    static String anchor(Indicator indicator) {
        return "indicator-" + indicator.indicatorId();
    }

    List<Element> elements(Voice voice) {
        Facts facts = facts();
        List<Element> elements = new ArrayList<>();
        elements.add(new Room(ROOM));
        elements.addAll(top(voice));
        elements.add(Paragraph.of(new Headline(facts, voice).sentences(), Type.LEAD));
        elements.addAll(new OwnersWord(indicator, Facts.COUNTRY, voice).elements());
        if (!facts.years().isEmpty()) {
            elements.addAll(new PathFigure(facts).elements(voice));
            elements.add(Heading.within(voice.say("years.title")));
            elements.addAll(new YearTable(facts, Optional.empty(), book.plan().firstYear(), voice).elements());
        }
        elements.addAll(new Outlook(facts, voice).elements());
        elements.addAll(new Changes(facts, book, voice).elements());
        elements.addAll(new Breakdowns(indicator, voice).elements());
        elements.addAll(new CoverageGaps(indicator, book.areas(), voice).elements());
        Regions.of(indicator)
                .ifPresent(regions -> elements.addAll(
                        new RegionSection(new RegionFacts(indicator, regions, book.areas()), voice).elements()));
        elements.addAll(method(voice));
        elements.addAll(new Quality(indicator, book, voice).elements());
        elements.addAll(new Sources(indicator, voice).elements());
        return elements;
    }

    boolean isSynthetic() {
        return facts().synthetic();
    }

    private Facts facts() {
        return new Facts(indicator, book.release().asOf());
    }

    private List<Element> top(Voice voice) {
        String goal = book.goals().stream()
                .filter(g -> g.number() == indicator.goalNumber())
                .findFirst()
                .map(g -> voice.say("goal.title", "number", Integer.toString(g.number()), "title", voice.in(g.title())))
                .orElse("");
        String title = voice.title(indicator);
        String meta = voice.say(
                "indicator.meta",
                Map.of(
                        "unit", voice.unit(indicator),
                        "direction", voice.direction(indicator),
                        "publisher", voice.in(indicator.publisher()),
                        "responsible",
                                indicator.responsible().map(voice::in).orElse(voice.say("indicator.not_named"))));
        return List.of(
                Heading.chapter(title, anchor(indicator)),
                Paragraph.of(goal, Type.SMALL).after(1),
                Paragraph.of(meta, Type.SMALL).after(7));
    }

    private List<Element> method(Voice voice) {
        List<Element> elements = new ArrayList<>();
        elements.add(Heading.within(voice.say("method.title")));
        elements.add(Paragraph.of(voice.in(indicator.method()), Type.TABLE));
        for (Translated assumption : indicator.assumptions()) {
            elements.add(Paragraph.of(List.of(
                            new Inline.Words(
                                    voice.say("method.assumption") + " ",
                                    Type.TABLE.in(Face.BOLD).in(Ink.NAVY)),
                            new Inline.Words(voice.in(assumption), Type.TABLE.in(Face.ITALIC))))
                    .on(new Panel(Ink.NAVY, Ink.WASH))
                    .after(2));
        }
        return elements;
    }
}
