package kz.korsetkish.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.korsetkish.book.Translated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{[a-zA-Z]+}");

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void noLanguageLacksAText(String language) {
        TreeSet<String> missing = new TreeSet<>();
        for (String other : Languages.all()) {
            missing.addAll(Texts.of(other).keys());
        }
        missing.removeAll(Texts.of(language).keys());
        assertThat(missing).as("texts that %s lacks", Texts.file(language)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void noTextLosesAValueInTranslation(String language) {
        Texts reference = Texts.of(Languages.PROGRAM);
        for (String key : reference.keys()) {
            assertThat(places(Texts.of(language).get(key))).as(key).isEqualTo(places(reference.get(key)));
        }
    }

    @Test
    void aMissingTextIsNamed() {
        assertThatThrownBy(() -> Texts.of("kk").get("no.such.text"))
                .isInstanceOf(MissingTextException.class)
                .hasMessage("text \"no.such.text\" is missing in texts_kk.properties");
        assertThatThrownBy(() -> Texts.of("xx")).hasMessageContaining("texts_xx.properties");
        assertThatThrownBy(() -> Texts.of("en").get("running.page", Map.of("page", "1")))
                .hasMessageContaining("{pages}");
    }

    @Test
    void aTitleThatALanguageLacksFallsBack() {
        assertThat(Texts.of("en").in(new Translated(Map.of("kk", "Атауы", "ru", "Название"))))
                .isEqualTo("Название");
        assertThat(Texts.of("en").in(new Translated(Map.of("kk", "Атауы")))).isEqualTo("Атауы");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1234567.25 | 1 | 1,234,567.3",
                "ru | 1234567.25 | 1 | 1_234_567,3",
                "kk | 12345      | 0 | 12_345",
                "kk | 1234.5     | 0 | 1235",
                "ru | 2.5        | 0 | 3",
                "ru | -2.5       | 0 | −3",
                "en | -0.04      | 1 | 0.0",
                "kk | 0.14681467 | 2 | 0,15",
                "en | 99.95      | 1 | 100.0",
            })
    void numbersAreWrittenAsReadersDo(String language, BigDecimal value, int precision, String expected) {
        Writing writing = new Writing(Texts.of(language));
        assertThat(writing.number(value, precision)).isEqualTo(expected.replace('_', '\u00a0'));
    }

    @Test
    void aChangeHasItsSign() {
        Writing writing = new Writing(Texts.of("ru"));
        assertThat(writing.change(new BigDecimal("1.25"), 1)).isEqualTo("+1,3");
        assertThat(writing.change(new BigDecimal("-1.25"), 1)).isEqualTo("−1,3");
        assertThat(writing.change(new BigDecimal("0.01"), 1)).isEqualTo("0,0");
    }

    @Test
    void aDayIsADayInKazakhstan() {
        Instant evening = Instant.parse("2026-11-20T22:40:05Z");
        assertThat(new Writing(Texts.of("kk")).date(evening)).isEqualTo("2026\u00a0жылғы 21\u00a0қараша");
        assertThat(new Writing(Texts.of("ru")).date(evening)).isEqualTo("21\u00a0ноября 2026\u00a0г.");
        assertThat(new Writing(Texts.of("en")).date(LocalDate.of(2026, 11, 21))).isEqualTo("21 November 2026");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void anAbbreviationEndsASentenceWithOneFullStop() {
        String sentence = Texts.of("ru")
                .get("headline.not_achieved", Map.of("year", "2025", "value", "1", "target", "2", "missed", "1 п. п."));
        assertThat(sentence).endsWith("составило 1 п. п.");
    }
}
