package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.korsetkish.text.Languages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the program is to know more of is data: everything in {@code catalogue-grown} is put into a copy of {@code sql/},
 * and one run goes down to the print. {@code added} holds new files, {@code appended} what comes to the end of others.
 */
class CatalogueGrowsTest {
    private static final Path GROWN = Path.of("src", "test", "resources", "catalogue-grown");

    @TempDir
    private static Path home;

    private static ProjectCopy project;
    private static Invocation validated;
    private static Invocation run;
    private static final Map<String, String> PRINTED = new HashMap<>();
    private static final Map<String, String> PAGES = new HashMap<>();

    @BeforeAll
    static void grows() throws IOException {
        project = ProjectCopy.in(home);
        project.take("data-samples/official", "data-samples/official");
        project.take("data-samples/synthetic/service_delivery", "data-samples/synthetic/service_delivery");
        project.take("data-samples/cases", "data-samples/cases");
        grow(home);
        project.edit(
                "data-samples/official/published_value_2025.csv",
                "electronic-services-share,KZ,2021,",
                "people-online,KZ,2025,main,94.3,made up\nelectronic-services-share,KZ,2021,");
        project.edit(
                "sql/catalog/sources/gdp.yml",
                "organisation: bureau-of-national-statistics",
                "organisation: office-of-figures");
        var workspace = new Workspace(home);
        validated = workspace.call("validate", "--try", "size-of-economy");
        run = workspace.run(home.resolve("data-samples/official"), home.resolve("data-samples/synthetic/libraries"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        for (String language : Languages.all()) {
            Path release = workspace.out().resolve(Workspace.AS_OF + ".1");
            PRINTED.put(language, text(release.resolve("national." + language + ".pdf")));
            PAGES.put(language, Files.readString(release.resolve("report." + language + ".html")));
        }
    }

    @AfterAll
    static void theProjectItself() {
        project.close();
    }

    @Test
    void nothingIsMissing() {
        assertThat(validated.exitCode()).as(validated.printed()).isZero();
        assertThat(validated.out()).contains("passed  size-of-economy");
        assertThat(run.err()).doesNotContain("name_missing", "sender_unknown", "value_range");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | Өлшем бірлігі: миллиард теңге. | млрд теңге | Жартыжылдықтар бойынша | бірінші жартыжылдық | екінші жартыжылдық | алғашқы жіберілген түрінде",
                "ru | Единица измерения: миллиард тенге. | млрд тенге | По полугодиям | первое полугодие | второе полугодие | в первом представлении",
                "en | Unit: billion tenge. | bn tenge | By half of the year | first half of the year | second half of the year | as it was sent first",
            })
    void anIndicatorIsPrintedWithItsNewUnitBreakdownAndSeries(
            String language, String unit, String value, String breakdown, String first, String second, String series) {
        assertThat(printed(language)).contains(unit, value, breakdown, first, second);
        // What accounts for the numbers stands in the page alone.
        assertThat(PAGES.get(language)).contains(first, second, series);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | Мемлекеттік сандар кеңсесі | Сандар кеңсесі",
                "ru | Государственное бюро чисел | Бюро чисел",
                "en | State Office of Figures | Office of Figures",
            })
    void anOrganisationIsPrintedByItsNames(String language, String fullName, String name) {
        assertThat(printed(language)).contains(fullName);
        assertThat(printed(language).replace(fullName, "")).contains(name);
    }

    /** Its basis is named in other letters than those of the project. */
    @Test
    void anIndicatorIsExplained() {
        Invocation explained = new Workspace(home).call("explain", "i11.2023.KZ");
        assertThat(explained.exitCode()).as(explained.err()).isZero();
        assertThat(explained.out()).contains("from silver.gdp", "gdp_2025.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | 12. Интернеттегі адамдар | 94,3",
                "ru | 12. Люди в интернете | 94,3",
                "en | 12. People online | 94.3",
            })
    void anIndicatorThatIsOnlyPublishedNeedsNoSql(String language, String title, String value) {
        assertThat(printed(language)).contains(title, value);
    }

