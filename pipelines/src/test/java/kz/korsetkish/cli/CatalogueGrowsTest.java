package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
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

    @BeforeAll
    static void grows() throws IOException {
        project = ProjectCopy.in(home);
        project.take("data-samples/official", "data-samples/official");
        project.take("data-samples/cases", "data-samples/cases");
        grow(home);
        project.edit(
                "sql/catalog/sources/gdp.yml",
                "organisation: bureau-of-national-statistics",
                "organisation: office-of-figures");
        var workspace = new Workspace(home);
        validated = workspace.call("validate", "--try", "size-of-economy");
        run = workspace.run(home.resolve("data-samples/official"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        for (String language : Languages.all()) {
            PRINTED.put(language, text(workspace.out().resolve(Workspace.AS_OF + ".1/national." + language + ".pdf")));
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
        assertThat(printed(language)).contains(unit, value, breakdown, first, second, series);
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
    @MethodSource("kz.korsetkish.text.Languages#all")
    void noCodeIsPrintedForWhatHasAName(String language) {
        assertThat(printed(language))
                .doesNotContain(
                        "billion_tenge",
                        "half_of_year",
                        "first_half",
                        "second_half",
                        "as-first-sent",
                        "office-of-figures");
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
