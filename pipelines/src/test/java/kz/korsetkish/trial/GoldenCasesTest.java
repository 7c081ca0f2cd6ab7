package kz.korsetkish.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.session.Job;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every folder of {@code data-samples/cases}: the query gives its expected rows from its given ones. While working on
 * one, {@code -Dkorsetkish.cases=trust,survey} runs those alone whose names contain one of these.
 */
class GoldenCasesTest {
    private static final Path HOME = Path.of(System.getProperty("korsetkish.home", ".."));
    private static final List<GoldenCase> CASES = GoldenCase.all(HOME.resolve("data-samples/cases"));

    @TempDir
    private static Path folder;

    private static Catalog catalog;
    private static Session session;
    private static Trial trial;

    @BeforeAll
    static void open() {
        catalog = CatalogFiles.load(HOME.resolve("sql"));
        session = Session.open(new Warehouse(folder), catalog);
        trial = new Trial(session, catalog);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @TestFactory
    Stream<DynamicTest> everyCaseGivesItsExpectedRows() {
        return asked().map(one -> DynamicTest.dynamicTest(
                one.name(), () -> assertThat(trial.differences(one)).isEmpty()));
    }

    /** What reads sources reads many rows in a large warehouse, and must give the same there. */
    @TestFactory
    Stream<DynamicTest> everyCaseGivesThemOnSettingsForManyRows() {
        return asked().filter(one -> !one.query().startsWith("read/"))
                .map(one -> DynamicTest.dynamicTest(
                        one.name(),
                        () -> assertThat(session.jobs()
                                        .result(new Job<>(Job.MANY_ROWS + 1, () -> trial.differences(one))))
                                .isEmpty()));
    }

    private static Stream<GoldenCase> asked() {
        String asked = System.getProperty("korsetkish.cases", "");
        return CASES.stream().filter(one -> Stream.of(asked.split(",")).anyMatch(one.name()::contains));
    }

    /** Indicators and checks are looked after by {@code validate}. Some queries read the basis of an indicator. */
    @Test
    void everyReadHasACaseWithRows() {
        assertThat(CASES.stream()
                        .filter(GoldenCase::expectsRows)
                        .map(GoldenCase::query)
                        .collect(Collectors.toSet()))
                .containsAll(catalog.reads().stream()
                        .map(Query::name)
                        .filter(read -> !read.startsWith("explain_basis"))
                        .map("read/"::concat)
                        .toList());
    }
}
