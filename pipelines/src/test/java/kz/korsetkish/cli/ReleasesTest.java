package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second release restates a value and changes a definition: the first one stays as it was, in SQL and on paper. */
class ReleasesTest {
    private static final String FIRST = Workspace.AS_OF + ".1";
    private static final String SECOND = Workspace.AS_OF + ".2";
    private static final String DEFINITION = """
            select c.version, c.from_period
            from latest.indicator as i lateral view explode(i.definition_changes) as c
            where i.indicator_id = 'rural-okrug-self-sufficiency'
            """;
    private static final String VALUES = """
            select indicator_id, time_period, cast(obs_value as decimal(5,1)) as value, obs_status
            from latest.observation
            where indicator_id in ('trust-in-state-bodies', 'rural-okrug-self-sufficiency') and ref_area = 'KZ'
              and time_period in ('2022', '2023') and breakdown = 'total'
            order by 1, 2
            """;

    @TempDir
    Path home;

    @Test
    void staysAsItWas() throws IOException {
        try (var project = ProjectCopy.in(home)) {
            project.take("data-samples/official", "inbox");
            staysAsItWas(project, new Workspace(home));
        }
    }

    private void staysAsItWas(ProjectCopy project, Workspace workspace) throws IOException {
        Invocation first = workspace.run(home.resolve("inbox"));
        String valuesThen = workspace.csv(VALUES);
        String explainedThen = workspace.call("explain", "i10.2023.KZ").out();
        byte[] reportThen = report(workspace, FIRST);
        // The owner sends the whole file again, a year later.
        project.edit("inbox/published_value_2025.csv", "bodies,KZ,2023,main,71.5", "bodies,KZ,2023,main,62.9");
        project.edit("inbox/published_value_2025.csv.meta.yml", "2025-06-10", "2026-06-10");
        project.edit("sql/catalog/indicators/rural-okrug-self-sufficiency.yml", "from: '2026'", "from: '2023'");

        Invocation second = workspace.run(home.resolve("inbox"));

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.out()).startsWith("release " + SECOND);
        assertThat(valuesThen).isEqualTo("""
                indicator_id,time_period,value,obs_status
                rural-okrug-self-sufficiency,2022,19.0,A
                rural-okrug-self-sufficiency,2023,21.2,A
                trust-in-state-bodies,2022,69.3,A
                trust-in-state-bodies,2023,71.5,A
                """);
        assertThat(workspace.csv(VALUES)).isEqualTo("""
                indicator_id,time_period,value,obs_status
                rural-okrug-self-sufficiency,2022,19.0,A
                rural-okrug-self-sufficiency,2023,21.2,B
                trust-in-state-bodies,2022,69.3,A
                trust-in-state-bodies,2023,62.9,A
                """);
        assertThat(workspace.csv(DEFINITION)).isEqualTo("version,from_period\n2,2023\n");
        assertThat(asOfFirst(workspace, VALUES)).isEqualTo(valuesThen);
        assertThat(asOfFirst(workspace, DEFINITION)).isEqualTo("version,from_period\n2,2026\n");
        assertThat(workspace.call("explain", "i10.2023.KZ", "--release", FIRST).out())
                .contains("version 2   from 2026")
                .contains(hash(explainedThen) + "               16           false      true        false")
                .contains(hash(workspace.call("explain", "i10.2023.KZ").out())
                        + "  1            16           false      false       true");
        assertThat(workspace.call("explain", "i10.2023.KZ").out()).contains("version 2   from 2023");
        assertThat(report(workspace, FIRST)).isEqualTo(reportThen);
        Files.delete(workspace.out().resolve(FIRST + "/book.json"));
        assertThat(report(workspace, FIRST)).as("from a book made anew").isEqualTo(reportThen);
        assertThat(workspace.csv("""
                select indicator_id, old_version, new_version, cast(old_value as decimal(5,1)) as old_value,
                  cast(new_value as decimal(5,1)) as new_value, why, old_status, new_status
                from latest.revision
                where compared = 'release'
                """)).isEqualTo("""
                indicator_id,old_version,new_version,old_value,new_value,why,old_status,new_status
                trust-in-state-bodies,%s,%s,71.5,62.9,correction,achieved,not_achieved
                """.formatted(FIRST, SECOND));
    }

    /** Of the only file behind what is explained. */
    private static String hash(String explained) {
        return Pattern.compile("\\b[0-9a-f]{64}\\b")
                .matcher(explained)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining(" and "));
    }

    private static String asOfFirst(Workspace workspace, String query) {
        return workspace
                .call("sql", "--release", FIRST, "--format", "csv", "-e", query)
                .out();
    }

    private static byte[] report(Workspace workspace, String release) throws IOException {
        Invocation report = workspace.call("report", "--release", release, "--lang", "kk", "--area", "KZ");
        assertThat(report.exitCode()).as(report.err()).isZero();
        return Files.readAllBytes(workspace.out().resolve(release + "/national.kk.pdf"));
    }
}
