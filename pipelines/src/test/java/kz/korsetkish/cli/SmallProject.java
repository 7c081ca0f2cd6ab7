package kz.korsetkish.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.TableContract.Column;
import kz.korsetkish.run.Remake;
import kz.korsetkish.run.RunRequest;
import kz.korsetkish.storage.Warehouse;

/**
 * A project of one indicator with inputs of a few rows, for tests of many nights. It is what is left of {@code sql/} where
 * all is taken away that such a night can do without; models that take Spark long to plan have a simple statement that
 * reads what they read.
 */
record SmallProject(Path home, Catalog whole) {
    static final Path SAMPLES = ProjectCopy.PROJECT.resolve("data-samples/official");

    static final String PLAN = "catalog/plans/concept-2030/";

    private static final Set<String> REFERENCE = Set.of(
            "area",
            "code",
            "entity",
            "organisation",
            "unit",
            "breakdown",
            "goal",
            "indicator",
            "plan",
            "plan_indicator",
            "target",
            "source");

    /** What is kept of these folders. */
    private static final Map<String, Set<String>> KEPT = Map.of(
            "catalog/sources",
            Set.of("rti", "published_value", "gdp"),
            "catalog/indicators",
            Set.of("rti-rating"),
            PLAN,
            Set.of("plan", "2025"),
            "reference",
            REFERENCE,
            "silver",
            Set.of(
                    "submission",
                    "submission_history",
                    "rejection",
                    "published_value",
                    "rti_section",
                    "plan_target",
                    "plan_version"),
            "gold",
            Set.of("official_series", "observation_series", "target", "verdict"),
            "gold/indicators",
            Set.of("rti-rating"),
            "checks",
            Set.of("code_unknown", "rows_accounted"),
            "latest",
            Set.of("release", "plan", "goal", "indicator", "goal_indicator"));

    private static final List<String> DELIVERIES = List.of(
            "received_delivery",
            "shared_delivery",
            "repeated_delivery",
            "rejection",
            "service_delivery",
            "delivery_count",
            "counted_row");

    /** What a night asks begins with. */
    private static final List<String> READ = List.of("book_", "disclosure_", "release_", "status_");

    /** Queries of the book that have rows; the others have none. */
    private static final Set<String> IN_BOOK =
            Set.of("book_release", "book_plan", "book_goal", "book_indicator", "release_pinned");

    static SmallProject in(Path home) throws IOException {
        var project = new SmallProject(home, CatalogFiles.load(ProjectCopy.PROJECT.resolve("sql")));
        new ProjectCopy(home).take("sql", "sql");
        for (var folder : KEPT.entrySet()) {
            project.keep(folder.getKey(), folder.getValue());
        }
        for (String file : List.of("plan.yml", "2025.yml")) {
            project.write(
                    PLAN + file, project.read(PLAN + file).replaceAll("(?m)^  (?!rti-rating)[a-z0-9-]+: \\{.*\\n", ""));
        }
        for (String table : List.of("area", "entity", "breakdown")) {
            project.edit("reference/" + table + ".yml", "published: true\n", "");
        }
        project.simplifyModels();
        project.simplifyQueries();
        Files.createDirectories(project.inbox());
        project.send("rti_2022.csv", Files.readString(SAMPLES.resolve("rti_2022.csv")), "2023-10-31");
        return project;
    }

    /** With the deliveries of services besides, and all that decides which of them count; of areas it has two regions. */
    static SmallProject withDeliveries(Path home) throws IOException {
        SmallProject project = in(home);
        List<String> taken =
                new ArrayList<>(List.of("catalog/sources/service_delivery.yml", "reference/area_edition.yml"));
        for (String model : DELIVERIES) {
            taken.add("silver/" + model + ".sql");
            taken.add("silver/" + model + ".yml");
        }
        for (String file : taken) {
            project.write(
                    file, Files.readString(ProjectCopy.PROJECT.resolve("sql").resolve(file)));
        }
        project.simplify("reference.area", "from values ('110000000'), ('710000000') as given (code)", """
                code: code
                valid_from: date'1991-12-16'
                level: 'region'
                region_code: code
                name_ru: code
                synthetic: false
                """);
        project.simplify("reference.area_edition", "from reference.area", """
                effective_on: valid_from
                code: code
                level: level
                name_ru: name_ru
                synthetic: synthetic
                _submission_id: ''
                _row: 1L
                """);
        return project;
    }

