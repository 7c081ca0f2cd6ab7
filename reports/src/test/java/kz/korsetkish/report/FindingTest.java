package kz.korsetkish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.SampleBook;
import kz.korsetkish.book.Variant;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The titles of charts claim no more than the values carry. */
class FindingTest {
    private static final Book BOOK = SampleBook.BOOK;

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void noMovementOrVerdictIsToldThatTheValueDoesNotCarry(String language) {
        Voice voice = Voice.of(language, BOOK);
        int untold = 0;
        for (Indicator indicator : BOOK.indicators()) {
            for (String area : areas(indicator)) {
                Facts facts = new Facts(indicator, BOOK.release().asOf(), area, Variant.MAIN);
                Optional<Observation> last = facts.last();
                String title = new Finding(voice).path(facts);
                boolean isUnreliable =
                        last.filter(o -> o.obsStatus().equals("U")).isPresent();
                Optional<Verdict> verdict = last.flatMap(o -> facts.verdict(Facts.year(o)));
                boolean isStill = isUnreliable
                        || verdict.filter(v -> v.notTold().isPresent()
                                        || !v.changeSignificant().orElse(true))
                                .isPresent();
                if (isStill) {
                    untold++;
                    saysNone(title, texts(voice, "finding.rose", "finding.fell"));
                }
                if (isUnreliable || verdict.filter(Verdict::notDistinguishable).isPresent()) {
                    saysNone(title, texts(voice, "finding.achieved", "finding.achieved.national"));
                    saysNone(title, texts(voice, "finding.not_achieved", "finding.not_achieved.national"));
                }
            }
        }
        assertThat(untold).as("values in the book that carry no movement").isPositive();
    }

    @Test
    void whatIsSeenIsSaid() {
        Indicator okrugs = BOOK.indicators().get(9);
        Facts facts = new Facts(okrugs, BOOK.release().asOf());
        assertThat(new Finding(Voice.of("en", BOOK)).path(facts))
                .contains("26.3% (synthetic) in 2025, short of the target of 30.0% by 3.7 percentage points");
    }

    private static List<String> areas(Indicator indicator) {
        return indicator.observations().stream()
                .map(Observation::entity)
                .distinct()
                .toList();
    }

    /** These texts with any values in their places. */
    private static Stream<Pattern> texts(Voice voice, String... keys) {
        return Stream.of(keys)
                .map(key -> voice.say(key, Map.of("year", "|", "value", "|", "target", "|", "missed", "|")))
                .map(text ->
                        Stream.of(text.split("\\|", -1)).map(Pattern::quote).collect(Collectors.joining(".+")))
                .map(Pattern::compile);
    }

    private static void saysNone(String title, Stream<Pattern> texts) {
        assertThat(texts).noneMatch(text -> text.matcher(title).find());
    }
}
