package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code validate} in a copy of the project's {@code sql/} and of its cases and samples. */
class ValidateTest {
    private static final String OKRUGS = "rural-okrug-self-sufficiency";
    private static final String OKRUGS_SQL = "sql/gold/indicators/" + OKRUGS + ".sql";

    private static final String MESSAGES = """
            sql/catalog/indicators/proactive-services-share.yml:1: no edition has a target of it: add its \
            targets, by year, to one in sql/catalog/plans
            sql/catalog/indicators/rti-rating.yml:1: none of its sources has a sample: add a file of one of them \
            to data-samples/official or data-samples/synthetic
            sql/catalog/indicators/rti-rating.yml:18: unknown key "publishr" in the file: did you mean \
            "publisher"?
            sql/checks/nobody_tries_it.sql:1: no case tries it: add a folder to data-samples/cases whose query \
            is checks/nobody_tries_it, with the rows that must come out
            sql/checks/nobody_tries_it.sql:3: unknown function "uppr": did you mean "upper"?
            sql/gold/indicators/egdi.sql:4: basis does not give "_submission_id", which sql/memory/basis.yml \
            requires: add it
            sql/gold/indicators/egdi.sql:13: reads silver.egdi, which rests on the source "egdi_countries": add \
            it to sources in sql/catalog/indicators/egdi.yml
            sql/gold/indicators/rural-okrug-self-sufficiency.sql:16: unknown column "b.total_revenu": did you \
            mean "total_revenue"?
            sql/latest/area_behind.sql:14: the final select gives "target_edition" as string, which \
            sql/latest/area_behind.yml declares as int: cast it, or mend the declaration
            sql/silver/gdp.sql:5: unknown table current.gpd: did you mean "current.gdp"?
            10 mistakes in the catalogue
            """;

    @TempDir
    private Path home;

    private ProjectCopy project;

    @BeforeEach
    void aCopy() throws IOException {
        project = ProjectCopy.in(home);
        project.take("data-samples/cases", "data-samples/cases");
        project.take("data-samples/official", "data-samples/official");
        project.take("data-samples/synthetic", "data-samples/synthetic");
    }

    @AfterEach
    void theProjectItself() {
        project.close();
    }

    @Test
    void tenMistakesAreTenMessages() throws IOException {
        project.edit(OKRUGS_SQL, "    b.total_revenue,", "    b.total_revenu as total_revenue,");
        project.edit("sql/silver/gdp.sql", "from current.gdp\n", "from current.gpd\n");
        project.edit(
                "sql/latest/area_behind.yml",
                "{name: target_edition, type: string",
                "{name: target_edition, type: int");
        project.edit("sql/gold/indicators/egdi.sql", "    _submission_id,", "    _submission_id as submission,");
        project.edit("sql/catalog/indicators/egdi.yml", "sources: [egdi, egdi_countries]", "sources: [egdi]");
        project.edit("sql/catalog/indicators/rti-rating.yml", "publisher:", "publishr:");
        project.edit(
                "sql/catalog/plans/concept-2030/2025.yml",
                "  proactive-services-share:",
                "  # proactive-services-share:");
        Files.delete(home.resolve("data-samples/official/rti_2022.csv"));
        Files.writeString(home.resolve("sql/checks/nobody_tries_it.sql"), """
                -- Offending rows: areas that are called nothing.
                -- severity: warning
                select code from reference.area where uppr(name_kk) = ''
                """);

        Invocation validated = Invocation.of(List.of("validate"));

        assertThat(validated.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(validated.err()).isEqualTo(MESSAGES);
    }

    @Test
    void casesOfAnIndicatorAreTried() throws IOException {
        Invocation right = Invocation.of(List.of("validate", "--try", OKRUGS));
        project.edit(OKRUGS_SQL, "+ b.sale_of_fixed_capital as own_revenue", "as own_revenue");
        Invocation wrong = Invocation.of(List.of("validate", "--try", OKRUGS));
        Invocation unknown = Invocation.of(List.of("validate", "--try", "rural-okrug-self-suficiency"));

        assertThat(right.exitCode()).as(right.printed()).isZero();
        assertThat(right.out()).contains("passed  okrug-twenty-real-budgets", "all cases passed");
        assertThat(wrong.exitCode()).as(wrong.printed()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.out())
                .contains(
                        "failed  okrug-twenty-real-budgets",
                        "expected, but does not come: ",
                        "comes, but is not expected: ");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("did you mean \"" + OKRUGS + "\"?");
    }
}
