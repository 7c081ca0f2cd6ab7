package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Variant;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Together;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.RegionalFacts;
import kz.korsetkish.reading.Voice;

/**
 * The indicators of a region, one after another: its years beside the nation's and the target path.
 *
 * @param firstYear older values stand in the charts alone
 */
record RegionalPaths(List<RegionalFacts> facts, int firstYear) {

    List<Element> elements(Voice voice) {
        return facts.stream()
                .<Element>map(one -> new Together(path(one, voice)))
                .toList();
    }

    private List<Element> path(RegionalFacts one, Voice voice) {
        Indicator indicator = one.facts().indicator();
        String title = voice.title(indicator);
        List<Element> elements = new ArrayList<>();
        elements.add(
                new Heading(1, title, Type.SUBTITLE, Optional.of(title), Optional.of(IndicatorPage.anchor(indicator))));
        elements.add(Paragraph.of(lead(one, voice), Type.BODY));
        if (one.ranked().regions().variant().equals(Variant.MAIN)) {
            elements.addAll(new OwnersWord(indicator, one.facts().area(), voice).elements());
        }
        elements.addAll(new PathFigure(one.facts(), Optional.of(one.country())).elements(voice));
        elements.addAll(new YearTable(one.facts(), Optional.of(one.country()), firstYear, voice).elements());
        return elements;
    }

    /** The value, the nation's and the rank; then the verdict, where there is one. */
    private static String lead(RegionalFacts one, Voice voice) {
        List<String> sentences = new ArrayList<>();
        Variant variant = one.ranked().regions().variant();
        if (!variant.equals(Variant.MAIN)) {
            sentences.add(voice.say(
                    "regional.series", "series", voice.variant(one.facts().indicator(), variant)));
        }
        Optional<String> place = one.own()
                .flatMap(own -> one.ranked().regions().country().map(country -> place(one, own, country, voice)));
        place.ifPresent(sentences::add);
        if (one.facts().lastVerdict().isPresent()) {
            Optional<String> told = place.flatMap(p -> one.own()).map(Observation::timePeriod);
            sentences.add(new Headline(one.facts(), voice).sentences(told));
        }
        return String.join(" ", sentences);
    }

    private static String place(RegionalFacts one, Observation own, Observation country, Voice voice) {
        Indicator indicator = one.facts().indicator();
        Map<String, String> said = new HashMap<>(Map.of(
                "year", own.timePeriod(),
                "value", voice.value(indicator, own.value().orElseThrow()),
                "country", voice.value(indicator, country.value().orElseThrow())));
        Optional<String> rank = one.rank(voice);
        rank.ifPresent(place -> said.putAll(Map.of(
                "rank",
                place,
                "count",
                Integer.toString(one.ranked().regions().ranked().size()))));
        return voice.say(rank.isPresent() ? "regional.place" : "regional.unplaced", said);
    }
}
