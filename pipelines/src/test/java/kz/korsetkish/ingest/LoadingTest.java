package kz.korsetkish.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import kz.korsetkish.Declared;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.Reception.Received;
import kz.korsetkish.ingest.file.Limits;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.Warehouse;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.submission.Submission.Outcome;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files all the way to bronze: rows of Parquet are held against the contract as those of any other file, and what is
 * damaged on the way costs nothing but itself.
 */
class LoadingTest {
    private static final Path GOOD = Intray.CASES.resolve("parquet/wage_110000000_2025.parquet");

    private static final String NO_MORE_THAN_OWED = """
            rules:
              - name: no_more_than_owed
                predicate: paid <= owed
                message: {kk: Артық төленген, ru: Выплачено больше, en: More is paid than owed}
            """;

    /** Years go across, and the towns and villages stand below all together. */
    private static final String POPULATION = """
            contract_version: 1
            title: {kk: Халық саны, ru: Население, en: Population}
            citation: Population by region
            file: 'population_(?<organisation>\\d{9})_(?<period>\\d{4})'
            columns:
              - {name: area_name, type: string, required: true, meaning: {kk: Аумақ, ru: Территория, en: Area}}
              - {name: year, type: integer, required: true, min: 1990, max: 2100, meaning: {kk: Жыл, ru: Год, en: Year}}
              - {name: settlement, type: string, required: true, allowed: [all, urban, rural], meaning: {kk: Мекен, ru: Поселение, en: Settlement}}
              - {name: population, type: long, required: true, min: 0, max: 1000000000, meaning: {kk: Халық, ru: Население, en: Population}}
            key: [area_name, year, settlement]
            calendar: {reporters: regions, first_year: 2021, every_months: 12, due_after_months: 3}
            unpivot:
              columns: '\\d{4}'
              name: year
              value: population
              no_data: ['-', '…']
              first_column: area_name
              blocks:
                name: settlement
                first: all
                values: {Городское население: urban, Сельское население: rural}
            """;

    private static final List<List<String>> ACROSS = List.of(
            List.of("Численность населения", "", ""),
            List.of("", "2024", "2025"),
            List.of("Абай", "600 100", "610000"),
            List.of("Ұлытау", "-", "220000"),
            List.of("Городское население", "", ""),
            List.of("Абай", "400000", "410000"),
            List.of("", "", ""),
            List.of("Сельское население", "", ""),
            List.of("Абай", "200100", "200000"),
            List.of("Ұлытау", "…", "45000"));

    @TempDir
    Path folder;

    @Test
    void rowsOfGoodFilesComeInAndDamagedOnesStayOut() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        byte[] good = Files.readAllBytes(GOOD);
        Files.write(inbox.resolve("wage_110000000_2025.parquet"), good);
        byte[] damaged = good.clone();
        // Within the first page, behind which the end is as it was.
        for (int i = 30; i < 60; i++) {
            damaged[i] ^= 0x5A;
        }
        Files.write(inbox.resolve("wage_150000000_2025.parquet"), damaged);
        Files.writeString(inbox.resolve("wage_190000000_2025.csv"), """
                Wages

                "worker_id","Day of
                hiring",owed,paid
                w-9,01.02.2020,"1,5",1
                w-10,01.02.2020,1,2
                """);
        writeAcross(inbox);
        Path project = folder.resolve("project");
        Files.createDirectories(project.resolve("sql/catalog/sources"));
        Files.writeString(project.resolve("sql/catalog/sources/population.yml"), POPULATION);
        List<Source> sources = Intray.project(
                        project,
                        Files.readString(Intray.CASES.resolve("wage.yml")).replace("decimal(18,1)", "decimal(7,1)")
                                + NO_MORE_THAN_OWED)
                .sources();

