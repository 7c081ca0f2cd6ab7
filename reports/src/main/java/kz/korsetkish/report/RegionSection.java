package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Variant;
import kz.korsetkish.pdf.Align;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Face;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Ink;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Room;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.RegionFacts;
import kz.korsetkish.reading.Voice;

/** The regions of one indicator: between what their values lie, on a map, and ranked. */
record RegionSection(RegionFacts facts, Voice voice) {
    /** For the map and the first rows of the table. */
    private static final float ROOM = 230;

    List<Element> elements() {
        String title = voice.say(
                "regions.title",
                Map.of(
                        "number", Integer.toString(facts.indicator().number()),
                        "title", voice.in(facts.indicator().title()),
                        "year", facts.regions().year()));
        String bookmark = voice.say("regions.bookmark", "year", facts.regions().year());
        List<Element> elements = new ArrayList<>();
        elements.add(new Room(ROOM));
        elements.add(new Heading(2, title, Type.SUBTITLE, Optional.of(bookmark), Optional.empty()));
        if (!facts.hasNoOrder()) {
            elements.add(Paragraph.of(lead(), Type.LEAD).after(2));
        }
        elements.add(Heading.within(new Finding(voice).regions(facts)));
        elements.add(key());
        new RegionMap(facts, voice).figure().ifPresent(elements::add);
        elements.add(Heading.within(voice.say("regions.table")));
        elements.addAll(new RegionTable(facts, voice).elements());
        return elements;
    }

    /** Between which regions the values lie. */
    private String lead() {
        List<Observation> reliable = facts.reliable();
        Observation first = reliable.getFirst();
        Observation last = reliable.getLast();
        boolean areAll = reliable.size() == facts.regions().ranked().size();
        return voice.say(
                areAll ? "regions.lead" : "regions.lead_reliable",
                Map.of(
                        "year", facts.regions().year(),
                        "first", facts.name(voice, first.entity()),
                        "firstValue",
                                voice.value(facts.indicator(), first.value().orElseThrow()),
                        "last", facts.name(voice, last.entity()),
                        "lastValue", voice.value(facts.indicator(), last.value().orElseThrow())));
    }

    private Paragraph key() {
        Provenance provenance = facts.provenance();
        String unit = voice.say(
                "regions.unit", "unit", voice.unit(facts.indicator()), "direction", voice.direction(facts.indicator()));
        Variant variant = facts.regions().variant();
        String name = variant.equals(Variant.MAIN) ? "" : voice.variant(facts.indicator(), variant) + ". ";
        // Only the main series is held against the target and has signs.
        String sign = variant.equals(Variant.MAIN) ? voice.say("regions.sign") + " " : "";
        return Paragraph.of(List.of(
                        new Inline.Words(name + unit + " ", Type.SMALL),
                        new Inline.Sign(Mark.of(provenance), 7, 7),
                        new Inline.Words(
                                " " + voice.say(provenance.key()),
                                Type.SMALL.in(Face.BOLD).in(Mark.of(provenance).color())),
                        new Inline.Words(
                                ". " + voice.say("regions.map") + " " + sign + voice.say("regions.stroke"),
                                Type.SMALL.in(Ink.QUIET))))
                .aligned(Align.LEFT);
    }
}
