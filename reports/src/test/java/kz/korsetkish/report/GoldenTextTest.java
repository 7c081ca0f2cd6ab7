package kz.korsetkish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.book.SampleBook;
import kz.korsetkish.pdf.PrintedPdf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of whole reports, page by page, and those of their figures; {@code -Dkorsetkish.golden=write} makes the expected ones anew. */
class GoldenTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String REGION = "110000000";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void theNationalReportReads(String language) throws Exception {
        Path file = folder.resolve("national.pdf");
        NationalReport.of(SampleBook.BOOK).print(language, file);
        compare("national." + language, file);
    }

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void theRegionalReportReads(String language) throws Exception {
        Path file = folder.resolve("regional.pdf");
        RegionalReport.of(SampleBook.BOOK, REGION).print(language, file);
        compare("regional." + language, file);
    }

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void theReportOnAPlanReads(String language) throws Exception {
        for (Report report : ReportKind.PLAN.of(SampleBook.BOOK)) {
            Path file = folder.resolve("plan.pdf");
            report.print(language, file);
            compare("plan." + report.subject() + "." + language, file);
        }
    }

    private static void compare(String name, Path file) throws IOException {
        PrintedPdf printed = PrintedPdf.of(file);
        List<String> words = new ArrayList<>(printed.pages());
        printed.alternatives().forEach(one -> words.add("figure: " + one.replaceAll("[\\s\u00a0]+", " ")));
        Path golden = GOLDEN.resolve(name + ".txt");
        if (System.getProperty("korsetkish.golden", "").equals("write")) {
            Files.createDirectories(GOLDEN);
            Files.write(golden, words);
        }
        assertThat(words).isEqualTo(Files.readAllLines(golden));
    }
}
