package kz.korsetkish.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.korsetkish.text.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has its words in every language, and comes back from its table as it went. */
class RefusalTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w*)}");
    private static final Set<String> NO_WORDS = Set.of("TEXT", "BOTH", "LISTED", "BOTH_MISTAKES", "SIDE_FILE_MISTAKES");

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheWordsOfACodeWithItsArguments(RefusalCode code) {
        Set<String> places = IntStream.range(0, code.arguments())
                .mapToObj(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String language : Languages.all()) {
            String words = RefusalWords.of(language, code);
            Optional<String> fix = RefusalWords.fix(language, code);
            assertThat(words).as(language).isNotBlank();
            assertThat(fix.isPresent())
                    .as(language)
                    .isEqualTo(RefusalWords.fix(Languages.PROGRAM, code).isPresent());
            assertThat(places(words + fix.orElse(""))).as(language).isEqualTo(places);
        }
        if (!NO_WORDS.contains(code.name())) {
            assertThat(Languages.all().stream().map(language -> RefusalWords.of(language, code)))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void noWordsAreThereForNothing(String language) {
        assertThat(RefusalWords.keys(language).stream()
                        .map(key -> key.replaceFirst("\\.fix$", ""))
                        .collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(RefusalCode.values())
                        .map(RefusalCode::key)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void isKeptAsItIs(RefusalCode code) {
        var refusal = Refusal.of(
                code,
                IntStream.range(0, code.arguments())
                        .mapToObj(place -> place % 2 == 0
                                ? "a \"quoted\" {0} [name], №" + place
                                : Refusal.of(RefusalCode.IN_ROW, place, Refusal.told("what a library said")))
                        .toArray());
        assertThat(Refusal.read(refusal.stored())).isEqualTo(refusal);
        assertThat(refusal.words()).doesNotContain("RefusalCode", "Text[");
    }

    @Test
    void whatIsInARefusalIsToldInTheSameLanguage() {
        var refusal = Refusal.of(
                RefusalCode.HEADER_MISTAKES,
                Refusal.all(
                        RefusalCode.BOTH,
                        List.of(
                                Refusal.of(RefusalCode.COLUMNS_MISSING, Refusal.listed(List.of("a", "b"))),
                                Refusal.of(
                                        RefusalCode.COLUMNS_UNKNOWN,
                                        Refusal.listed(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))))),
                "a, b, c");
        assertThat(refusal.words())
                .isEqualTo("header: missing columns a, b; unknown columns 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more;"
                        + " the contract has a, b, c");
        assertThat(refusal.in("ru"))
                .isEqualTo("заголовок: нет столбцов a, b; неизвестные столбцы 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 и ещё 2;"
                        + " в соглашении столбцы a, b, c");
    }

    @Test
    void aCodeHasItsArgumentsAndNoOthers() {
        assertThatThrownBy(() -> Refusal.of(RefusalCode.ZIP_EMPTY, "one")).hasMessageContaining("ZIP_EMPTY has 0");
    }

    private static Set<String> places(String words) {
        return PLACE.matcher(words)
                .results()
                .map((MatchResult place) -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
