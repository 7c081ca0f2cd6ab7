package kz.korsetkish.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.row.ValuesTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What senders are told is there in every language. */
class WordingTest {
    private static final Pattern ENGLISH = Pattern.compile("\\b(is|has|the|write|digits?|number|value|may be)\\b");
    private static final Path HOME = Path.of(System.getProperty("korsetkish.home", ".."));

    @TestFactory
    Stream<DynamicTest> noLanguageLacksAText() {
        Set<String> all = Wording.all().stream()
                .flatMap(wording -> wording.keys().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return Wording.all().stream()
                .map(wording -> DynamicTest.dynamicTest(
                        wording.language(),
                        () -> assertThat(all.stream()
                                        .filter(key -> !wording.keys().contains(key)))
                                .as("texts that are missing in %s", wording.language())
                                .isEmpty()));
    }

    @Test
    void everyRuleOfEveryContractIsExplainedInItsLanguage() {
        Catalog catalog = CatalogFiles.load(HOME.resolve("sql"));
        for (Source source : catalog.sources()) {
            for (Mistake mistake : mistakes(source)) {
                List<String> told = Wording.all().stream()
                        .map(wording -> wording.advice(mistake, source))
                        .flatMap(advice -> Stream.of(advice.wrong(), advice.fix()))
                        .toList();
                assertThat(told)
                        .as("%s: %s", source.name(), mistake)
                        .doesNotContain("english")
                        .doesNotHaveDuplicates()
                        .noneMatch(text -> text.isBlank() || text.contains("{"));
            }
        }
    }

    /** Every mistake that a row of this source can have by its rules, its key and other data. */
    private static List<Mistake> mistakes(Source source) {
        Stream<Mistake> ofRow = Stream.concat(
                        Stream.of("key"), source.rules().stream().map(Source.Rule::name))
                .map(rule ->
                        new Mistake(rule, rule.equals("key") ? String.join(", ", source.key()) : "", null, "english"));
        Stream<Mistake> ofColumn = source.columns().stream()
                .flatMap(column -> Stream.of(
                                "area-unknown",
                                "area-foreign",
                                "indicator-unknown",
                                "key-repeated",
                                "published-synthetic",
                                "published-elsewhere",
                                "value-range")
                        .map(rule -> new Mistake(rule, column.name(), "7", "english")));
        return Stream.concat(ofRow, ofColumn).toList();
    }

    /** What is wrong with values, as {@code values} has it, and the forms that contracts ask for. */
    @TestFactory
    Stream<DynamicTest> everyMessageOfAValueIsSaidInEveryLanguage() {
        Catalog catalog = CatalogFiles.load(HOME.resolve("sql"));
        Source source = Objects.requireNonNull(catalog.sourcesByName().get("okrug_budget"));
        return ValuesTest.messages()
                .distinct()
                .map(told -> DynamicTest.dynamicTest(told, () -> {
                    String message = told.substring(told.indexOf(": ") + 2);
                    for (String language : List.of("kk", "ru")) {
                        Wording.Advice advice =
                                new Wording(language).advice(new Mistake("type", "okrug_code", "7", message), source);
                        assertThat(advice.wrong()).containsPattern("\\p{IsCyrillic}{3}");
                        assertThat(advice.fix()).containsPattern("\\p{IsCyrillic}{3}");
                        assertThat(advice.wrong() + advice.fix())
                                .doesNotContainPattern(ENGLISH)
                                .doesNotContain("{", "\\d");
                    }
                }));
    }
}
