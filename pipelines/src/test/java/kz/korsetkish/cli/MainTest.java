package kz.korsetkish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.korsetkish.Declared;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.Warehouse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as its users call it: on data-samples, on bad input, and after a kill. */
class MainTest {
    private static final String FIRST_RELEASE = Workspace.AS_OF + ".1";
    private static final String STACK_TRACE_LINE = "\tat ";
    private static final String RUNS = "select outcome from ops.run order by started_at";
    private static final String GOALS = "published.goal";
    private static final String UNACCOUNTED =
            "select file_name from bronze.submission where coalesce(rows_in_file, 0) <> rows_accepted + rows_rejected";

    private static final String PROVENANCE_OF_2025 = """
            select entity, provenance
            from latest.observation
            where indicator_id = 'rural-okrug-self-sufficiency' and time_period = '2025' and breakdown = 'total'
              and (entity = 'KZ' or entity like '__0000000')
            order by entity
            """;

    private static final String ROWS_OF_THE_FEW = """
            select
              (select count(*) from bronze.gdp) as gdp,
              (select count(*) from bronze.region) as region,
              (select count(*) from bronze.kato) as kato,
              (select count(*) from bronze.okrug_budget) as okrug_budget
            """;

    @Nested
    class Documentation extends DocumentedCommandsTest {}

