package kz.korsetkish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.SampleBook;
import kz.korsetkish.book.Variant;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.pdf.Bullets;
import kz.korsetkish.pdf.Element;
import kz.korsetkish.pdf.Inline;
import kz.korsetkish.pdf.Noticed;
import kz.korsetkish.pdf.OnPaper;
import kz.korsetkish.pdf.Paragraph;
import kz.korsetkish.pdf.Together;
import kz.korsetkish.reading.Facts;
import kz.korsetkish.reading.Voice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What sentences say of trend, pace, loss and reach, over all entities of the sample book and in all languages. */
class SentencesTest {
    private static final Book BOOK = SampleBook.BOOK;

    /** Texts that a value has to carry. */
    private static final List<String> CLAIMS = List.of(
            "trend.met",
            "trend.on_track",
            "trend.on_the_line",
            "trend.acceleration_needed",
            "trend.stagnating",
            "trend.moving_away",
            "headline.lost",
            "outlook.value",
            "ahead.missed",
            "ahead.none_missed");

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void noSentenceClaimsWhatAValueDoesNotCarry(String language) {
        Voice voice = Voice.of(language, BOOK);
        int untold = 0;
        int told = 0;
        for (Facts facts : all()) {
            Optional<Verdict> newest = facts.lastJudged();
            String said = said(facts, voice);
            if (newest.isEmpty()
                    || newest.get().notTold().isPresent()
                    || newest.get().trend().isEmpty()) {
                untold++;
                assertThat(claims(said, voice))
                        .as("%s of %s: %s", facts.indicator().indicatorId(), facts.area(), said)
                        .isEmpty();
            } else {
                told += claims(said, voice).isEmpty() ? 0 : 1;
            }
        }
        // Else the test would hold of silence.
        assertThat(untold).isPositive();
        assertThat(told).isGreaterThan(1);
    }

    /** The main points name an indicator as missed where its own page does, and nowhere else. */
    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void theMainPointsAndThePagesAgree(String language) {
        Voice voice = Voice.of(language, BOOK);
        MainPoints points = MainPoints.ofCountry(BOOK, voice);
        String missed = points.missed().orElse("");
        for (Facts facts : points.all()) {
            boolean isMissed = points.judged(facts)
                    .filter(verdict -> verdict.status().equals("not_achieved"))
                    .isPresent();
            assertThat(missed.contains(voice.in(facts.indicator().shortTitle())))
                    .as(facts.indicator().indicatorId())
                    .isEqualTo(isMissed);
        }
        assertThat(points.sentences()).hasSizeBetween(1, 6);
    }

    /** Of the country and of every entity that has a verdict. */
    private static List<Facts> all() {
        return BOOK.indicators().stream()
                .flatMap(indicator -> entities(indicator)
                        .map(entity -> new Facts(indicator, BOOK.release().asOf(), entity, Variant.MAIN)))
                .toList();
    }

    private static Stream<String> entities(Indicator indicator) {
        return indicator.verdicts().stream().map(Verdict::entity).distinct().sorted();
    }

    private static String said(Facts facts, Voice voice) {
        String ahead = words(new Outlook(facts, voice).elements()).collect(Collectors.joining(" "));
        return new Headline(facts, voice).sentences() + " " + new Finding(voice).path(facts) + " " + ahead;
    }

    private static Stream<String> words(List<Element> elements) {
        return elements.stream().flatMap(element -> switch (element) {
            case Paragraph paragraph -> paragraph.inlines().stream().flatMap(SentencesTest::word);
            case Bullets bullets ->
                bullets.items().stream().flatMap(List::stream).flatMap(SentencesTest::word);
            case Together together -> words(together.elements());
            case Noticed noticed -> words(noticed.elements());
            case OnPaper paper -> words(paper.elements());
            default -> Stream.empty();
        });
    }

    private static Stream<String> word(Inline inline) {
        return inline instanceof Inline.Words words ? Stream.of(words.text()) : Stream.empty();
    }

    /** The claims whose words stand in a text. */
    private static List<String> claims(String said, Voice voice) {
        return CLAIMS.stream()
                .filter(key -> said.contains(longestPiece(voice.texts().get(key))))
                .toList();
    }

    /** The longest words of a text between its places. */
    private static String longestPiece(String text) {
        return Arrays.stream(text.split("\\{[a-zA-Z]+}"))
                .max(Comparator.comparingInt(String::length))
                .orElse(text)
                .strip();
    }
}
