package kz.korsetkish.ingest.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What senders are told is there in every language. */
class WordingTest {
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

    /** Every mistake that a row of this source can have. */
    private static List<Mistake> mistakes(Source source) {
        Stream<Mistake> ofRow = Stream.concat(
                        Stream.of("columns", "key"), source.rules().stream().map(Source.Rule::name))
                .map(rule ->
                        new Mistake(rule, rule.equals("key") ? String.join(", ", source.key()) : "", null, "english"));
        Stream<Mistake> ofColumn = source.columns().stream()
                .flatMap(column -> rules(column).map(rule -> new Mistake(rule, column.name(), "7", "english")));
        return Stream.concat(ofRow, ofColumn).toList();
    }

    private static Stream<String> rules(Source.Column column) {
        return Stream.of(
                        Stream.of("required", "area-unknown", "area-foreign", "indicator-unknown", "key-repeated"),
                        column.type().equals("string") ? Stream.<String>of() : Stream.of("type"),
                        column.min().or(column::max).map(bound -> "range").stream(),
                        column.allowed().isEmpty() ? Stream.<String>of() : Stream.of("allowed"),
                        column.pattern().filter(pattern -> !pattern.contains("{")).map(pattern -> "pattern").stream())
                .flatMap(rules -> rules);
    }
}
