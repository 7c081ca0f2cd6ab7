package kz.korsetkish.report;

import static java.util.Comparator.naturalOrder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.District;
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
import kz.korsetkish.reading.DistrictFacts;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.RegionFacts;
import kz.korsetkish.reading.Voice;

/** The districts of a region, and the cities at their rank, in each indicator that has values of districts. */
record Districts(Book book, String region) {

    /** A sentence where none of them has a value. */
    List<Element> elements(Voice voice) {
        List<DistrictFacts> facts = book.indicators().stream()
                .flatMap(indicator -> DistrictFacts.of(indicator, region).stream())
                .toList();
        List<DistrictFacts> known =
                facts.stream().filter(one -> !one.known().isEmpty()).toList();
        if (facts.isEmpty()) {
            return List.of();
        }
        List<Element> elements = new ArrayList<>();
        known.forEach(one -> elements.add(new Together(table(one, voice))));
        if (known.isEmpty()) {
            elements.add(title(voice));
            facts.forEach(one -> elements.add(Paragraph.of(none(one, voice), Type.BODY)));
        }
        return elements;
    }

    private static Heading title(Voice voice) {
        String title = voice.say("districts.title");
        return new Heading(1, title, Type.SUBTITLE, Optional.of(title), Optional.empty());
    }

    private static String none(DistrictFacts facts, Voice voice) {
        String reasons = facts.districts().stream()
                .flatMap(one -> one.without().stream())
                .distinct()
                .sorted(naturalOrder())
                .map(reason -> voice.say("district." + reason))
                .collect(Collectors.joining("; "));
        return voice.say(
                "districts.none",
                Map.of(
                        "indicator",
                        voice.title(facts.indicator()),
                        "year",
                        facts.year(),
                        "count",
                        Integer.toString(facts.districts().size()),
                        "reasons",
                        reasons));
    }

    private List<Element> table(DistrictFacts facts, Voice voice) {
        List<Element> elements = new ArrayList<>();
        elements.add(title(voice));
        elements.add(Paragraph.of(lead(facts, voice), Type.BODY));
        elements.add(new Table(
                facts.isRanked()
                        ? List.of(138f, 46f, 66f, 56f, 36f, 40f, 44f, 74f)
                        : List.of(174f, 56f, 74f, 66f, 54f, 76f),
                voice.say("districts.title"),
                List.of(head(facts, voice)),
                facts.districts().stream().map(one -> row(facts, one, voice)).toList()));
        elements.add(Paragraph.of(note(facts, voice), Type.SMALL));
        return elements;
    }

    private static String lead(DistrictFacts facts, Voice voice) {
        Indicator indicator = facts.indicator();
        Optional<BigDecimal> target =
                facts.known().stream().flatMap(one -> one.target().stream()).findFirst();
        return voice.title(indicator)
                + ". "
                + target.map(value -> voice.say(
                                "districts.lead",
                                Map.of(
                                        "year", facts.year(),
                                        "target", voice.value(indicator, value),
                                        "below", Long.toString(facts.below()),
                                        "all", Integer.toString(facts.known().size()))))
                        .orElseGet(() -> voice.say("districts.lead_no_target", "year", facts.year()));
    }

    private static String note(DistrictFacts facts, Voice voice) {
        String flags = facts.observations().stream()
                .map(Observation::obsStatus)
                .filter(flag -> !flag.equals("A"))
                .distinct()
                .sorted()
                .map(flag -> " " + voice.say("obsStatus." + flag))
                .collect(Collectors.joining());
        return voice.say("districts.note") + flags + (facts.isRanked() ? "" : " " + voice.say("districts.no_order"));
    }

    private static Row head(DistrictFacts facts, Voice voice) {
        String before = Integer.toString(Integer.parseInt(facts.year()) - 1);
        List<Cell> head = new ArrayList<>(List.of(
                Cells.header(voice.say("column.district"), Align.LEFT),
                Cells.header(voice.say("column.value", "year", facts.year()), Align.RIGHT),
                Cells.header(voice.say("column.kind"), Align.LEFT),
                Cells.header(voice.say("column.against_national"), Align.RIGHT)));
        if (facts.isRanked()) {
            head.add(Cells.header(voice.say("column.rank"), Align.RIGHT));
            head.add(Cells.header(voice.say("column.rank_before", "year", before), Align.RIGHT));
        }
        head.add(Cells.header(voice.say("column.change_since", "year", before), Align.RIGHT));
        head.add(Cells.header(voice.say("column.reference"), Align.LEFT));
        return Row.of(head);
    }

    private Row row(DistrictFacts facts, District one, Voice voice) {
        Cell name = Cell.of(
                Table.Kind.ROW_HEADER,
                Cells.line(List.of(Spoken.area(voice, book.areas(), one.entity(), Type.TABLE)), Align.LEFT));
        return one.observation()
                .map(observation -> Row.of(known(name, facts, one, observation, voice)))
                .orElseGet(() -> Row.of(List.of(
                        name,
                        Cells.small(voice.say("district." + one.without().orElse("no_data")))
                                .across(facts.isRanked() ? 7 : 5))));
    }

    private static List<Cell> known(Cell name, DistrictFacts facts, District one, Observation o, Voice voice) {
        Indicator indicator = facts.indicator();
        BigDecimal value = o.value().orElseThrow();
        List<Cell> cells = new ArrayList<>(List.of(
                name,
                Cells.number(voice.flagged(indicator, o)),
                Cells.provenance(Provenance.of(o.provenance()), voice),
                Cells.number(change(indicator, one.target().map(value::subtract), voice))));
        if (facts.isRanked()) {
            cells.add(Cells.number(rank(one.from(), one.to(), voice)));
            cells.add(Cells.number(rank(one.previousFrom(), one.previousTo(), voice)));
        }
        cells.add(Cells.number(change(indicator, one.previousValue().map(value::subtract), voice)));
        cells.add(Cells.reference(indicator, o, voice));
        return cells;
    }

    private static String change(Indicator indicator, Optional<BigDecimal> change, Voice voice) {
        return change.map(by -> voice.writing().change(by, indicator.precision()))
                .orElse(voice.say("none"));
    }

    private static String rank(Optional<Long> from, Optional<Long> to, Voice voice) {
        return from.map(first -> RegionFacts.rank(voice, first, to.orElse(first)))
                .orElse(voice.say("none"));
    }
}