    private void simplifyModels() throws IOException {
        simplify("reference.area", "from values (1)", """
                code: 'KZ'
                valid_from: date'1991-12-16'
                level: 'country'
                name_kk: 'Қазақстан'
                name_ru: 'Казахстан'
                name_en: 'Kazakhstan'
                synthetic: false
                """);
        simplify(
                "silver.rejection",
                "from reference.indicator cross join reference.organisation cross join reference.code where false",
                "");
        edit("silver/plan_target.yml", "refresh: full", "refresh: view");
        simplify("silver.plan_target", "from reference.plan where false", "");
        simplify("silver.plan_version", "from reference.plan where false", "");
        String series = columns("united_series").stream()
                .map(column -> column.name() + ": " + column.name())
                .collect(Collectors.joining("\n"));
        simplify("gold.observation_series", "from united_series", series);
        simplify("gold.verdict", """
                from gold.target as t
                left join gold.observation_series as o
                  on o.indicator_id = t.indicator_id
                  and o.entity = t.entity
                  and o.time_period = t.time_period
                where t.in_force""", """
                plan_id: t.plan_id
                indicator_id: t.indicator_id
                entity: t.entity
                time_period: t.time_period
                target: t.value
                target_edition: t.edition
                obs_value: o.obs_value
                status: if(date(t.time_period || '-11-01') + interval 1 year > :as_of, 'not_due', 'no_data')
                due_on: date(t.time_period || '-11-01') + interval 1 year
                higher_is_better: true
                met_at_baseline: false
                lost: false
                not_distinguishable: false
                trend: 'unknown'
                method_version: 'simple'
                """);
    }

    /** Replaces the statement of a model; columns without an expression are null. */
    private void simplify(String table, String from, String expressions) throws IOException {
        Map<String, String> given = expressions
                .lines()
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(": ")), line -> line.substring(line.indexOf(": ") + 2)));
        String columns = columns(table).stream()
                .map(column -> "  %s as %s"
                        .formatted(
                                given.getOrDefault(column.name(), "cast(null as " + column.type() + ")"),
                                column.name()))
                .collect(Collectors.joining(",\n"));
        write(
                table.replace('.', '/') + ".sql",
                "-- One row, as it is declared.\nselect\n" + columns + "\n" + from + "\n");
    }

    private List<Column> columns(String table) {
        return whole.table(table).columns();
    }

    /** Of what a night asks the warehouse; what other commands ask goes. */
    private void simplifyQueries() throws IOException {
        try (Stream<Path> queries = Files.list(sql().resolve("read"))) {
            for (Path query : queries.toList()) {
                String name = String.valueOf(query.getFileName()).replace(".sql", "");
                boolean isRead = READ.stream().anyMatch(name::startsWith);
                if (isRead && !IN_BOOK.contains(name)) {
                    Files.writeString(query, "-- No row.\nselect 1 as nothing\nfrom values (1)\nwhere false\n");
                } else if (!isRead) {
                    Files.delete(query);
                }
            }
        }
    }

    Path sql() {
        return home.resolve("sql");
    }

    Path inbox() {
        return home.resolve("inbox");
    }

    Path out() {
        return home.resolve("out");
    }

    Warehouse warehouse() {
        return new Warehouse(home.resolve("warehouse"));
    }

    RunRequest request(LocalDate asOf) {
        return request(warehouse(), asOf, new Remake.Nothing());
    }

    RunRequest request(Warehouse warehouse, LocalDate asOf, Remake remake) {
        return new RunRequest(
                sql(),
                List.of(inbox()),
                Duration.ZERO,
                Map.of(),
                warehouse,
                out(),
                asOf,
                List.of("en"),
                "test",
                remake,
                kz.korsetkish.book.Publication.NOT_GIVEN);
    }

    /** Lays a file into the inbox with the day on which it was sent. */
    void send(String file, String text, String sentAt) throws IOException {
        Files.writeString(inbox().resolve(file + ".meta.yml"), "sent_at: " + sentAt + "\n");
        Files.writeString(inbox().resolve(file), text);
    }

    void write(String file, String text) throws IOException {
        Files.writeString(sql().resolve(file), text);
    }

    String read(String file) throws IOException {
        return Files.readString(sql().resolve(file));
    }

    void append(String file, String text) throws IOException {
        write(file, read(file) + text);
    }

    void edit(String file, String old, String changed) throws IOException {
        new ProjectCopy(home).edit("sql/" + file, old, changed);
    }

    private void keep(String folder, Set<String> kept) throws IOException {
        try (Stream<Path> files = Files.list(sql().resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!kept.contains(String.valueOf(file.getFileName()).replaceFirst("\\..*", ""))) {
                    Files.delete(file);
                }
            }
        }
    }
}
