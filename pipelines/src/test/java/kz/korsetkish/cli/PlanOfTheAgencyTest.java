package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Civil Service Agency's report for 2019, from its files to the printed page: every figure is the official one. */
class PlanOfTheAgencyTest {
    private static final String REFERENCE = "csa-2017-2021/%s.2019.agency-civil-service";

    /** As the Agency's report prints them: indicator, plan (with what it was on 1 January), fact with its parts, status. */
    private static final String FIGURES = """
            net-turnover | 7.4 | 6 | 5863 / – | Achieved
            training-share | 93.5 | 100 | | Achieved
            training-satisfaction | 92 | 94.4 | | Achieved
            competitions-with-observers | 95 on 1 January: 79.5 | 93.6 | | Not achieved
            ethics-recommendations | 89 | 99.6 | 2695 / 2704 | Achieved
            rights-restored-servants | 48 | 52.4 | 280 / 534 | Achieved
            representations-executed | 92 | 97 | 300 / 309 | Achieved
            monitoring-coverage | 8.6 | 8.7 | 65 / 743 | Achieved
            rights-restored-recipients | 85 | 88.4 | 199 / 225 | Achieved
            """;

    @ParameterizedTest
    @CsvSource({"en, Achieved, Not achieved, on 1 January", "ru, Достигнут, Не достигнут, на 1 января"})
    void isPrintedAsItWasReported(String language, String achieved, String notAchieved, String first)
            throws IOException {
        String printed = printed(language);

        for (String line : FIGURES.lines().toList()) {
            List<String> figures =
                    Pattern.compile(" ?\\| ?").splitAsStream(line).toList();
            String row = "%s %s %s %s"
                    .formatted(figures.get(1), figures.get(2), figures.get(3), figures.get(4))
                    .replace("  ", " ");
            String inLanguage = (language.equals("ru") ? row.replace('.', ',') : row)
                    .replace("Not achieved", notAchieved)
                    .replace("Achieved", achieved)
                    .replace("on 1 January", first);
            assertThat(before(REFERENCE.formatted(figures.getFirst()), printed))
                    .as(line)
                    .contains(inLanguage);
        }
    }

    /** What stands in the row of this reference: between the one before and itself. */
    private static String before(String reference, String printed) {
        int end = printed.indexOf(reference);
        assertThat(end).as(reference).isPositive();
        int previous = printed.lastIndexOf("csa-2017-2021/", end - 1);
        return printed.substring(Math.max(previous, 0), end);
    }

    @Test
    void isExplainedToTheSubmittedRows() {
        Workspace workspace = SampleRun.get().workspace();
        String reference = REFERENCE.formatted("competitions-with-observers");

        Invocation fact = workspace.call("explain", reference);
        Invocation first = workspace.call("explain", reference + ".target-first");
        Invocation misspelt = workspace.call("explain", REFERENCE.formatted("competition-with-observers"));

        assertThat(fact.out())
                .contains("not_achieved", "79.5", "93.6", "plan_report_agency-civil-service_2019.csv")
                .contains("the value cannot be held against the first target")
                .contains("join bronze.plan_report", "join bronze.plan_target");
        assertThat(first.out())
                .contains("plan_target_agency-civil-service_2017-v1.csv")
                .doesNotContain("plan_report_agency-civil-service_2019.csv");
        assertThat(misspelt.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(misspelt.err()).contains("did you mean " + reference + "?");
    }

    private static String printed(String language) throws IOException {
        Workspace workspace = SampleRun.get().workspace();
        Invocation report =
                workspace.call("report", "--kind", "plan", "--entity", "agency-civil-service", "--lang", language);
        assertThat(report.exitCode()).as(report.err()).isZero();
        Path pdf = Path.of(report.out().strip());
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0\u202f]+", " ");
        }
    }
}
