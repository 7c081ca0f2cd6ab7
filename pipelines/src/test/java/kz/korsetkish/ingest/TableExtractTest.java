package kz.korsetkish.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.korsetkish.Declared;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.database.Database;
import kz.korsetkish.database.Password;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.Warehouse;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.submission.Submission.Kind;
import kz.korsetkish.submission.Submission.Outcome;
import kz.korsetkish.submission.SubmissionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a real PostgreSQL server all the way to bronze. */
class TableExtractTest {
    private static final Path SQL =
            Path.of(System.getProperty("korsetkish.home", "..")).resolve("sql");

    private static final String CONTRACT = """
            contract_version: 1
            title: {kk: Жалақы, ru: Зарплата, en: Wages}
            citation: Wages
            organisation: ministry
            period: '2025'
            columns:
              - {name: worker_id, type: string, required: true, meaning: {kk: Қызметкер, ru: Работник, en: Worker}}
              - {name: hired, type: date, meaning: {kk: Күні, ru: День, en: Day}}
              - {name: owed, type: 'decimal(18,1)', required: true, min: 0, max: 1000000000, meaning: {kk: Есептелген, ru: Начислено, en: Owed}}
              - {name: is_state, type: boolean, meaning: {kk: Мемлекеттік, ru: Государственный, en: Of the state}}
              - {name: changed_at, type: timestamp, required: true, meaning: {kk: Өзгертілген, ru: Изменено, en: Changed}}
            key: [worker_id]
            calendar: {reporters: one, first_year: 2021, every_months: 12, due_after_months: 3}
            """;
    private static final String WHOLE = "jdbc: {connection: registry, table: public.wage, mode: full}\n";
    private static final String APPEND =
            "jdbc: {connection: registry, table: public.wage, mode: append, watermark: changed_at}\n";

    @TempDir
    static Path common;

    private static PostgresServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = PostgresServer.start(common);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void fill() throws SQLException {
        server.execute(
                "drop table if exists public.wage",
                "create table public.wage (worker_id text, note text, hired date, owed numeric, is_state boolean,"
                        + " changed_at timestamptz not null)",
                "grant select on public.wage to keeper",
                "insert into public.wage values"
                        + " ('w-2', 'personal', '2024-02-29', 7, true, '2025-01-02 03:04:05.678901+05'),"
                        + " ('Ёлкина, Анна\nЖ. \"Әсел\"', null, null, 100.5, null, '2025-01-01 00:00Z')");
    }

    @Test
    void passwordMayBeInTheEnvironment() throws SQLException {
        var known = new Database("registry", server.url(), "keeper", new Password.InVariable("REGISTRY_PASSWORD"));
        var unknown = new Database("registry", server.url(), "keeper", new Password.InVariable("REGISTRY_PASWORD"));

        try (Connection connection = known.connect()) {
            assertThat(connection.getMetaData().getUserName()).isEqualTo("keeper");
        }
        assertThatThrownBy(unknown::connect)
                .hasMessage("the environment has no variable REGISTRY_PASWORD with the password: set it");
    }

    @Test
    void wholeTableComesInOnceAndAgainWhenARowChanges() throws IOException, SQLException {
        try (Session session = open()) {
            Intake first = extract(session, WHOLE, server.database());

            assertThat(first.failures()).isEmpty();
            assertThat(first.arrived()).singleElement().satisfies(one -> {
                assertThat(one.fileName()).isEqualTo("registry.public.wage.csv");
                assertThat(one.submissionId()).startsWith("wage/ministry/2025/");
                assertThat(one.outcome()).isEqualTo(Outcome.ACCEPTED);
                assertThat(one.rowsInFile()).contains(2L);
                assertThat(session.warehouse().root().resolve("archive").resolve(one.sha256()))
                        .content()
                        .doesNotContain("personal");
            });
            assertThat(rows(session))
                    .containsExactly(
                            "w-2 2024-02-29 7.0 true 2025-01-01T22:04:05.678901Z",
                            "Ёлкина, Анна\nЖ. \"Әсел\" null 100.5 null 2025-01-01T00:00:00Z");

            // Where a row lies in the table is none of its contents.
            server.execute("update public.wage set note = 'moved' where worker_id = 'w-2'");
            Intake second = extract(session, WHOLE, server.database());
            assertThat(second.arrived()).isEmpty();
            assertThat(second.unchanged()).isEqualTo(1);

            server.execute("update public.wage set owed = 8 where worker_id = 'w-2'");
            extract(session, WHOLE, server.database());
            assertThat(rows(session)).hasSize(2).contains("w-2 2024-02-29 8.0 true 2025-01-01T22:04:05.678901Z");

            server.execute("update public.wage set owed = 7 where worker_id = 'w-2'");
            Intake back = extract(session, WHOLE, server.database());
            assertThat(back.arrived())
                    .singleElement()
                    .satisfies(one -> assertThat(one.submissionId())
                            .isEqualTo(first.arrived().getFirst().submissionId()));
            assertThat(rows(session)).hasSize(2).contains("w-2 2024-02-29 7.0 true 2025-01-01T22:04:05.678901Z");
        }
    }

