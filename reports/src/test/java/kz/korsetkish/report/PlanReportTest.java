package kz.korsetkish.report;

import static kz.korsetkish.report.NationalReportTest.joined;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.korsetkish.book.BodyPlans;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.SampleBook;
import kz.korsetkish.pdf.PrintedPdf;
import kz.korsetkish.reading.PlanFacts;
import kz.korsetkish.text.Languages;
import kz.korsetkish.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlanReportTest {
    private static final Book BOOK = SampleBook.BOOK;
    private static final String AGENCY = "agency-civil-service";
    private static final String AKMOLA = "110000000";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void everyKindPrints(ReportKind kind) throws Exception {
        assertThat(kind.of(BOOK))
                .isNotEmpty()
                .allSatisfy(report -> assertThat(report.kind()).isEqualTo(kind));
        Report first = kind.of(BOOK).getFirst();
        Path file = folder.resolve(first.file("en"));
        Files.createDirectories(file.getParent());
        assertThat(first.print("en", file)).isEmpty();
        PrintedPdf.of(file).holdsToTheStandards();
    }

    @Test
    void aReportIsNamedByItsSubjectYearAndLanguage() {
        assertThat(ReportKind.PLAN.of(BOOK).stream().map(report -> report.file("kk")))
                .containsExactly("plans/110000000.2025.kk.pdf", "plans/agency-civil-service.2019.kk.pdf");
    }

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void itHoldsToTheStandards(String language) throws Exception {
        for (PlanFacts facts : PlanFacts.all(BOOK)) {
            print(facts, language).holdsToTheStandards();
        }
    }

    @ParameterizedTest
    @MethodSource("kz.korsetkish.text.Languages#all")
    void onlyASyntheticPlanIsCalledSoOnEveryPage(String language) throws Exception {
        String notice = joined(Texts.of(language).get("plan.notice"));
        assertThat(print(facts(AKMOLA, "2025"), language).pages())
                .allSatisfy(page -> assertThat(joined(page)).contains(notice));
        assertThat(print(facts(AGENCY, "2019"), language).pages())
                .allSatisfy(page -> assertThat(joined(page)).doesNotContain(notice));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agency-civil-service | en | Indicators in the plan: 9; judged: 9; achieved: 8; not achieved: 1; not counted: 0. Changed within the year: targets 1, definitions 1. Statuses claimed by the body: 9; not confirmed by the figures: 0.",
                "agency-civil-service | ru | Целевое значение на 1 января достигнуто по новому определению; несопоставимо.",
                "agency-civil-service | kk | Дөңгелектелмей, қиылып басылған: 99,667.",
                "agency-civil-service | en | csa-2017-2021/net-turnover.2019.agency-civil-service",
                "agency-civil-service | en | csa-2017-2021/competitions-with-observers.2019.agency-civil-service.target-first plan_target_agency-civil-service_2017-v1.csv, row 5",
                "agency-civil-service | ru | на 1 января: 79,5",
                "110000000 | ru | Заявлено органом: «Достигнут»",
                "110000000 | en | National target: 30% (not met). Our value: 26.123% (synthetic); difference: +1.377.",
                "110000000 | kk | 27,5 % — 30 % нысаналы мәнге жетпейді; ауытқу: 2,5.",
                "110000000 | en | No target set Claimed by the body: “Achieved” The target was dropped within the year.",
            })
    void itSaysWhatTheFiguresSay(String body, String language, String expected) throws Exception {
        PlanFacts facts = facts(body, body.equals(AGENCY) ? "2019" : "2025");
        assertThat(joined(String.join(" ", print(facts, language).pages()))).contains(joined(expected));
    }

    /** The titles of the akimat are in Kazakh alone, the risks of the agency in English. */
    @Test
    void whatWasSentInOneLanguageIsPrintedInItAndSaidToBe() throws Exception {
        for (String language : Languages.all()) {
            String said = joined(Texts.of(language).get("plan.language"));
            PrintedPdf akimat = print(facts(AKMOLA, "2025"), language);
            PrintedPdf agency = print(facts(AGENCY, "2019"), language);
            assertThat(akimat.pages().getFirst()).contains("Әкімдікке сенім деңгейі");
            assertThat(joined(String.join(" ", akimat.pages())).contains(said)).isEqualTo(!language.equals("kk"));
            assertThat(joined(String.join(" ", agency.pages())).contains(said)).isEqualTo(!language.equals("en"));
            assertThat(akimat.foreignLanguages()).allMatch("kk"::equals);
            assertThat(agency.foreignLanguages()).allMatch("en"::equals);
        }
    }

    @Test
    void aPlanWithoutRisksAndNotesIsPrintedAllTheSame() throws Exception {
        Book bare = BOOK.with(new BodyPlans(BOOK.bodyPlans().indicators(), List.of(), List.of(), List.of()));
        Texts texts = Texts.of("en");
        assertThat(String.join(
                        " ", print(PlanFacts.of(bare, AGENCY, "2019"), "en").pages()))
                .contains(texts.get("plan.risks.none"), texts.get("plan.notes.none"));
    }

    private static PlanFacts facts(String body, String year) {
        return PlanFacts.of(BOOK, body, year);
    }

    private PrintedPdf print(PlanFacts facts, String language) throws IOException {
        Path file = folder.resolve("plan.pdf");
        PlanReport.of(facts).print(language, file);
        return PrintedPdf.of(file);
    }
}
