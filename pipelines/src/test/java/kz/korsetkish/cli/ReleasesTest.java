package kz.korsetkish.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.korsetkish.Declared;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.Warehouse;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A second release restates a value and changes a definition: the first one stays as it was, in SQL and on paper, and goes
 * on serving while a blocking check keeps the second one back.
 */
class ReleasesTest {
    private static final String FIRST = Workspace.AS_OF + ".1";
    private static final String SECOND = Workspace.AS_OF + ".2";
    private static final String THIRD = "2026-12-01.1";
    private static final String DEFINITION = """
            select c.version, c.from_period
            from latest.indicator as i lateral view explode(i.definition_changes) as c
            where i.indicator_id = 'rural-okrug-self-sufficiency'
            """;
    private static final String VALUES = """
            select indicator_id, time_period, cast(obs_value as decimal(5,1)) as value, obs_status
            from latest.observation
            where indicator_id in ('trust-in-state-bodies', 'rural-okrug-self-sufficiency') and entity = 'KZ'
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
        long gdpRows = Files.readAllLines(home.resolve("inbox/gdp_2025.csv")).size() - 1L;
        // The owner sends the whole file again, a year later.
        project.edit("inbox/published_value_2025.csv", "bodies,KZ,2023,main,71.5", "bodies,KZ,2023,main,62.9");
        project.edit("inbox/published_value_2025.csv.meta.yml", "2025-06-10", "2026-06-10");
        project.edit("sql/catalog/indicators/rural-okrug-self-sufficiency.yml", "from: '2026'", "from: '2023'");
        // Every row of this source is read again.
        project.edit("sql/catalog/sources/gdp.yml", "contract_version: ", "contract_version: 10");
        keepsTheOldReleaseWhileACheckBlocks(project, workspace, valuesThen);

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
        assertThat(workspace.csv("select count(*) as gdp_rows, min(contract_version) > 100 as are_new from bronze.gdp"
                        + " join bronze.submission on submission_id = _submission_id"))
                .isEqualTo("gdp_rows,are_new\n%d,true\n".formatted(gdpRows));
        assertThat(workspace.csv(DEFINITION)).isEqualTo("version,from_period\n2,2023\n");
        assertThat(asOfFirst(workspace, VALUES)).isEqualTo(valuesThen);
        assertThat(asOfFirst(workspace, DEFINITION)).isEqualTo("version,from_period\n2,2026\n");
        assertThat(workspace.call("explain", "i10.2023.KZ", "--release", FIRST).out())
                .contains("version 2   from 2026")
                .contains(hash(explainedThen) + "               16           false      true        false")
                .contains(hash(workspace.call("explain", "i10.2023.KZ").out())
                        + "  1            16           false      false       true");
        assertThat(workspace.call("explain", "i10.2023.KZ").out()).contains("version 2   from 2023");
        hidesWhatIsNotFinished(workspace);
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
                trust-in-state-bodies,%s,%s,71.5,62.9,resubmission,achieved,not_achieved
                """.formatted(FIRST, SECOND));
    }

    private void keepsTheOldReleaseWhileACheckBlocks(ProjectCopy project, Workspace workspace, String valuesThen)
            throws IOException {
        Path check = Files.writeString(home.resolve("sql/checks/never_passes.sql"), """
                -- Nobody has looked at this figure yet: look at it.
                -- severity: blocking
                select 12 as figure
                """);
        String board = Files.readString(home.resolve("sql/gold/submission_board.sql"));
        project.edit(
                "sql/gold/submission_board.sql",
                "from counted",
                "from counted lateral view explode(array(1, null)) as copy where state <> 'not_due'");
        project.edit(
                "sql/gold/submission_board.sql",
                "  source,\n  organisation,\n  entity,\n  period,\n  due_at,\n  state,",
                "  source,\n  organisation,\n  if(copy = 1, entity, null) as entity,\n  period,\n  due_at,\n  state,");

        Invocation blocked = workspace.run(home.resolve("inbox"));

        assertThat(blocked.exitCode()).as(blocked.err()).isEqualTo(1);
        assertThat(blocked.err())
                .contains("check never_passes: 1 rows: Nobody has looked at this figure yet: look at it.")
                .contains("{\"figure\":12}")
                .containsPattern(
                        "check gold\\.submission_board: \\d+ rows: it is not as sql/gold/submission_board\\.yml declares"
                                + " it: (\\d+) rows beyond one for each source, organisation, period, \\1 rows without entity,"
                                + " which is required; .* Example: \\{\"source\":");
        assertThat(blocked.out())
                .startsWith(
                        "no new release: a person has to look at what the checks found (gold.submission_board, never_passes); release "
                                + FIRST + " goes on serving\n")
                .contains("trust-in-state-bodies         2025")
                .doesNotContain(SECOND, "nothing changed");
        assertThat(workspace.csv("select release_id from published.release")).isEqualTo("release_id\n" + FIRST + "\n");
        assertThat(workspace.csv(VALUES)).isEqualTo(valuesThen);
        assertThat(workspace.csv("select outcome, release_id from ops.run order by started_at"))
                .isEqualTo("outcome,release_id\nreleased,%1$s\nblocked,%1$s\n".formatted(FIRST));
        Files.delete(check);
        Files.writeString(home.resolve("sql/gold/submission_board.sql"), board);
    }

    /** As a run leaves it that is killed while it publishes. */
    private static void hidesWhatIsNotFinished(Workspace workspace) {
        String values = workspace.csv(VALUES);
        String table = "published.observation_series";
        try (var session = Session.open(new Warehouse(workspace.warehouse()), Declared.PROJECT)) {
            Dataset<Row> rows = session.table(table).where(col("release_id").equalTo(SECOND));
            session.replacePartition(table, rows.withColumn("release_id", lit(THIRD)), "release_id", THIRD);
            assertThat(session.table(table)
                            .where(col("release_id").equalTo(THIRD))
                            .isEmpty())
                    .isFalse();
        }

        assertThat(workspace.csv("select distinct release_id from " + table + " order by 1"))
                .isEqualTo("release_id\n" + FIRST + "\n" + SECOND + "\n");
        assertThat(workspace.csv(VALUES)).isEqualTo(values);
        assertThat(workspace
                        .call("sql", "-e", "explain select * from latest.observation_series where entity = 'KZ'")
                        .out())
                .containsPattern("PartitionFilters: \\[[^]]*release_id#\\d+ IN \\(" + FIRST + "," + SECOND + "\\)");
        assertThat(workspace
                        .call("sql", "-e", "select * from published_rows.observation_series")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(workspace
                        .csv("show tables in published")
                        .lines()
                        .filter(line -> line.contains("observation_series")))
                .hasSize(1);
        assertThat(workspace.csv("describe published.observation_series")).contains("obs_value", "release_id");
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
        Invocation report = workspace.call("report", "--release", release, "--lang", "kk", "--entity", "KZ");
        assertThat(report.exitCode()).as(report.err()).isZero();
        return Files.readAllBytes(workspace.out().resolve(release + "/national.kk.pdf"));
    }
}
