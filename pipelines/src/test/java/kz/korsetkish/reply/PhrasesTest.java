package kz.korsetkish.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every message that a file of {@code ugly} gets is said to its sender in the three languages. */
class PhrasesTest {
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(the|which|send|columns?|line|save|has|have|contract|differ|again)\\b");
    private static final Pattern DETAIL = Pattern.compile("\\d+|[a-z]+_[a-z_]+");
    private static final Pattern REFUSED = Pattern.compile("[^:]+: (?:unreadable|unclaimed|rejected): (.*)");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static final List<String> SPOKEN_ELSEWHERE = List.of(
            "control totals differ: rows sent 189, counted 188; total_revenue sent 5.5, counted 5.4; correct the rows or"
                    + " the totals and send it again",
            "ambiguous: a.csv covers the same period and was sent at the same time; send one of them again with a later"
                    + " sent_at",
            "corrects a/b/2025/c, which was sent at 2026-02-01T00:00:00Z, not before it: give the correction a later"
                    + " sent_at");

    @TestFactory
    Stream<DynamicTest> everyMessageIsSaidInEveryLanguage() throws IOException {
        return Stream.of(uglyMessages(), inboxMessages(), SPOKEN_ELSEWHERE.stream())
                .flatMap(messages -> messages)
                .distinct()
                .map(message -> DynamicTest.dynamicTest(message, () -> {
                    assertThat(Phrases.in("en", message)).isEqualTo(message);
                    for (String language : List.of("kk", "ru")) {
                        String said = Phrases.in(language, message);
                        assertThat(said).doesNotContainPattern(ENGLISH).containsPattern("\\p{IsCyrillic}");
                        assertThat(details(said)).containsAll(details(message));
                    }
                }));
    }

    @Test
    void everyPhraseHasItsPlacesInEveryLanguage() throws IOException {
        List<Map<String, String>> phrases = new ObjectMapper(new YAMLFactory())
                .readValue(
                        PhrasesTest.class.getResourceAsStream("phrases.yml"),
                        new TypeReference<List<Map<String, String>>>() {});
        assertThat(phrases).hasSizeGreaterThan(50).allSatisfy(phrase -> {
            assertThat(phrase).containsOnlyKeys("en", "kk", "ru");
            assertThat(phrase.values())
                    .allSatisfy(text -> assertThat(places(text)).isEqualTo(places(phrase.getOrDefault("en", ""))));
        });
    }

    @Test
    void noMessageTakesLongWhoeverWroteTheNamesInIt() {
        String names = "header: unknown columns " + "a (b, which cannot be ".repeat(20_000);

        assertThat(Phrases.in("ru", names)).isEqualTo(names);
    }

    private static Stream<String> uglyMessages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "ugly"))) {
            List<Path> expected =
                    files.filter(file -> file.endsWith("expected.txt")).toList();
            return expected.stream()
                    .flatMap(file -> lines(file).filter(line -> line.startsWith("message: ")))
                    .map(line -> line.substring("message: ".length()));
        }
    }

    private static Stream<String> inboxMessages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "inbox"))) {
            List<Path> expected =
                    files.filter(file -> file.endsWith("expected.txt")).toList();
            return expected.stream()
                    .flatMap(file -> lines(file).map(REFUSED::matcher).filter(Matcher::matches))
                    .map(refused -> refused.group(1));
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> details(String text) {
        return DETAIL.matcher(text).results().map(MatchResult::group).distinct().toList();
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
