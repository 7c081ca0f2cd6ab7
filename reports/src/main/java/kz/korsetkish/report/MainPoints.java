package kz.korsetkish.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.book.Baseline;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Earlier;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Revision;
import kz.korsetkish.book.Variant;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.pdf.Bullets;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Heading;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Part;
import kz.korsetkish.pdf.Type;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Provenance;
import kz.korsetkish.reading.Voice;

/** The five things to know, in sentences made from the figures, and how to read the rest. */
record MainPoints(Book book) implements Section {
    private static final Set<String> OFF_TRACK = Set.of("acceleration_needed", "stagnating", "moving_away");

    private static final int MOST_REVISIONS = 3;

    /** An indicator that has got better since its baseline, by a share of the baseline. */
    private record Improvement(Facts facts, Baseline from, Observation to, BigDecimal share) {}

    @Override
    public Part part(Voice voice) {
        String title = voice.say("points.title");
        List<List<Inline>> points = Stream.of(improvement(voice), behind(voice), revised(voice), missing(voice))
                .flatMap(Optional::stream)
                .map(text -> List.<Inline>of(new Inline.Words(text, Type.LEAD)))
                .collect(Collectors.toCollection(ArrayList::new));
        synthetic(voice).ifPresent(text -> points.add(List.of(new Inline.Words(text, Type.LEAD))));
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(1, title, Type.TITLE, Optional.of(title), Optional.empty()));
        if (!points.isEmpty()) {
            elements.add(new Bullets(points));
        }
        elements.add(Heading.within(voice.say("reading.title")));
        elements.add(Cover.statuses(voice));
        return new Part(Origin.notice(book, voice), true, Optional.empty(), elements);
    }

    private Stream<Facts> all() {
        return book.indicators().stream()
                .map(indicator -> new Facts(indicator, book.release().asOf()));
    }

    private Optional<String> improvement(Voice voice) {
        return all().flatMap(facts -> improvement(facts).stream())
                .max(Comparator.comparing(Improvement::share))
                .map(best -> voice.say(
                        "points.improvement",
                        Map.of(
                                "title", voice.in(best.facts().indicator().title()),
                                "from",
                                        voice.value(
                                                best.facts().indicator(),
                                                best.from().value()),
                                "fromYear", best.from().timePeriod(),
                                "to",
                                        voice.value(
                                                best.facts().indicator(),
                                                best.to().value().orElseThrow()),
                                "toYear", best.to().timePeriod(),
                                "provenance",
                                        voice.say(Provenance.of(best.to().provenance())
                                                        .key()
                                                + ".short"))));
    }

    private static Optional<Improvement> improvement(Facts facts) {
        Optional<Baseline> from = facts.baseline().filter(b -> b.value().signum() != 0);
        return from.flatMap(b -> facts.last()
                .filter(o -> o.timePeriod().compareTo(b.timePeriod()) > 0)
                .map(o -> {
                    BigDecimal change = o.value().orElseThrow().subtract(b.value());
                    BigDecimal good = facts.indicator().direction().equals("lower") ? change.negate() : change;
                    return new Improvement(facts, b, o, good.divide(b.value().abs(), MathContext.DECIMAL64));
                })
                .filter(one -> one.share().signum() > 0));
    }

    /** What was missed and what will be, in one point. */
    private Optional<String> behind(Voice voice) {
        String sentences = Stream.of(missed(voice), offTrack(voice))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return sentences.isEmpty() ? Optional.empty() : Optional.of(sentences);
    }

    /** The country's values that the last release had otherwise, the weightiest first; that there are none is news too. */
    private Optional<String> revised(Voice voice) {
        Optional<String> last = book.earlier().flatMap(Earlier::releaseId);
        String revisions = book.revisions().stream()
                .flatMap(all -> all.first().stream())
                .filter(one -> last.filter(one.oldVersion()::equals).isPresent())
                .filter(one -> one.entity().equals(Facts.COUNTRY)
                        && one.breakdown().equals("total")
                        && one.variant().equals(Variant.MAIN))
                .flatMap(one -> revision(one, voice).stream())
                .limit(MOST_REVISIONS)
                .collect(Collectors.joining("; "));
        return last.map(release -> revisions.isEmpty()
                ? voice.say("points.not_revised", "release", release)
                : voice.say("points.revised", "release", release, "revisions", revisions));
    }

    private Optional<String> revision(Revision one, Voice voice) {
        return book.indicators().stream()
                .filter(indicator -> indicator.indicatorId().equals(one.indicatorId()))
                .findFirst()
                .map(indicator -> {
                    int digits = RevisionAnnex.digits(indicator, one);
                    return voice.say(
                            "points.revision",
                            Map.of(
                                    "title", voice.in(indicator.title()),
                                    "year", one.timePeriod(),
                                    "from", RevisionAnnex.value(one.oldValue(), digits, voice),
                                    "to", RevisionAnnex.value(one.newValue(), digits, voice)));
                });
    }

    private Optional<String> missed(Voice voice) {
        return titles(verdict -> verdict.status().equals("not_achieved"), voice)
                .map(titles -> voice.say("points.missed", "indicators", titles));
    }

    private Optional<String> offTrack(Voice voice) {
        return titles(
                        verdict -> verdict.trend().filter(OFF_TRACK::contains).isPresent()
                                && verdict.tooShort().isEmpty(),
                        voice)
                .map(titles -> voice.say("points.off_track", "indicators", titles));
    }

    private Optional<String> missing(Voice voice) {
        return titles(
                        verdict -> verdict.status().equals("no_data")
                                || verdict.status().equals("withheld"),
                        voice)
                .map(titles -> voice.say("points.missing", "indicators", titles));
    }

    private Optional<String> synthetic(Voice voice) {
        long count = all().flatMap(facts -> facts.lastVerdict().stream())
                .filter(Standing::synthetic)
                .count();
        return count == 0
                ? Optional.empty()
                : Optional.of(voice.say(
                        "points.synthetic",
                        "count",
                        Long.toString(count),
                        "all",
                        Integer.toString(book.indicators().size())));
    }

    /** The indicators whose last verdict is such, by name. */
    private Optional<String> titles(Predicate<Verdict> such, Voice voice) {
        String titles = all().filter(facts -> facts.lastVerdict().filter(such).isPresent())
                .map(facts -> voice.in(facts.indicator().title()))
                .collect(Collectors.joining("; "));
        return titles.isEmpty() ? Optional.empty() : Optional.of(titles);
    }
}
