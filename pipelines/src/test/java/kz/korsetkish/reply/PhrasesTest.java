package kz.korsetkish.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is said of a row is said in the three languages. */
class PhrasesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void everyPhraseHasItsPlacesInEveryLanguage() throws IOException {
        List<Map<String, String>> phrases = new ObjectMapper(new YAMLFactory())
                .readValue(
                        PhrasesTest.class.getResourceAsStream("row-phrases.yml"),
                        new TypeReference<List<Map<String, String>>>() {});
        assertThat(phrases).hasSizeGreaterThan(30).allSatisfy(phrase -> {
            assertThat(phrase).containsOnlyKeys("en", "kk", "ru");
            assertThat(phrase.values())
                    .allSatisfy(text -> assertThat(places(text)).isEqualTo(places(phrase.getOrDefault("en", ""))));
        });
    }

    @Test
    void noMessageTakesLongWhoeverWroteTheNamesInIt() {
        String names = "is garbled, " + "a was b; save ".repeat(20_000);

        assertThat(Phrases.in("ru", names)).isEqualTo(names);
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }
}
