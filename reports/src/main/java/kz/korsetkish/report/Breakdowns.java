package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.BreakdownFacts;
import kz.korsetkish.reading.Voice;

/** The country's values by sex, owner, channel and the like: over the years as small charts, of one year as a table. */
record Breakdowns(Indicator indicator, float height, Voice voice) {
    /** Of its charts, where nothing else is said. */
    private static final float HEIGHT = 130;

    Breakdowns(Indicator indicator, Voice voice) {
        this(indicator, HEIGHT, voice);
    }

    List<Element> elements() {
        List<List<Observation>> charted =
                BreakdownFacts.of(indicator).stream().filter(this::hasHistory).toList();
        List<Element> elements = new ArrayList<>();
        if (!charted.isEmpty()) {
            elements.add(new BreakdownFigure(indicator, charted, height, voice).element());
        }
        BreakdownFacts.of(indicator).stream()
                .filter(members -> !hasHistory(members))
                .forEach(members -> elements.add(new BreakdownTable(indicator, members, voice).element()));
        BreakdownFacts.counted(indicator)
                .forEach(members -> elements.add(new ShareTable(indicator, members, voice).element()));
        BreakdownFacts.zeros(indicator).forEach(members -> elements.add(Paragraph.of(zeros(members), Type.SMALL)));
        return elements;
    }

    /** What a panel or a row would show nothing of. */
    private String zeros(List<Observation> members) {
        Observation first = members.getFirst();
        long all = members.size() + BreakdownFacts.count(indicator, first);
        String names = members.stream()
                .map(member -> voice.member(member.breakdown(), member.member()))
                .collect(Collectors.joining(", "));
        return voice.say(
                hasHistory(members) ? "finding.zero" : "finding.zero_year",
                Map.of(
                        "breakdown", voice.breakdown(first.breakdown()),
                        "count", Integer.toString(members.size()),
                        "all", Long.toString(all),
                        "year", first.timePeriod(),
                        "names", names));
    }

    private boolean hasHistory(List<Observation> members) {
        return members.stream()
                .anyMatch(member -> BreakdownFacts.years(indicator, member).size() > 1);
    }
}