    @Test
    void aPlanWithAnEditionHasItsVerdicts() {
        assertThat(new Workspace(home).csv("""
                                select plan_id, indicator_id, time_period, status, target, baseline_value
                                from latest.verdict
                                where entity = 'KZ' and (indicator_id = 'people-online' and time_period = '2025'
                                  or plan_id = 'plan-of-figures')
                                order by 1, 2, 3""")).isEqualTo("""
                        plan_id,indicator_id,time_period,status,target,baseline_value
                        concept-2030,people-online,2025,achieved,93.0000000000000000,91.0000000000000000
                        plan-of-figures,egdi,2024,no_target,,
                        plan-of-figures,egdi,2025,no_target,,
                        plan-of-figures,egdi,2026,no_target,,
                        plan-of-figures,people-online,2024,no_data,92.0000000000000000,91.0000000000000000
                        plan-of-figures,people-online,2025,not_achieved,95.0000000000000000,91.0000000000000000
                        plan-of-figures,people-online,2026,no_target,,91.0000000000000000
                        """);
    }

    /** An area that is unknown, one that has ended, an organisation, a code, what bronze itself rejects, another kind. */
    @Test
    void whatARowNamesIsThereOrItsSenderIsTold() throws IOException {
        assertThat(rejected("public_library"))
                .containsExactly(
                        "3 region_code: No territory of the classifier had the code 119999999 at that time.",
                        "4 region_code: No territory of the classifier had the code 990000000 at that time.",
                        "5 kept_by: There was no organisation office-of-figure in the catalogue at that time.",
                        "6 opens_in: The code list had no third_quarter at that time.",
                        "7 books: Is below 0.",
                        "9 kept_by: There was no organisation bureau-of-national-statistics in the catalogue at that time.");
    }

    /** A row that is missing, one that is rejected for what it names, one that is rejected for its form. */
    @Test
    void aRowOfAnotherSourceCountsOrItsSenderIsTold() throws IOException {
        assertThat(rejected("reading_room"))
                .containsExactly(
                        "3 library_id: No row that counts of the source it refers to has l9.",
                        "4 library_id: No row that counts of the source it refers to has l2.",
                        "5 library_id: No row that counts of the source it refers to has l6.");
    }

    /** One region sends both of its districts, the other one a district that is not its own. */
    @Test
    void aSourceOwedForEachAreaIsCounted() {
        assertThat(new Workspace(home).csv("""
                                select organisation, rows_expected, rows_covered, complete
                                from latest.submission_board
                                where source = 'mobile_library' and period = '2024'
                                order by 1""")).isEqualTo("""
                        organisation,rows_expected,rows_covered,complete
                        110000000,2,2,true
                        150000000,1,,false
                        """);
    }

    @Test
    void aPublishedTableIsAskedForByItsView() {
        assertThat(new Workspace(home).csv("select * except (release_id) from latest.reading_seats order by 2"))
                .isEqualTo("""
                        time_period,library_id,region_code,kept_by,seats
                        2024,l1,110000000,office-of-figures,70
                        2024,l7,150000000,150000000,70
                        """);
    }

    @Test
    void aCheckTellsWhatItFinds() {
        assertThat(run.err())
                .contains("check library_without_books: 1 rows: A library without a book: ask who keeps it. Example: "
                        + "{\"time_period\":\"2024\",\"library_id\":\"l7\",\"kept_by\":\"150000000\"}");
    }

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void noCodeIsPrintedForWhatHasAName(String language) {
        // A reference is made of codes.
        assertThat(printed(language).replaceAll("i\\d+\\.\\d{4}\\.\\S+", ""))
                .doesNotContain(
                        "billion_tenge",
                        "half_of_year",
                        "first_half",
                        "second_half",
                        "as-first-sent",
                        "office-of-figures");
    }

    /** The numbers of the rows that are told to the sender, and what is wrong with each. */
    private static List<String> rejected(String source) throws IOException {
        try (Stream<Path> reports = Files.list(home.resolve("out/rejections/office-of-figures"))) {
            Path report = reports.filter(one -> one.getFileName().toString().matches(source + ".*csv"))
                    .findAny()
                    .orElseThrow();
            return Files.readAllLines(report).stream()
                    .skip(1)
                    .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                    .map(cells -> cells[0] + " " + cells[cells.length - 2].replaceAll("\"|(?<=\\.) .*", ""))
                    .toList();
        }
    }

    private static String printed(String language) {
        return Objects.requireNonNull(PRINTED.get(language), language);
    }

    /** Adds all of it to this copy. */
    static void grow(Path project) throws IOException {
        grow(project, "added", StandardOpenOption.CREATE_NEW);
        grow(project, "appended", StandardOpenOption.APPEND);
    }

    private static void grow(Path project, String how, StandardOpenOption option) throws IOException {
        Path from = GROWN.resolve(how);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = project.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.write(to, Files.readAllBytes(file), StandardOpenOption.WRITE, option);
            }
        }
    }

    /** In one line: where a line ends is for the page to say. */
    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