    @Test
    void onlyRowsAboveTheWatermarkAreAppended() throws IOException, SQLException {
        try (Session session = open()) {
            assertThat(extract(session, APPEND, server.database()).arrived())
                    .extracting(Submission::kind)
                    .containsExactly(Kind.APPEND);
            assertThat(extract(session, APPEND, server.database()).arrived()).isEmpty();

            server.execute(
                    "insert into public.wage values ('w-3', null, null, -1, false, '2025-01-02 03:04:05.678902+05')",
                    "insert into public.wage values ('w-4', null, null, 4, false, '2025-01-03 00:00Z')",
                    "insert into public.wage values ('late', null, null, 5, false, '2024-12-31 00:00Z')");
            Intake next = extract(session, APPEND, server.database());

            assertThat(next.arrived()).singleElement().satisfies(one -> {
                assertThat(one.outcome()).isEqualTo(Outcome.ACCEPTED_WITH_REJECTIONS);
                assertThat(List.of(one.rowsAccepted(), one.rowsRejected())).isEqualTo(List.of(1L, 1L));
            });
            server.execute("update public.wage set owed = 9, changed_at = '2025-01-04 00:00Z' where worker_id = 'w-4'");
            assertThat(extract(session, APPEND, server.database()).arrived())
                    .singleElement()
                    .satisfies(one -> assertThat(one.rowsInFile()).contains(1L));
            assertThat(extract(session, APPEND, server.database()).arrived()).isEmpty();
            assertThat(rows(session))
                    .contains(
                            "w-4 null 4.0 false 2025-01-03T00:00:00Z",
                            "w-4 null 9.0 false 2025-01-04T00:00:00Z",
                            "w-3 null -1.0 false 2025-01-01T22:04:05.678902Z")
                    .hasSize(5);
        }
    }

    @Test
    void tableThatCannotBeHadIsNamedAndOthersGoOn() throws IOException, SQLException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("unknown.csv"), "a\n1\n");
        String url = server.url();
        try (Session session = open()) {
            var down =
                    new Database("registry", "jdbc:postgresql://localhost:1/postgres", "keeper", new Password.None());
            Intake refused = extract(session, WHOLE, down);
            assertThat(refused.failures())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "source wage: the table public.wage of the connection registry could not be extracted by"
                                    + " sql/extract/whole.sql: Connection to localhost:1 refused.");
            assertThat(refused.arrived()).extracting(Submission::outcome).containsExactly(Outcome.UNCLAIMED);

            Path wrong = Files.writeString(folder.resolve("wrong"), "not-" + PostgresServer.SECRET);
            assertThat(extract(session, WHOLE, new Database("registry", url, "keeper", new Password.InFile(wrong)))
                            .failures())
                    .singleElement()
                    .asString()
                    .contains("password authentication failed for user \"keeper\"")
                    .doesNotContain(PostgresServer.SECRET);

            server.execute("alter table public.wage rename column owed to wages");
            assertThat(extract(session, WHOLE, server.database()).failures())
                    .singleElement()
                    .asString()
                    .contains("ERROR: column t.owed does not exist");

            server.execute("drop table public.wage");
            assertThat(extract(session, WHOLE, server.database()).failures())
                    .singleElement()
                    .asString()
                    .contains("ERROR: relation \"public.wage\" does not exist");
        }
    }

    private Session open() throws IOException {
        Catalog catalog = Intray.project(folder.resolve("project"), CONTRACT + WHOLE);
        return Session.open(new Warehouse(folder.resolve("warehouse")), Declared.with(catalog.sources()));
    }

    private Intake extract(Session session, String jdbc, Database database) throws IOException {
        Catalog catalog = Intray.project(folder.resolve("project"), CONTRACT + jdbc);
        var inbox = new Inbox(List.of(Files.createDirectories(folder.resolve("inbox"))));
        var extracts = new Extracts(
                Map.of("registry", database), CatalogFiles.load(SQL).extracts());
        return new Ingest(session, catalog.sources(), inbox, Instant.now()).execute(extracts);
    }

    /** The rows of submissions that count, in the order of their keys. */
    private static List<String> rows(Session session) {
        List<String> current = new SubmissionTable(session)
                .read().stream()
                        .filter(one -> one.outcome().isCurrent())
                        .map(Submission::submissionId)
                        .toList();
        return session.table("bronze.wage").orderBy("worker_id", "changed_at").collectAsList().stream()
                .filter(row -> current.contains(row.<String>getAs("_submission_id")))
                .map(row -> List.of("worker_id", "hired", "owed", "is_state", "changed_at").stream()
                        .map(column -> String.valueOf(row.<Object>getAs(column)))
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