        try (Session session = Session.open(new Warehouse(folder.resolve("warehouse")), Declared.with(sources))) {
            Intake intake =
                    new Ingest(session, sources, new Inbox(List.of(inbox)), Instant.now()).execute(Extracts.NONE);

            assertThat(sent(intake, "wage_110000000_2025.parquet")).satisfies(one -> {
                assertThat(one.outcome()).isEqualTo(Outcome.ACCEPTED_WITH_REJECTIONS);
                assertThat(one.rowsInFile()).contains(4L);
                assertThat(List.of(one.rowsAccepted(), one.rowsRejected())).isEqualTo(List.of(3L, 1L));
            });
            assertThat(sent(intake, "wage_150000000_2025.parquet")).satisfies(one -> {
                assertThat(one.outcome()).isEqualTo(Outcome.UNREADABLE);
                assertThat(one.message()).startsWith("the Parquet file is damaged: ");
                assertThat(one.rowsInFile()).isEmpty();
            });
            assertThat(sent(intake, "wage_190000000_2025.csv")).satisfies(one -> {
                assertThat(one.outcome()).isEqualTo(Outcome.ACCEPTED_WITH_REJECTIONS);
                assertThat(List.of(one.rowsAccepted(), one.rowsRejected())).isEqualTo(List.of(1L, 1L));
            });
            List<Row> rows = session.table("bronze.wage")
                    .orderBy("_submission_id", "_row")
                    .collectAsList();
            assertThat(rows)
                    .extracting(row -> row.getAs("_row") + " " + row.getAs("worker_id") + " " + row.getAs("hired") + " "
                            + row.getAs("owed") + " " + row.getAs("paid") + " " + row.getAs("_raw"))
                    .containsExactly(
                            "1 w-1 2020-01-15 100.5 100.5 null",
                            "2 Ёлкина, Анна null 0.0 0.0 null",
                            "3 w-\"3\" 2024-02-29 7.0 null \"w-\"\"3\"\"\",2024-02-29,7.0,10000000",
                            "4 Әсел\nҚұдайберген null 12.5 0.1 null",
                            "5 w-9 2020-02-01 1.5 1.0 null",
                            "6 w-10 2020-02-01 1.0 2.0 w-10,01.02.2020,1,2");
            holdAcross(session, intake);
            whatIsDamagedBetweenIsUnreadableAlone(session, sources);
            readsAgainWhatTheArchiveHolds(session, sources, inbox);
        }
    }

    private void whatIsDamagedBetweenIsUnreadableAlone(Session session, List<Source> sources) throws IOException {
        Path more = Files.createDirectories(folder.resolve("more"));
        for (String region : List.of("230000000", "270000000")) {
            try (var out =
                    new GZIPOutputStream(Files.newOutputStream(more.resolve("wage_" + region + "_2025.csv.gz")))) {
                out.write(("worker_id,hired,owed,paid\nw-" + region + ",2020-02-01,2,1\n").getBytes(UTF_8));
            }
        }
        var archive = new Archive(session.warehouse(), Limits.DEFAULT);
        List<Arrival> arrivals = new Reception(sources, archive, List.of(), Instant.now())
                .receive(new Inbox(List.of(more)).contents()).stream()
                        .map(received -> ((Received.Loadable) received).arrival())
                        .toList();
        cutOff(archived(session, arrivals.getLast().submission()));

        List<Submission> loaded = new Loading(session, Set.of(), Set.of()).load(arrivals);

        assertThat(loaded)
                .extracting(one -> one.fileName() + " " + one.outcome() + " " + one.rowsAccepted())
                .containsExactlyInAnyOrder(
                        "wage_230000000_2025.csv.gz ACCEPTED 1", "wage_270000000_2025.csv.gz UNREADABLE 0");
        session.deleteUnless("bronze.wage", not(col("worker_id").equalTo("w-230000000")));
    }

    /** A table of bronze is made anew from the archive: from copies that are what was sent, or not at all. */
    private void readsAgainWhatTheArchiveHolds(Session session, List<Source> sources, Path inbox) throws IOException {
        Files.move(session.warehouse().table("bronze.wage"), folder.resolve("lost"));
        DeltaLog.clearCache();
        Path copy = archived(
                session,
                sent(
                        new Ingest(session, sources, new Inbox(List.of(inbox)), Instant.now()).preview(),
                        "wage_190000000_2025.csv"));
        cutOff(copy);
        var elsewhere = new Ingest(session, sources, new Inbox(List.of()), Instant.now());

        assertThatThrownBy(() -> elsewhere.execute(Extracts.NONE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll("wage_190000000_2025.csv", copy.toString(), "from a backup");
        assertThat(session.hasTable("bronze.wage")).isFalse();

        Intake healed = new Ingest(session, sources, new Inbox(List.of(inbox)), Instant.now()).execute(Extracts.NONE);

        assertThat(sent(healed, "wage_190000000_2025.csv").rowsAccepted()).isEqualTo(1);
        assertThat(session.table("bronze.wage").count()).isEqualTo(6);
    }

    private static Path archived(Session session, Submission submission) throws IOException {
        try (Stream<Path> files = Files.list(session.warehouse().root().resolve("archive"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(submission.sha256()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void cutOff(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }

    private static void writeAcross(Path inbox) throws IOException {
        String text =
                ACROSS.stream().map(cells -> String.join(";", cells) + "\r\n").collect(Collectors.joining());
        Files.writeString(inbox.resolve("population_110000000_2025.csv"), text);
        Files.writeString(
                inbox.resolve("population_110000000_2025.csv.meta.yml"),
                "control_totals: {rows: 8, population: 2685200}\n");
        Files.writeString(inbox.resolve("population_150000000_2025.csv"), text);
        Files.writeString(
                inbox.resolve("population_150000000_2025.csv.meta.yml"),
                "control_totals: {rows: 8, population: 2685201}\n");
        List<List<String>> sheet = new ArrayList<>(ACROSS);
        sheet.set(3, List.of("Ұлытау", "two", "220000"));
        Files.write(inbox.resolve("population_190000000_2025.xlsx"), GeneratedFile.workbook(sheet, 1));
    }

    private static void holdAcross(Session session, Intake intake) {
        assertThat(Stream.of("110000000_2025.csv", "150000000_2025.csv", "190000000_2025.xlsx")
                        .map(name -> sent(intake, "population_" + name))
                        .map(one -> one.outcome() + " " + one.rowsInFile().orElseThrow() + " " + one.rowsAccepted()
                                + " " + one.rowsRejected() + " " + one.message()))
                .containsExactly(
                        "ACCEPTED 8 8 0 ",
                        "REJECTED 8 0 8 control totals differ: population sent 2685201, counted 2685200; correct the rows"
                                + " or the totals and send it again",
                        "ACCEPTED_WITH_REJECTIONS 9 8 1 1 of 9 rows break the contract");
        assertThat(session.table("bronze.population")
                        .where(
                                "_submission_id like '%/110000000/%' or (_submission_id like '%/190000000/%' and _row = 4)")
                        .orderBy("_submission_id", "_row", "year")
                        .collectAsList())
                .extracting(row -> row.getAs("_row") + " " + row.getAs("area_name") + " " + row.getAs("year") + " "
                        + row.getAs("settlement") + " " + row.getAs("population") + " " + row.getAs("_raw"))
                .containsExactly(
                        "3 Абай 2024 all 600100 null",
                        "3 Абай 2025 all 610000 null",
                        "4 Ұлытау 2025 all 220000 null",
                        "6 Абай 2024 urban 400000 null",
                        "6 Абай 2025 urban 410000 null",
                        "9 Абай 2024 rural 200100 null",
                        "9 Абай 2025 rural 200000 null",
                        "10 Ұлытау 2025 rural 45000 null",
                        "4 Ұлытау 2024 all null Ұлытау,2024,two,all",
                        "4 Ұлытау 2025 all 220000 null");
    }

    private static Submission sent(Intake intake, String name) {
        return intake.submissions().stream()
                .filter(one -> one.fileName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