    @Test
    void runsOnTheSamples() {
        Invocation first = SampleRun.get().first();

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).startsWith("release " + FIRST_RELEASE + " as of " + Workspace.AS_OF);
        assertThat(first.err()).contains("ingest", "gold.verdict", "release", "report");
        assertThat(first.err()).doesNotContain("warning", STACK_TRACE_LINE);
        for (String language : List.of("kk", "ru", "en")) {
            Path report = SampleRun.get().workspace().out().resolve(FIRST_RELEASE + "/national." + language + ".pdf");
            assertThat(report).isNotEmptyFile();
            assertThat(first.out()).contains(report.toString());
        }
    }

    @Test
    void changesNothingWhenNothingIsNew() throws IOException {
        Workspace workspace = SampleRun.get().workspace();
        String before = workspace.bronzeCounts();
        Files.delete(workspace.warehouse().resolve("good-run.json"));

        Invocation looked = workspace.run();
        Invocation again = workspace.run();

        for (Invocation run : List.of(looked, again)) {
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out()).startsWith("nothing changed: release " + FIRST_RELEASE + " stands");
        }
        assertThat(looked.err()).contains("0 new submissions");
        assertThat(again.err()).startsWith("nothing new ").doesNotContain("open");
        assertThat(workspace.call("plan").out()).contains("nothing new  do ");
        List<String[]> asked =
                List.of(new String[] {"status"}, new String[] {"status", "--submissions", "--as-of", Workspace.AS_OF});
        List<String> kept =
                asked.stream().map(words -> workspace.call(words).out()).toList();
        assertThat(kept.getFirst()).contains("unchanged", "nothing new", FIRST_RELEASE);
        Files.delete(workspace.warehouse().resolve("answers.json"));
        assertThat(asked.stream().map(words -> workspace.call(words).out()).toList())
                .as("asked of the tables")
                .isEqualTo(kept);
        assertThat(workspace.bronzeCounts()).isEqualTo(before);
        assertThat(workspace.csv("select release_id from published.release"))
                .isEqualTo("release_id\n" + FIRST_RELEASE + "\n");
        assertThat(workspace.csv(UNACCOUNTED)).isEqualTo("file_name\n");
    }

    @Test
    void computesThePublishedNationalValues() {
        String values = SampleRun.get().workspace().csv("""
                select indicator_id, time_period, round(obs_value, 1) as value
                from latest.observation_series
                where series = 'main' and boundaries = '_Z' and provenance = 'synthetic' and entity = 'KZ'
                  and breakdown = 'total'
                  and time_period in ('2021', '2022', '2023')
                  and indicator_id in (
                    'trust-in-state-bodies', 'electronic-services-share', 'state-share-of-gdp',
                    'rural-okrug-self-sufficiency')
                order by 1, 2
                """);

        assertThat(values).isEqualTo("""
                indicator_id,time_period,value
                electronic-services-share,2021,90.0
                electronic-services-share,2022,92.3
                electronic-services-share,2023,92.0
                rural-okrug-self-sufficiency,2021,17.7
                rural-okrug-self-sufficiency,2022,19.0
                rural-okrug-self-sufficiency,2023,21.2
                state-share-of-gdp,2021,14.5
                state-share-of-gdp,2022,14.2
                state-share-of-gdp,2023,13.7
                trust-in-state-bodies,2021,61.0
                trust-in-state-bodies,2022,69.3
                trust-in-state-bodies,2023,71.5
                """);
    }

    @Test
    void judgesTheNationalValuesOf2025() {
        String verdicts = SampleRun.get().workspace().csv("""
                select indicator_id, status, met_at_baseline, provenance
                from latest.verdict
                where time_period = '2025' and entity = 'KZ' and provenance = 'synthetic'
                  and indicator_id in (
                    'electronic-services-share', 'proactive-services-share', 'rural-okrug-self-sufficiency',
                    'state-share-of-gdp', 'top50-services-20-minutes', 'trust-in-state-bodies')
                order by 1
                """);

        assertThat(verdicts).isEqualTo("""
                indicator_id,status,met_at_baseline,provenance
                electronic-services-share,achieved,true,synthetic
                proactive-services-share,achieved,false,synthetic
                rural-okrug-self-sufficiency,not_achieved,false,synthetic
                state-share-of-gdp,achieved,true,synthetic
                top50-services-20-minutes,not_achieved,false,synthetic
                trust-in-state-bodies,achieved,true,synthetic
                """);
    }

    @Test
    void printsTextInKazakhAsItIs() {
        assertThat(SampleRun.get().workspace().csv("select name_kk from latest.area where code = '110000000'"))
                .contains("Ақмола облысы");
    }

    @Test
    void saysWhereAQueryIsWrong() {
        Invocation wrong = SampleRun.get().workspace().call("sql", "-e", "selec 1");

        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("'selec'", "line 1, pos 0");
        assertThat(wrong.printed()).doesNotContain(STACK_TRACE_LINE);
    }

    @Test
    void runsEveryStatementOfAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("statements.sql"), """
                -- a comment alone; nothing of it runs
                select 'a;b' as quoted; select 1 / 0 as `two
                lines`;
                explain execute immediate 'delete from ops.run';

                select * from silver.survey_answer;
                select "x\\";y" as escaped /* of two;
                lines */
                """);
        Workspace workspace = SampleRun.get().workspace();
        Invocation mixed = workspace.call("sql", "--format", "csv", "-f", file.toString());
        Invocation two = workspace.call(
                "sql",
                "--format",
                "csv",
                "-e",
                "select 1 as a; select array(named_struct('c', 2, 'd', map('e', 1.50))) as b;");

        assertThat(mixed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(mixed.out()).isEqualTo("quoted\na;b\nescaped\n\"x\"\";y\"\n");
        assertThat(mixed.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("line 2: Division by zero.")
                                .endsWith("(line 2, pos 32)"),
                        line -> assertThat(line).startsWith("line 4: this only reads"),
                        line -> assertThat(line).startsWith("line 6: silver.survey_answer opens only with --internal"));
        assertThat(two.exitCode()).as(two.err()).isZero();
        assertThat(two.out()).isEqualTo("a\n1\nb\n\"[{2, {e: 1.50}}]\"\n");
    }

    @Test
    void runsWhatIsPipedIn() {
        InputStream terminal = System.in;
        System.setIn(new ByteArrayInputStream(
                "select 1 as a,\n  ';' as b; selec\n;\nselect 2 as c".getBytes(StandardCharsets.UTF_8)));
        try {
            Invocation piped = SampleRun.get().workspace().call("sql", "--format", "csv");

            assertThat(piped.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(piped.out()).isEqualTo("a,b\n1,;\nc\n2\n");
            assertThat(piped.err()).contains("Syntax error at or near 'selec'");
        } finally {
            System.setIn(terminal);
        }
    }

    @Test
    void validatesItsCatalogue() {
        Invocation validate = SampleRun.get().workspace().call("validate");

        assertThat(validate.exitCode()).as(validate.err()).isZero();
        Catalog catalog = CatalogFiles.load(Settings.home().resolve("sql"));
        assertThat(validate.out())
                .contains(
                        catalog.indicators().size() + " indicators",
                        "1 plan with 66 targets in 2 editions",
                        "no mistakes");
    }

    @Test
    void plansStatesAndPrintsWithoutARun() throws IOException {
        Workspace workspace = SampleRun.get().workspace();
        Invocation plan = workspace.call("plan", "--as-of", Workspace.AS_OF);
        Invocation status = workspace.call("status");
        Invocation report = workspace.call("report", "--lang", "en", "--entity", "KZ");

        assertThat(List.of(plan.exitCode(), status.exitCode(), report.exitCode()))
                .containsOnly(ExitCode.DONE);
        assertThat(plan.out())
                .contains("0 new submissions")
                .doesNotContain("not there yet", " changed:", "not known", "perhaps");
        plansWhatANewFileReaches(workspace);
        assertThat(status.out()).contains("Last runs", "Releases", FIRST_RELEASE, "okrug_budget");
        assertThat(report.out()).contains(FIRST_RELEASE + "/national.en.pdf", FIRST_RELEASE + "/brief.en.pdf");
    }

    /** What comes of the rating, and nothing that other sources alone reach. */
    private static void plansWhatANewFileReaches(Workspace workspace) throws IOException {
        Path inbox = Files.createDirectories(workspace.out().resolveSibling("next"));
        Path official = Path.of(System.getProperty("korsetkish.home", ".."), "data-samples/official");
        Files.copy(official.resolve("rti_2022.csv"), inbox.resolve("rti_2021.csv"));
        Files.copy(official.resolve("rti_2022.csv.meta.yml"), inbox.resolve("rti_2021.csv.meta.yml"));

        Invocation plan = workspace.call("plan", "--as-of", Workspace.AS_OF, "--inbox", inbox.toString());

        assertThat(plan.out())
                .contains("1 new submissions")
                .containsPattern("gold\\.observation_series +do +rti 2021: 1 new submission")
                .containsPattern("gold\\.verdict +do")
                .containsPattern("silver\\.delivery_count +leave")
                .containsPattern("reference\\.area +leave");
    }

    @Test
    void printsEveryRegionTheSameEachTime() throws IOException {
        Workspace workspace = SampleRun.get().workspace();
        Path akmola = workspace.out().resolve(FIRST_RELEASE + "/regions/110000000.en.pdf");

        Invocation all = workspace.call("report", "--lang", "en", "--kind", "region");
        byte[] first = Files.readAllBytes(akmola);
        Invocation one = workspace.call("report", "--lang", "en", "--kind", "region", "--entity", "110000000");
        Invocation none = workspace.call("report", "--entity", "110000001");

        List<String> regions = regions(workspace);
        assertThat(all.out().lines()).containsExactlyElementsOf(regions);
        assertThat(one.out().strip()).isEqualTo(akmola.toString());
        assertThat(Files.readAllBytes(akmola)).isEqualTo(first);
        assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("there is no report about 110000001: did you mean \"110000000\"?");
    }

    @Test
    void printsThePlanOfAStateBody() {
        Workspace workspace = SampleRun.get().workspace();

        Invocation plan =
                workspace.call("report", "--kind", "plan", "--entity", "agency-civil-service", "--lang", "en");
        Invocation unknown = workspace.call("report", "--kind", "plan", "--entity", "agency-civil-servise");
        Invocation noKind = workspace.call("report", "--kind", "plans");

        assertThat(plan.out().lines())
                .allMatch(line -> line.contains(FIRST_RELEASE + "/plans/agency-civil-service."))
                .anyMatch(line -> line.endsWith("agency-civil-service.2019.en.pdf"));
        assertThat(List.of(unknown.exitCode(), noKind.exitCode())).containsOnly(ExitCode.USAGE);
        assertThat(unknown.err())
                .contains(
                        "there is no report of kind plan about agency-civil-servise: did you mean \"agency-civil-service\"?");
        assertThat(noKind.err()).contains("there is no kind plans: did you mean \"plan\"?");
    }

    /** The report of every region that there is. */
    private static List<String> regions(Workspace workspace) {
        return workspace
                .csv("select code from latest.area where level = 'region' and valid_to is null order by 1")
                .lines()
                .skip(1)
                .map(code -> workspace
                        .out()
                        .resolve(FIRST_RELEASE + "/regions/" + code + ".en.pdf")
                        .toString())
                .toList();
    }

    @Test
    void explainsAPrintedNumber() {
        Workspace workspace = SampleRun.get().workspace();
        Invocation region = workspace.call("explain", "i10.2025.110000000");
        Invocation words = workspace.call("explain", "rural-okrug-self-sufficiency", "110000000", "2025");
        Invocation official = workspace.call("explain", "i4.2023.KZ", "--lang", "kk");
        Invocation country = workspace.call("explain", "i9.2025.KZ");
        Invocation listed = workspace.call("explain", "i6.2025.KZ");
        Invocation today = workspace.call("explain", "i10.2021.100000000/boundaries-2022");
        Invocation ambiguous = workspace.call("explain", "i10.2021.100000000");
        Invocation unknown = workspace.call("explain", "i10.2052.KZ");
        Invocation misspelt = workspace.call("explain", "rural-okrug-self-suficiency", "KZ", "2025");

        assertThat(region.exitCode()).as(region.err()).isZero();
        assertThat(region.out())
                .contains("Self-sufficiency of rural okrugs", FIRST_RELEASE, "okrug_budget", "numerator", "sha256")
                .contains("'110000000' in (region_code, ");
        assertThat(words.out()).isEqualTo(region.out());
        explainsThePartsOf(workspace, region.out());
        assertThat(official.out()).contains("official", "synthetic", "published_value", "trust_survey");
        // The products of regions stand behind no number of the country.
        assertThat(country.out())
                .contains("state_entity_2025.csv", "gdp_2025.csv")
                .doesNotContain("regional_gdp_2025.csv");
        // As many submitted rows as the number itself counts, of every file that decides it.
        assertThat(listed.out())
                .containsPattern("service_delivery_2025\\S* +\\w{64} +6024 +10000 ")
                .containsPattern("service_registry_2025\\S* +\\w{64} +50 ");
        assertThat(today.out()).containsPattern("okrug_budget_630000000_2021\\S* +\\w{64} +134 +320 ");
        assertThat(ambiguous.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ambiguous.err())
                .contains("names no number of the release alone", "i10.2021.100000000/boundaries-2022");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("no number i10.2052.KZ", "did you mean i10.20");
        assertThat(misspelt.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(misspelt.err()).contains("did you mean \"rural-okrug-self-sufficiency\"?");
        String query = region.out()
                .lines()
                .dropWhile(line -> !line.startsWith("./korsetkish sql --internal -e"))
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow()
                .replaceFirst("^[^\"]*\"", "")
                .replaceFirst("\"$", "");
        assertThat(workspace.csv(query).lines()).hasSizeGreaterThan(1);
    }

    @Test
    void tellsNothingOfWhatIsSuppressed() {
        Workspace workspace = SampleRun.get().workspace();
        Invocation members = workspace.call("explain", "i8.2023.620000000");
        Invocation enterprises = workspace.call("explain", "i9.2025.270000000");

        // as many submitted rows as the total counts, which is shown; the query would show its members
        assertThat(members.out())
                .contains("it would show values that are suppressed: fewer than 10 answers or deliveries")
                .containsPattern("service_delivery_2023\\S* +\\w{64} +50 +10000 ")
                .doesNotContain("korsetkish sql");
        assertThat(enterprises.out())
                .contains("Values with status Q are suppressed: one adds up fewer than 3 enterprises")
                .doesNotContain("korsetkish sql", "state_entity_2025", "sha256");
        assertThat(workspace.csv("""
                select count(*), count(denominator), count(sample_size), count(standard_error), count(ci_low), count(ci_high),
                  count_if(numerator <> 0), count_if(obs_value not in (0, 100))
                from latest.observation_series
                where obs_status = 'Q'
                """)).containsPattern("\\n[1-9]\\d*,0,0,0,0,0,0,0\\n");
    }

    /** Value, numerator and denominator under their own names: those of the release. */
    private static void explainsThePartsOf(Workspace workspace, String explained) {
        String figures = workspace.csv("""
                select provenance, obs_value, numerator, denominator
                from latest.observation_series
                where indicator_id = 'rural-okrug-self-sufficiency' and series = 'main' and boundaries = '_Z'
                  and entity = '110000000' and time_period = '2025' and breakdown = 'total'
                """);
        List<List<String>> table = explained
                .lines()
                .dropWhile(line -> !line.equals("Values"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .map(line -> List.of(line.strip().split(" {2,}")))
                .toList();
        List<String> names = table.getFirst();
        List<String> main =
                table.stream().filter(row -> row.contains("main")).findFirst().orElseThrow();

        assertThat(figures.lines().skip(1))
                .containsExactly(Stream.of("provenance", "value", "numerator", "denominator")
                        .map(name -> main.get(names.indexOf(name)))
                        .collect(Collectors.joining(",")));
    }

    @Test
    void printsAReleaseWhoseBookIsGone() throws IOException {
        Workspace workspace = SampleRun.get().workspace();
        Path book = workspace.out().resolve(FIRST_RELEASE + "/book.json");
        byte[] lost = Files.readAllBytes(book);
        Files.delete(book);
        Invocation unknown = workspace.call("report", "--release", "2000-01-01.1");
        Invocation report = workspace.call("report", "--release", FIRST_RELEASE, "--lang", "en");

        assertThat(unknown.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("no release 2000-01-01.1", FIRST_RELEASE);
        assertThat(report.exitCode()).as(report.err()).isEqualTo(ExitCode.DONE);
        assertThat(report.out().lines())
                .anyMatch(line -> line.endsWith("national.en.pdf"))
                .anyMatch(line -> line.endsWith("regions/110000000.en.pdf"))
                .anyMatch(line -> line.endsWith("plans/agency-civil-service.2019.en.pdf"))
                .anyMatch(line -> line.endsWith("tables.xlsx"));
        assertThat(book).hasBinaryContent(lost);
    }

    @Test
    void takesGoodFilesFromAmongBadOnes(@TempDir Path folder) throws IOException {
        var workspace = new Workspace(folder);
        Path inbox = HostileInbox.in(folder.resolve("inbox"));
        Map<String, String> asSent = InputsAsSent.in(inbox.resolve("as sent"));

        Invocation run = workspace.run(inbox);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.printed()).doesNotContain(STACK_TRACE_LINE);
        Map<Boolean, List<String>> submissions = workspace
                .csv("""
                select file_name, outcome, rows_in_file, rows_accepted, rows_rejected
                from bronze.submission
                order by file_name
                """)
                .lines()
                .collect(Collectors.partitioningBy(line -> asSent.containsKey(line.replaceFirst(",.*", ""))));
        assertThat(submissions.get(true))
                .containsExactlyElementsOf(asSent.entrySet().stream()
                        .map(one -> one.getKey() + "," + one.getValue())
                        .toList());
        assertThat(String.join("\n", submissions.get(false)) + "\n").isEqualTo("""
                file_name,outcome,rows_in_file,rows_accepted,rows_rejected
                gdp_2025.csv,accepted,16,16,0
                kato_2022-06-08.csv,accepted,2335,2335,0
                minutes of the meeting.docx,unclaimed,,0,0
                okrug_budget_110000000_2025.csv,accepted,249,249,0
                okrug_budget_150000000_2025.csv,accepted_with_rejections,179,178,1
                okrug_budget_190000000_2025.csv,unreadable,,0,0
                okrug_budget_230000000_2025.csv,rejected,86,0,86
                okrug_budget_270000000_2025.csv,rejected,1,0,1
                okrug_budget_310000000_2025.csv,unreadable,,0,0
                okrug_budget_350000000_2023.xlsx,accepted,178,178,0
                okrug_budget_350000000_2024.zip,accepted,178,178,0
                okrug_budget_350000000_2025.csv,accepted,178,178,0
                okrug_budget_430000000_2025.csv,rejected,188,0,188
                okrug_budget_470000000_2025.csv,accepted,45,45,0
                okrug_budget_final (2).csv,unclaimed,,0,0
                region_2023.csv,accepted,20,20,0
                service_delivery_2024.csv.gz,unreadable,,0,0
                service_delivery_2025.csv.gz,unreadable,,0,0
                """);
        assertThat(workspace.csv("""
                select format, encoding, delimiter, sheet
                from bronze.submission
                where organisation = '350000000'
                order by period
                """)).isEqualTo("""
                format,encoding,delimiter,sheet
                xlsx,,,2023
                csv.zip,utf-8,semicolon,
                csv,windows-1251,semicolon,
                """);
        assertThat(run.err()).contains("control totals differ: rows sent 189, counted 188; total_revenue sent ");
        assertThat(workspace.warehouse().resolve("reading")).isEmptyDirectory();
        assertThat(openToOthers(workspace.warehouse().resolve("archive"))).isEmpty();
        assertThat(openToOthers(workspace.out().resolve("rejections/150000000")))
                .isEmpty();
        for (String name : List.of("archive", "reading", "bronze", "silver")) {
            assertThat(isOpenToOthers(workspace.warehouse().resolve(name)))
                    .as(name)
                    .isFalse();
        }
        assertThat(run.err().lines().filter(line -> line.startsWith("warning: ")))
                .extracting(line -> line.replaceFirst("warning: ([^:]*): .*", "$1"))
                .containsAll(List.of(
                        "minutes of the meeting.docx",
                        "okrug_budget_150000000_2025.csv",
                        "okrug_budget_190000000_2025.csv",
                        "okrug_budget_230000000_2025.csv",
                        "okrug_budget_270000000_2025.csv",
                        "okrug_budget_310000000_2025.csv",
                        "okrug_budget_final (2).csv",
                        "service_delivery_2024.csv.gz",
                        "service_delivery_2025.csv.gz"));
        Invocation report = workspace.call("report", "--lang", "ru", "--entity", "110000000");
        assertThat(report.exitCode()).isZero();
        assertThat(List.of(run.err(), report.err()))
                .allSatisfy(err -> assertThat(err)
                        .containsPattern(
                                "warning: [a-z0-9/]+\\.ru\\.pdf, page \\d+: \"Акмолинская \uFFFD область.*\" has "
                                        + "U\\+4E2D \\(CJK UNIFIED IDEOGRAPHS 4E2D\\), which cannot be printed")
                        .doesNotContain("U+2011"));
        assertThat(workspace.csv(PROVENANCE_OF_2025)).isEqualTo("""
                entity,provenance
                110000000,computed
                150000000,computed
                350000000,synthetic
                470000000,computed
                KZ,synthetic
                """);
        assertThat(workspace.csv("""
                select cast(obs_value as decimal(10,4)) as own_share
                from latest.observation
                where indicator_id = 'rural-okrug-self-sufficiency' and time_period = '2025' and breakdown = 'total'
                  and entity = '110000000'
                """)).isEqualTo("own_share\n" + HostileInbox.ownShare("110000000") + "\n");
        sendRealOnes(inbox);
        takesACorrectedReportBack(workspace, inbox);
        assertThat(workspace.csv(PROVENANCE_OF_2025)).contains("350000000,computed", "KZ,computed");
    }

    /** In the place of the synthetic budgets. */
    private static void sendRealOnes(Path inbox) throws IOException {
        String file = "okrug_budget_350000000_2025.csv";
        Files.delete(inbox.resolve(file + ".meta.yml"));
        Files.delete(inbox.resolve(file));
        Files.write(
                inbox.resolve(file),
                Files.readAllBytes(Settings.home().resolve("data-samples/synthetic/okrug_budget/" + file)));
    }

    private static List<Path> openToOthers(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(MainTest::isOpenToOthers).toList();
        }
    }

    private static boolean isOpenToOthers(Path path) {
        try {
            return Files.getFileStore(path).supportsFileAttributeView("posix")
                    && !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                            .endsWith("------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sender corrects the rejected row in the very report and sends it back under a name of his own. */
    private static void takesACorrectedReportBack(Workspace workspace, Path inbox) throws IOException {
        Path reports = workspace.out().resolve("rejections/150000000");
        Path report = onlyWorkbook(reports);
        List<String> sample = Files.readAllLines(
                Settings.home().resolve("data-samples/synthetic/okrug_budget/okrug_budget_150000000_2025.csv"));
        List<String> values = List.of(sample.get(4).split(","));
        List<String> columns = List.of(sample.getFirst().split(","));
        Map<String, String> row =
                IntStream.range(0, columns.size()).boxed().collect(Collectors.toMap(columns::get, values::get));
        ReturnedWorkbook.save(report, row, inbox.resolve("түзетілді.xlsx"));

        Invocation run = workspace.run(inbox);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(workspace.csv("""
                select kind, outcome, rows_accepted
                from bronze.submission
                where organisation = '150000000' and period = '2025'
                order by sent_at
                """)).isEqualTo("""
                kind,outcome,rows_accepted
                full,accepted_with_rejections,178
                correction,accepted,1
                """);
        assertThat(workspace.csv("""
                select version, cast(total_revenue as int) as total_revenue
                from bronze.okrug_budget
                where okrug_code = '%s' and _raw is null
                """.formatted(values.getFirst())))
                .isEqualTo("version,total_revenue\n%s,%s\n".formatted(values.get(1), values.get(2)));
        assertThat(report).doesNotExist();
    }

    private static Path onlyWorkbook(Path folder) throws IOException {
        try (Stream<Path> reports = Files.list(folder)) {
            List<Path> workbooks =
                    reports.filter(file -> file.toString().endsWith(".xlsx")).toList();
            assertThat(workbooks).hasSize(1);
            return workbooks.getFirst();
        }
    }

    @Test
    void namesTheSettingThatWasMeant(@TempDir Path folder) throws IOException {
        Path settings = Files.writeString(folder.resolve("korsetkish.yml"), "warehose: tables\n");

        Invocation wrong = Invocation.of(List.of("validate", "--config", settings.toString()));

        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("unknown key \"warehose\": did you mean \"warehouse\"?");
    }

    @Test
    void wantsAnInboxThatIsThere(@TempDir Path folder) {
        Invocation wrong = new Workspace(folder).run(folder.resolve("nowhere"));

        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("--inbox", "nowhere").doesNotContain(STACK_TRACE_LINE);
    }

    @Test
    void saysThatAWarehouseIsEmpty(@TempDir Path folder) {
        Invocation wrong = new Workspace(folder).call("sql", "-e", "select 1");

        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("is empty: start with korsetkish run");
    }

    @Test
    @Timeout(60)
    void leavesAWarehouseToTheRunThatHoldsIt(@TempDir Path folder) throws IOException {
        var workspace = new Workspace(folder);
        Process holder = ChildProcess.start(
                ChildProcess.of(LockHolder.class, List.of(workspace.warehouse().toString())));
        try (BufferedReader said = holder.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).startsWith("held");

            Invocation refused = workspace.run();

            assertThat(refused.exitCode()).isEqualTo(ExitCode.LOCKED);
            assertThat(refused.err()).contains("another run holds the warehouse", "process " + holder.pid());
        } finally {
            holder.destroy();
        }
    }

    @Test
    @Timeout(600)
    void finishesWhatAKilledRunBegan(@TempDir Path folder) throws IOException, InterruptedException {
        var workspace = new Workspace(folder);
        Path inbox = fewGoodFiles(folder);
        killOnceBronzeHasATable(workspace, inbox);
        leaveAReleaseUnfinished(workspace);

        Invocation next = workspace.run(inbox);

        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(next.err()).contains("the last run was killed");
        assertThat(releasesOf(workspace)).isEqualTo("[[" + FIRST_RELEASE + "]]");
        assertThat(workspace.csv(ROWS_OF_THE_FEW)).isEqualTo("gdp,region,kato,okrug_budget\n16,20,2335,249\n");
        assertThat(workspace.csv(RUNS)).isEqualTo("outcome\nkilled\nreleased\n");
        assertThat(workspace.csv(UNACCOUNTED)).isEqualTo("file_name\n");
    }

    /** As a run leaves it that is killed while it publishes: its rows are there, the release is not. */
    private static void leaveAReleaseUnfinished(Workspace workspace) {
        try (var session = Session.open(new Warehouse(workspace.warehouse()), Declared.PROJECT)) {
            session.replacePartition(
                    GOALS,
                    session.query(
                            "select 'p' as plan_id, 1 as goal_no, 'a' as title_kk, 'b' as title_ru, 'c' as title_en,"
                                    + " '2000-01-01.1' as release_id",
                            Map.of()),
                    "release_id",
                    "2000-01-01.1");
        }
    }

    private static String releasesOf(Workspace workspace) {
        try (var session = Session.open(new Warehouse(workspace.warehouse()), Declared.PROJECT)) {
            return session.table(GOALS)
                    .select("release_id")
                    .distinct()
                    .collectAsList()
                    .toString();
        }
    }

    @Test
    void finishesWhatAFailedRunBegan(@TempDir Path folder) throws IOException {
        var workspace = new Workspace(folder);
        Path inbox = fewGoodFiles(folder);
        Path inTheWay = workspace.warehouse().resolve("bronze/kato");
        Files.createDirectories(inTheWay.getParent());
        Files.createFile(inTheWay);
        Invocation failed = workspace.run(inbox);
        Files.delete(inTheWay);

        Invocation next = workspace.run(inbox);

        assertThat(failed.exitCode()).as(failed.err()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(failed.printed()).doesNotContain(STACK_TRACE_LINE);
        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(next.err()).contains("the last run was killed or failed");
        assertThat(workspace.csv(ROWS_OF_THE_FEW)).isEqualTo("gdp,region,kato,okrug_budget\n16,20,2335,249\n");
        assertThat(workspace.csv(UNACCOUNTED)).isEqualTo("file_name\n");
        assertThat(workspace.csv(RUNS)).isEqualTo("outcome\nfailed\nreleased\n");
        makesAnewWhatCanBe(workspace, inbox);
    }

    /** After a submission was withdrawn too, so that there is something to make. */
    private static void makesAnewWhatCanBe(Workspace workspace, Path inbox) throws IOException {
        String gdp = workspace
                .csv("select submission_id from bronze.submission where source = 'gdp'")
                .lines()
                .toList()
                .getLast();
        Invocation unknown = workspace.call("withdraw", gdp.replaceFirst(".$", "x"), "--reason", "a copy");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("did you mean " + gdp + "?");
        Invocation withdrawn = workspace.call("withdraw", gdp, "--reason", "another\nyear", "--by", "aliya");
        assertThat(withdrawn.exitCode()).as(withdrawn.err()).isZero();
        assertThat(withdrawn.out()).contains(gdp + ": withdrawn: withdrawn by aliya at ", "another\\nyear");
        Files.writeString(workspace.warehouse().resolve("state.json"), "{\"bronze");
        Path release = workspace.out().resolve(FIRST_RELEASE);
        Files.writeString(release.resolve("book.json"), "");
        Files.writeString(release.resolve("national.en.pdf"), "%PDF-");

        Invocation reports = workspace.call("report", "--lang", "en", "--entity", "KZ");
        Invocation run = workspace.run(inbox);

        assertThat(reports.exitCode()).as(reports.err()).isZero();
        assertThat(reports.err()).contains("is damaged: it is made anew");
        assertThat(release.resolve("national.en.pdf").toFile().length()).isGreaterThan(10_000);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("state.json is damaged or of an earlier version: all tables are made anew");
        assertThat(workspace.csv(
                        "select outcome, rows_accepted > 0 as kept from bronze.submission where submission_id = '" + gdp
                                + "'"))
                .isEqualTo("outcome,kept\nwithdrawn,true\n");
        assertThat(workspace.csv("select withdrawn_by from ops.withdrawal")).isEqualTo("withdrawn_by\naliya\n");
    }

    @Test
    @Timeout(120)
    void endsAtOnceAndWithASentenceWhenItIsToldTo(@TempDir Path folder) throws IOException, InterruptedException {
        var workspace = new Workspace(folder.resolve("workspace"));
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        List<String> arguments = new ArrayList<>(List.of("run"));
        arguments.addAll(workspace.here());
        ProcessBuilder builder = ChildProcess.of(Main.class, arguments);
        builder.command().add(1, "-Djava.io.tmpdir=" + temporary);
        Process run = ChildProcess.start(builder);
        Path scratch = workspace.warehouse().resolve("tmp");
        while (run.isAlive() && !(Files.isDirectory(scratch) && hasFiles(scratch.resolve(run.pid() + "")))) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        // Destroyed by itself, a process takes its output with it.
        run.toHandle().destroy();

        assertThat(run.waitFor()).isEqualTo(143);
        assertThat(run.errorReader(StandardCharsets.UTF_8).lines())
                .containsExactly("Stopped by a signal (TERM): nothing is lost, the next run finishes the job.");
        assertThat(temporary).isEmptyDirectory();
    }

    private static boolean hasFiles(Path folder) {
        String[] files = folder.toFile().list();
        return files != null && files.length > 0;
    }

    private static Path fewGoodFiles(Path folder) throws IOException {
        return HostileInbox.goodFiles(folder.resolve("inbox"));
    }

    private static void killOnceBronzeHasATable(Workspace workspace, Path inbox)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("run", "--as-of", Workspace.AS_OF, "--settle-seconds", "0"));
        arguments.addAll(List.of("--inbox", inbox.toString()));
        arguments.addAll(workspace.here());
        Path log = workspace.folder().resolve("killed.log");
        Process run = ChildProcess.start(
                ChildProcess.of(Main.class, arguments).redirectErrorStream(true).redirectOutput(log.toFile()));
        while (run.isAlive() && !workspace.hasBronze()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(run.isAlive()).as(() -> "ended by itself: " + read(log)).isTrue();
        run.destroyForcibly().waitFor();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
