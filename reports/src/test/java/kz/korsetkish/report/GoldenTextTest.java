package kz.korsetkish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.korsetkish.pdf.PrintedPdf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of whole reports, page by page; {@code -Dkorsetkish.golden=write} makes the expected ones anew. */
class GoldenTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String REGION = "110000000";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void theNationalReportReads(String language) throws Exception {
        Path file = folder.resolve("national.pdf");
        NationalReport.print(NationalReportTest.BOOK, language, file);
        compare("national." + language, file);
    }

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void theRegionalReportReads(String language) throws Exception {
        Path file = folder.resolve("regional.pdf");
        RegionalReport.print(NationalReportTest.BOOK, REGION, language, file);
        compare("regional." + language, file);
    }

    private static void compare(String name, Path file) throws IOException {
        List<String> pages = PrintedPdf.of(file).pages();
        Path golden = GOLDEN.resolve(name + ".txt");
        if (System.getProperty("korsetkish.golden", "").equals("write")) {
            Files.createDirectories(GOLDEN);
            Files.write(golden, pages);
        }
        assertThat(pages).isEqualTo(Files.readAllLines(golden));
    }
}
