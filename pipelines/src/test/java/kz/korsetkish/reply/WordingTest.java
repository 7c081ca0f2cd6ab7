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
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.text.Languages;
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
                        .doesNotHaveDuplicates()
                        .noneMatch(text -> text.isBlank() || text.contains("{"));
            }
        }
    }

    /** Every mistake that a row of this source can have by its rules, its key and other data. */
    private static List<Mistake> mistakes(Source source) {
        String key = String.join(", ", source.key());
        Stream<Mistake> ofRow = Stream.concat(
                        Stream.of("key"), source.rules().stream().map(Source.Rule::name))
                .map(rule -> rule.equals("key")
                        ? new Mistake(rule, key, null, Refusal.of(RefusalCode.KEY_DOUBLED, key))
                        : new Mistake(rule, "", null, Refusal.of(RefusalCode.ROW_RULE_BROKEN, rule)));
        Stream<Mistake> ofColumn = source.columns().stream()
                .flatMap(column -> Stream.of(
                                "[\"area-unknown\",\"7\"]",
                                "[\"area-foreign\",\"7\"]",
                                "[\"row-unknown\",\"7\"]",
                                "[\"indicator-unknown\",\"7\"]",
                                "[\"indicator-foreign\",\"7\"]",
                                "[\"entity-unknown\",\"7\"]",
                                "[\"organisation-unknown\",\"7\"]",
                                "[\"code-unknown\",\"7\",\"8, 9\"]",
                                "[\"key-repeated\",\"7\"]",
                                "[\"published-synthetic\"]",
                                "[\"published-elsewhere\",\"7\"]",
                                "[\"value-range\",\"7\"]")
                        .map(Refusal::read)
                        .map(why -> new Mistake(why.code().name(), column.name(), "7", why)));
        return Stream.concat(ofRow, ofColumn).toList();
    }

    /** What is wrong with values, as {@code values} has it, and the forms that contracts ask for. */
    @TestFactory
    Stream<DynamicTest> everyMessageOfAValueIsSaidInEveryLanguage() {
        Catalog catalog = CatalogFiles.load(HOME.resolve("sql"));
        Source source = Objects.requireNonNull(catalog.sourcesByName().get("okrug_budget"));
        return ValuesTest.refusals()
                .distinct()
                .map(refusal -> DynamicTest.dynamicTest(refusal.words(), () -> {
                    assertThat(Refusal.read(refusal.stored())).isEqualTo(refusal);
                    var mistake = new Mistake("type", "okrug_code", "7", refusal);
                    for (String language : Languages.all()) {
                        Wording.Advice advice = new Wording(language).advice(mistake, source);
                        assertThat(advice.fix()).isNotBlank();
                        assertThat(advice.wrong() + advice.fix()).doesNotContain("{", "\\d");
                        if (!language.equals(Languages.PROGRAM)) {
                            assertThat(advice.wrong()).containsPattern("\\p{IsCyrillic}{3}");
                            assertThat(advice.fix()).containsPattern("\\p{IsCyrillic}{3}");
                            assertThat(advice.wrong() + advice.fix()).doesNotContainPattern(ENGLISH);
                        }
                    }
                }));
    }
}
