package kz.korsetkish.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.run.RunRequest;
import kz.korsetkish.storage.Warehouse;

/**
 * A project of one indicator with inputs of a few rows, for tests of many nights: what is left of {@code sql/} where the
 * other sources, indicators, models and checks are taken away. Its models of areas and comparisons have no rows.
 */
record SmallProject(Path home) {
    static final Path SAMPLES = ProjectCopy.PROJECT.resolve("data-samples/official");
    private static final Set<String> SOURCES = Set.of("rti.yml", "published_value.yml", "gdp.yml");
    private static final Set<String> INDICATORS = Set.of("rti-rating.yml", "rti-rating.sql");
    private static final Set<String> CHECKS = Set.of("code_unknown.sql", "rows_accounted.sql", "rows_counted.sql");
    private static final Set<String> SILVER = Set.of(
            "submission", "submission_history", "rejection", "repeated_delivery", "published_value", "rti_section");
    private static final Set<String> EMPTY = Set.of(
            "reference.area_edition",
            "reference.area_change",
            "reference.area_today",
            "reference.area_whole",
            "silver.repeated_delivery",
            "gold.recomputed_index",
            "gold.submission_board",
            "gold.verdict_comparison");

    static SmallProject in(Path home) throws IOException {
        var project = new SmallProject(home);
        List<Model> models =
                CatalogFiles.load(ProjectCopy.PROJECT.resolve("sql")).models();
        var copy = new ProjectCopy(home);
        copy.take("sql", "sql");
        project.keep("catalog/sources", SOURCES::contains);
        project.keep("catalog/indicators", INDICATORS::contains);
        project.keep("gold/indicators", INDICATORS::contains);
        project.keep("checks", CHECKS::contains);
        project.keep("silver", name -> SILVER.contains(name.replaceFirst("\\..*", "")));
        project.keep("catalog/plans/concept-2030", name -> !name.equals("2021.yml"));
        for (String file : List.of("plan.yml", "2025.yml")) {
            Path plan = project.sql().resolve("catalog/plans/concept-2030").resolve(file);
            Files.writeString(plan, Files.readString(plan).replaceAll("(?m)^  (?!rti-rating)[a-z0-9-]+: \\{.*\\n", ""));
        }
        for (Model model : models) {
            if (EMPTY.contains(model.table())) {
                project.write(model.table().replace('.', '/') + ".sql", empty(model));
            }
        }
        project.write("reference/area.sql", """
                -- One row: the nation.
                select
                  'KZ' as code,
                  date'1991-12-16' as valid_from,
                  cast(null as date) as valid_to,
                  'country' as level,
                  cast(null as string) as parent_code,
                  cast(null as string) as region_code,
                  'Қазақстан' as name_kk,
                  'Казахстан' as name_ru,
                  'Kazakhstan' as name_en,
                  false as synthetic
                """);
        Files.createDirectories(project.inbox());
        project.send("rti_2022.csv", Files.readString(SAMPLES.resolve("rti_2022.csv")), "2023-10-31");
        return project;
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

    RunRequest request(LocalDate asOf) {
        return new RunRequest(
                sql(),
                List.of(inbox()),
                Duration.ZERO,
                Map.of(),
                new Warehouse(home.resolve("warehouse")),
                out(),
                asOf,
                List.of("en"),
                "test");
    }

    /** Lays a file into the inbox with the day on which it was sent. */
    void send(String file, String text, String sentAt) throws IOException {
        Files.writeString(inbox().resolve(file + ".meta.yml"), "sent_at: " + sentAt + "\n");
        Files.writeString(inbox().resolve(file), text);
    }

    void write(String file, String text) throws IOException {
        Files.writeString(sql().resolve(file), text);
    }

    private void keep(String folder, Predicate<String> kept) throws IOException {
        try (Stream<Path> files = Files.list(sql().resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!kept.test(String.valueOf(file.getFileName()))) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String empty(Model model) {
        return model.columns().stream()
                .map(column -> "  cast(null as " + column.type() + ") as " + column.name())
                .collect(Collectors.joining(",\n", "-- No row.\nselect\n", "\nfrom values (1) where false\n"));
    }
}
