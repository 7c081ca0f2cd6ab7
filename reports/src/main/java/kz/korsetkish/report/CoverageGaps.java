package kz.korsetkish.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.korsetkish.book.Area;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.pdf.Bullets;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Voice;

/** Who owes the data behind an indicator and has not sent them, year by year. */
record CoverageGaps(Indicator indicator, List<Area> areas, Voice voice) {

    /** Nothing where everybody has reported. */
    List<Element> elements() {
        List<List<Inline>> items = new ArrayList<>();
        indicator.verdicts().stream()
                .filter(verdict -> verdict.entity().equals(Facts.COUNTRY)
                        && !verdict.missing().isEmpty())
                .sorted(Comparator.comparing(Verdict::timePeriod))
                .forEach(verdict -> items.add(List.of(new Inline.Words(sentence(verdict), Type.BODY))));
        return items.isEmpty() ? List.of() : List.of(Heading.within(voice.say("coverage.title")), new Bullets(items));
    }

    private String sentence(Verdict verdict) {
        String missing = verdict.missing().stream()
                .map(organisation -> voice.area(areas, organisation))
                .sorted()
                .collect(Collectors.joining(", "));
        // Cut, not rounded: what is just below the floor must not read as being on it.
        String coverage = verdict.coverage()
                .map(share -> voice.writing().number(share.setScale(1, RoundingMode.DOWN), 1))
                .orElse(voice.say("none"));
        boolean isWithheld = verdict.status().equals("withheld");
        return voice.say(
                isWithheld ? "coverage.withheld" : "coverage.enough",
                Map.of(
                        "year",
                        verdict.timePeriod(),
                        "coverage",
                        coverage,
                        "floor",
                        String.valueOf(verdict.coverageFloor().orElse(0)),
                        "missing",
                        missing));
    }
}
