package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that is a table, as the operator meets it: settings, messages, exit codes. */
class DatabaseSourceTest {
    private static final String SECRET = "s3cr3t-of-the-keeper";
    private static final Pattern STACK_TRACE_LINE = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(");
    private static final String CONTRACT = """
            contract_version: 1
            title: {kk: Жалақы, ru: Зарплата, en: Wages}
            citation: Wages
            jdbc:
              connection: registry
              table: public.wage
              mode: full
            organisation: ministry-of-labour
            period: '2025'
            columns:
              - {name: worker_id, type: string, required: true, meaning: {kk: Қызметкер, ru: Работник, en: Worker}}
            key: [worker_id]
            calendar: {reporters: one, first_year: 2021, due_after_months: 3}
            """;

    @TempDir
    Path home;

    private ProjectCopy project;

    @BeforeEach
    void aProjectWithATable() throws IOException {
        project = ProjectCopy.in(home);
        Files.writeString(home.resolve("sql/catalog/sources/wage.yml"), CONTRACT);
        Files.writeString(home.resolve("password"), SECRET);
    }

    @AfterEach
    void theProjectItself() {
        project.close();
    }

    @Test
    void connectionHasToBeInTheSettings() throws IOException {
        Invocation none = Invocation.of(List.of("validate"));
        connections("registri: {url: 'jdbc:postgresql://localhost:1/postgres', user: keeper}");
        Invocation other = Invocation.of(List.of("validate"));

        assertThat(List.of(none.exitCode(), other.exitCode())).containsOnly(ExitCode.USAGE);
        assertThat(none.err())
                .contains("sql/catalog/sources/wage.yml:5: the settings have no connection \"registry\": "
                        + "add connections to korsetkish.yml");
        assertThat(other.err()).contains("no connection \"registry\": did you mean \"registri\"?");
    }

    @Test
    void mistakesInSettingsAreNamedWithoutTheirValues() throws IOException {
        connections("registry: {url: 'jdbc:postgresql://localhost/x?password=" + SECRET + "', pasword-file: x}");

        Invocation wrong = Invocation.of(List.of("validate"));

        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err())
                .contains("connections.registry: unknown key \"pasword-file\": did you mean \"password-file\"?")
                .contains("connections.registry: the url has a user or a password")
                .contains("connections.registry: write the user")
                .doesNotContain(SECRET);
    }

    @Test
    void runGoesOnWithoutADatabaseThatIsDownAndSaysSo() throws IOException {
        connections("registry: {url: 'jdbc:postgresql://localhost:1/postgres', user: keeper, password-file: password}");
        var workspace = new Workspace(home);

        Invocation run = workspace.run(ProjectCopy.PROJECT.resolve("data-samples/official"));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err())
                .contains(
                        "error: source wage: the table public.wage of the connection registry could not be extracted by"
                                + " sql/extract/whole.sql: Connection to localhost:1 refused.");
        assertThat(run.out()).contains("release ");
        assertThat(run.printed()).doesNotContain(SECRET).doesNotContainPattern(STACK_TRACE_LINE);
        assertThat(workspace.csv("""
                select r.message like '%Connection to localhost:1 refused.%' as said, count(*) > 0 as others_came
                from bronze.submission as s
                join ops.run as r on s.outcome = 'accepted'
                group by 1
                """)).isEqualTo("said,others_came\ntrue,true\n");
    }

    private void connections(String connections) throws IOException {
        Files.writeString(home.resolve("korsetkish.yml"), "connections:\n  " + connections + "\n");
    }
}
