package kz.korsetkish.report;

import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.reading.BreakdownFacts;
import kz.korsetkish.reading.Voice;

/** The country's values by sex, owner, channel and the like: over the years as small charts, of one year as a table. */
record Breakdowns(Indicator indicator, Voice voice) {

    List<Element> elements() {
        List<List<Observation>> charted =
                BreakdownFacts.of(indicator).stream().filter(this::hasHistory).toList();
        List<Element> elements = new ArrayList<>();
        if (!charted.isEmpty()) {
            elements.add(new BreakdownFigure(indicator, charted, 38, voice).element());
        }
        BreakdownFacts.of(indicator).stream()
                .filter(members -> !hasHistory(members))
                .forEach(members -> elements.add(new BreakdownTable(indicator, members, voice).element()));
        return elements;
    }

    private boolean hasHistory(List<Observation> members) {
        return members.stream()
                .anyMatch(member -> BreakdownFacts.years(indicator, member).size() > 1);
    }
}
