package kz.korsetkish.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.BookFile;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.SampleBook;
import kz.korsetkish.book.Verdict;
import kz.korsetkish.pdf.PrintedPdf;
import kz.korsetkish.text.Languages;
import kz.korsetkish.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NationalReportTest {
    private static final Book BOOK = SampleBook.BOOK;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void itHoldsToTheStandardsInEveryLanguage(String language) throws Exception {
        PrintedPdf printed = print(BOOK, language).holdsToTheStandards();
        List<String> pages = printed.pages();

        Texts texts = Texts.of(language);
        String title = texts.get("report.title");
        assertThat(pages.get(0)).contains(title, "2026-11-21.1", texts.get("cover.synthetic.title"));
        for (Indicator indicator : BOOK.indicators()) {
            assertThat(joined(pages.get(1))).contains(joined(texts.in(indicator.shortTitle())));
            assertThat(joined(pages.get(0))).contains(joined(texts.in(indicator.title())));
        }
        String first = "1. " + texts.in(BOOK.indicators().getFirst().title());
        assertThat(pages.get(printed.pageOf(first) - 1)).contains(first);
        assertThat(printed.bookmarks())
                .startsWith(title, texts.get("points.title"), first)
                .endsWith(
                        texts.get("carried.title"),
                        texts.get("plans.title", "year", "2025"),
                        texts.get("comparison.title"),
                        texts.get("quality.annex"),
                        texts.get("revisions.title"),
                        texts.get("board.title"),
                        texts.get("reading.title"));
        for (int i = 1; i < pages.size(); i++) {
            String label = texts.get("running.page", "page", i + 1 + "", "pages", pages.size() + "");
            assertThat(pages.get(i)).contains(title, "2026-11-21.1", label);
        }
    }

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void aPageWithSyntheticValuesSaysSo(String language) throws Exception {
        Texts texts = Texts.of(language);
        PrintedPdf printed = print(BOOK, language);
        List<String> pages = printed.pages();
        String word = texts.get("provenance.synthetic");
        // The last pages say what the words mean.
        for (String page : pages.subList(1, printed.pageOf(texts.get("reading.title")) - 1)) {
            if (page.contains(word) || page.contains(texts.get("verdict.synthetic"))) {
                assertThat(joined(page))
                        .containsAnyOf(joined(texts.get("notice.page")), joined(texts.get("notice.annex")));
            }
        }
        // Two of the pages without synthetic figures.
        String official = "1. " + texts.in(BOOK.indicators().getFirst().title());
        assertThat(pages.get(printed.pageOf(official) - 1)).doesNotContain(texts.get("notice.page"));
        assertThat(pages.getLast()).doesNotContain(texts.get("notice.page"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | 2025 жылы көрсеткіштің мәні 68,2 % болды; 67,0 % нысаналы мәніне қол жеткізілді, алайда 2023 жылғы базалық мән (71,5 %)",
                "ru | В 2025 году значение составило 26,3 %; целевое значение 30,0 % не достигнуто, отклонение составило 3,7 п. п.",
                "en | In 2025 the value was 27.9%, and the target of 25.0% was achieved. This verdict rests on synthetic data.",
                "en | since the year before: −1.9 percentage points; within its margin of error (2.3 percentage points), so not",
                "kk | қазіргі қарқында бірінші болып 2029 жылғы нысаналы мәнге қол жеткізілмейді.",
                "ru | 2024 23,4 23,9 исправление 2026-11-20.1 → 2026-11-21.1 Не достигнуто → Достигнуто",
                "en | Since release 2026-11-20.1 these were revised: Self-sufficiency of rural okrugs, 2024: from 23.4 to 23.9.",
                "kk | 2026-11-20.1 шығарылымынан кейін мыналар қайта қаралды: Ауылдық округтердің өзін-өзі қамтамасыз етуі, 2024 ж.: бұрын 23,4, енді 23,9.",
                "ru | По сравнению с выпуском 2026-11-20.1 (по состоянию на 20 ноября 2026 г.); сначала последние годы.",
                "en | 2025 – 26.3 No data Not achieved 2024 23.4 23.9 Not achieved",
                "en | Revised in all, but not shown here: 21 more values.",
                "en | No target is set for 2025. The last known value is 0.9009 (official, 2024).",
                "ru | Значение за 2025 год в систему не поступило, хотя срок наступил; целевое значение — 74.",
            })
    void headlinesAreMadeFromTheFigures(String language, String expected) throws Exception {
        assertThat(joined(String.join(" ", print(BOOK, language).pages()))).contains(joined(expected));
    }

    @Test
    void theSameBookGivesTheSameBytes() throws Exception {
        for (String language : Languages.all()) {
            byte[] first = Elsewhere.west(() -> print(BOOK, language)).bytes();
            assertThat(Elsewhere.eastLater(() -> print(BOOK, language)).bytes()).isEqualTo(first);
        }
    }

    @Test
    void aBookThatIsWrittenIsReadAgain() throws Exception {
        Path file = folder.resolve("book.json");
        BookFile.write(BOOK, file);
        assertThat(BookFile.read(file)).isEqualTo(BOOK);
    }

    /** A withheld value is said to be so; a book has no more of it. */
    @Test
    void whatIsWithheldIsNowherePrinted() throws Exception {
        Indicator indicator = BOOK.indicators().get(9);
        List<Verdict> verdicts = indicator.verdicts().stream()
                .map(v -> v.entity().equals("KZ") && v.timePeriod().equals("2025") ? withheld(v) : v)
                .toList();
        String value = "26.3";
        assertThat(String.join(" ", print(BOOK, "en").pages())).contains("In 2025 the value was " + value);
        Book withheld = BOOK.with(List.of(new Indicator(
                indicator.indicatorId(),
                indicator.number(),
                indicator.goalNumber(),
                indicator.title(),
                indicator.shortTitle(),
                indicator.unit(),
                indicator.direction(),
                indicator.precision(),
                indicator.publisher(),
                indicator.responsible(),
                indicator.series(),
                indicator.method(),
                indicator.assumptions(),
                indicator.baseline(),
                indicator.targets(),
                indicator.observations().stream()
                        .filter(o -> o.entity().equals("KZ"))
                        .map(o -> o.timePeriod().equals("2025") ? Values.withheld(o, "L") : o)
                        .toList(),
                verdicts,
                indicator.outlooks(),
                indicator.explanations(),
                indicator.comparisons(),
                indicator.places(),
                indicator.behind(),
                indicator.districts(),
                indicator.sources(),
                indicator.definition(),
                indicator.definitionChanges())));
        assertThat(String.join(" ", print(withheld, "en").holdsToTheStandards().pages()))
                .contains("The value for 2025 is withheld")
                .doesNotContain(value);
    }

    @Test
    void aBookOfAnEarlierVersionIsPrintedWithItsCodes() throws Exception {
        Path file = folder.resolve("earlier.json");
        BookFile.write(BOOK, file);
        ObjectMapper json = new ObjectMapper();
        ObjectNode book = (ObjectNode) json.readTree(file.toFile());
        book.remove(List.of("breakdowns", "bodyPlans"));
        for (JsonNode one : book.get("indicators")) {
            ObjectNode indicator = (ObjectNode) one;
            indicator.set("unit", indicator.get("unit").get("code"));
            indicator.set("owner", indicator.remove("publisher"));
            indicator.remove(List.of("responsible", "series"));
        }
        json.writeValue(file.toFile(), book);

        String text = String.join(" ", print(BookFile.read(file), "ru").pages());
        assertThat(text)
                .contains("Единица измерения: percent.", "urbanisation", "Агентство по делам")
                .doesNotContain(Texts.of("ru").get("carried.title"));
        assertThat(ReportKind.PLAN.of(BookFile.read(file))).isEmpty();
    }

    private static Verdict withheld(Verdict v) {
        return new Verdict(
                v.entity(),
                v.timePeriod(),
                "withheld",
                v.provenance(),
                Optional.empty(),
                v.target(),
                v.targetEdition(),
                Optional.empty(),
                v.metAtBaseline(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                v.notDistinguishable(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("no_value"),
                v.dueOn(),
                Optional.of(new BigDecimal("84.9")),
                Optional.of(95),
                List.of());
    }

    private PrintedPdf print(Book book, String language) throws IOException {
        Path file = folder.resolve("national." + language + ".pdf");
        NationalReport.of(book).print(language, file);
        return PrintedPdf.of(file);
    }

    /** Without white space: where lines break is not the point. */
    static String joined(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }
}
