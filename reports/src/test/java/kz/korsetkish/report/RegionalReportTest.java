package kz.korsetkish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.SampleBook;
import kz.korsetkish.pdf.PrintedPdf;
import kz.korsetkish.reading.Regions;
import kz.korsetkish.reading.Voice;
import kz.korsetkish.text.Languages;
import kz.korsetkish.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegionalReportTest {
    private static final Book BOOK = SampleBook.BOOK;
    private static final String AKMOLA = "110000000";
    private static final String ALMATY = "750000000";
    private static final String ULYTAU = "620000000";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void everyRegionHoldsToTheStandards(String language) throws Exception {
        Texts texts = Texts.of(language);
        for (Report report : ReportKind.REGION.of(BOOK)) {
            String area = report.subject();
            PrintedPdf printed = print(BOOK, area, language).isLegible();
            String name = texts.in(BOOK.areas().stream()
                    .filter(one -> one.code().equals(area))
                    .findFirst()
                    .orElseThrow()
                    .name());
            assertThat(printed.pages())
                    .allSatisfy(page ->
                            assertThat(page).contains(Voice.of(language, BOOK).capital(name), "2026-11-21.1"));
        }
        print(BOOK, AKMOLA, language).holdsToTheStandards();
    }

    @Test
    void itSaysWhereTheRegionStandsAndHowItSubmits() throws Exception {
        String text = String.join(" ", print(BOOK, AKMOLA, "en").pages());
        assertThat(text)
                .contains(
                        "Budgets of rural okrugs 2024 28 February 2025 15 March 2025 15 Late 240 of 249 9 0.6",
                        "Submissions due for ended years: 3; in order: 1; late: 1; not submitted: 1. Penalty points: 0.8.",
                        "i10.2025.110000000",
                        "rank among the regions: 3 to 6 of 17",
                        "behind it are 187 of 249 rural okrugs",
                        "Жалтырский сельский округ 3.2 synthetic 30.0 26.8 i10.2025.113234100");
    }

    @Test
    void districtsStandInTheOrderOfTheirRanksAndACitySaysWhyItsHaveNoValues() throws Exception {
        assertThat(String.join(" ", print(BOOK, AKMOLA, "en").pages()))
                .contains(
                        "below it are 16 of 17 districts and cities with a value",
                        "Synthetic district 11-48 18.6 synthetic −11.4 10 10 +0.3 i10.2025.114800000");
        assertThat(String.join(" ", print(BOOK, ALMATY, "en").pages()))
                .contains("no district has a value (8 in all; no rural okrugs, so nothing to report)");
    }

    @Test
    void nothingIsRankedWhoseIntervalsAllowAnyOrder() throws Exception {
        assertThat(String.join(" ", print(BOOK, AKMOLA, "en").pages()))
                .contains("In 2025 the value was 68.0%", "the margins are too wide for a rank among the regions");
    }

    @Test
    void aRegionThatNothingIsKnownOf() throws Exception {
        Book empty = BOOK.with(List.of(indicator(List.of())));
        for (String language : Languages.all()) {
            assertThat(print(empty, ULYTAU, language)
                            .holdsToTheStandardsOnce(language)
                            .pages()
                            .getFirst())
                    .contains(Texts.of(language).get("regional.none"));
        }
    }

    @Test
    void oneNegativeValueIsEnough() throws Exception {
        Book one = BOOK.with(List.of(indicator(List.of(value(ULYTAU, -12.34), value("KZ", -2)))));
        for (String language : Languages.all()) {
            String text = String.join(
                    " ",
                    print(one, ULYTAU, language)
                            .holdsToTheStandardsOnce(language)
                            .pages());
            assertThat(text).containsPattern("−12[.,]3");
        }
    }

    @Test
    void equalValuesShareTheirRank() {
        Indicator equal = indicator(List.of(value(AKMOLA, 5), value(ULYTAU, 5), value("100000000", 4)));
        Regions regions = Regions.of(equal).orElseThrow();
        assertThat(regions.ranked().stream().map(regions::rank)).containsExactly(1, 1, 3);
    }

    @Test
    void theSameBookGivesTheSameBytesAlsoSideBySide() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Path own = folder.resolve(i + ".pdf");
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    RegionalReport.of(BOOK, AKMOLA).print("kk", own);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(folder.resolve("0.pdf")).hasSameBinaryContentAs(folder.resolve("1.pdf"));
        byte[] later = Elsewhere.eastLater(() -> print(BOOK, AKMOLA, "kk")).bytes();
        assertThat(folder.resolve("0.pdf")).hasBinaryContent(later);
    }

    private static Indicator indicator(List<Observation> observations) {
        return BOOK.indicators().get(9).with(observations);
    }

    private static Observation value(String area, double value) {
        return Values.total(area, 2025, value, "A", "computed");
    }

    private PrintedPdf print(Book book, String area, String language) throws IOException {
        Path file = folder.resolve(area + "." + language + ".pdf");
        RegionalReport.of(book, area).print(language, file);
        return PrintedPdf.of(file);
    }
}
