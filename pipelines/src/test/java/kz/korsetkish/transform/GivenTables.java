package kz.korsetkish.transform;

import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Writes the tables that a case needs as Delta tables: its given rows, and empty ones for the rest. What a case before
 * left with the same rows stays as it is.
 */
final class GivenTables {
    /** A column of a given file that only says where a row comes from. */
    private static final String NOTE = "note";

    private static final Pattern TABLE_NAME = Pattern.compile(
            "\\b(?:(?:reference|bronze|silver|gold|published|latest|ops)\\.[a-z][a-z0-9_]*|united_series\\b|hidden_cell\\b)");

    /** The tables that the program writes without a model; the columns that SQL reads. */
    private static final Map<String, String> WRITTEN_BY_THE_PROGRAM = Map.of(
            "ops.run",
            "started_at timestamp, ended_at timestamp, as_of date, outcome string, release_id string, message string",
            "reference.goal",
            "goal_no int, title_kk string, title_ru string, title_en string",
            "bronze.submission",
            """
            submission_id string, source string, organisation string, period string, kind string, corrects string,
            file_name string, sha256 string, contract_version int, synthetic boolean, sent_at timestamp, received_at timestamp, due_at timestamp, rows_in_file bigint,
            rows_accepted bigint, rows_rejected bigint, outcome string
            """,
            "reference.indicator",
            """
            indicator_id string, indicator_no int, goal_no int, title_kk string, title_ru string, title_en string,
            unit string, direction string, direction_sign int, precision int, additive boolean, ratio_scale boolean,
            ci_level int, baseline_period string, baseline_value decimal(38,16), frequency_months int,
            publication_lag_months int, provenance string, coverage_source string, coverage_floor int,
            disclosure_counted string, disclosure_population string, disclosure_threshold int, disclosure_dominance int, disclosure_series string, reliability_answers int,
            reliability_relative_standard_error int,
            definition_changes array<struct<version: int, from_period: string, decided: date, kk: string, ru: string, en: string>>,
            owner_kk string, owner_ru string, owner_en string, method_kk string, method_ru string, method_en string,
            assumptions array<struct<kk: string, ru: string, en: string>>, sources array<string>, definition string
            """,
            "reference.target",
            """
            edition string, published date, indicator_id string, time_period string, value decimal(38,16),
            document_kk string, document_ru string, document_en string
            """,
            "reference.source",
            """
            source string, title_kk string, title_ru string, title_en string, citation_kk string, citation_ru string,
            citation_en string, organisation string, reporters string, first_year int, every_months int,
            due_after_months int, is_assessed boolean
            """,
            Transform.UNITED_SERIES,
            """
            indicator_id string, series string, entity string, time_period string, breakdown string, member string,
            provenance string, numerator decimal(38,10), denominator decimal(38,10), obs_value decimal(38,16),
            obs_status string, sample_size bigint, standard_error double, ci_low double, ci_high double, ci_level int,
            contributors bigint, largest_contribution decimal(38,10), second_contribution decimal(38,10)
            """,
            "published.release",
            """
            release_id string, release_seq bigint, as_of date, created_at timestamp, program_version string,
            data_vintage timestamp, submissions bigint, synthetic_submissions bigint
            """);

    /** What a release publishes besides its own row: copies with its number. */
    private static final Map<String, String> PUBLISHED = Map.of(
            "published.observation_series", "gold.observation_series",
            "published.verdict", "gold.verdict",
            "published.goal", "reference.goal",
            "published.source", "reference.source",
            "published.indicator", "reference.indicator",
            "published.target", "reference.target",
            "published.area", "reference.area",
            "published.submission", "bronze.submission");

    private final Session session;
    private final Catalog catalog;
    private final Map<String, Model> models;
    private final Map<String, Source> sources;
    private final Map<String, String> written = new HashMap<>();

    GivenTables(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
        this.models = catalog.models().stream().collect(Collectors.toMap(Model::table, Function.identity()));
        this.sources = catalog.sourcesByName();
    }

    /** The tables that a query needs as they are: those given, and behind views that are not given, the stored ones. */
    Set<String> needed(String sql, Set<String> given) {
        Set<String> needed = new HashSet<>();
        for (String table : named(sql)) {
            if (table.equals(HiddenCells.TABLE)) {
                List.of("disclosure_cell", "disclosure_earlier")
                        .forEach(read -> needed.addAll(needed(catalog.read(read).sql(), given)));
                needed.add(table);
                continue;
            }
            Optional<Model> view = given.contains(table) ? Optional.empty() : view(table);
            view.ifPresentOrElse(model -> needed.addAll(needed(model.query().sql(), given)), () -> needed.add(table));
        }
        return needed;
    }

    void write(Set<String> tables, Map<String, Path> given) {
        uncoverViews(tables);
        Map<String, String> changed = tables.stream()
                .filter(table -> !table.equals(HiddenCells.TABLE))
                .collect(Collectors.toMap(Function.identity(), table -> text(Optional.ofNullable(given.get(table)))));
        changed.entrySet().removeAll(written.entrySet());
        session.sideBySide(changed.keySet().stream()
                .<Runnable>map(table -> () -> give(table, rows(table, given)))
                .toList());
        written.putAll(changed);
        if (tables.contains(HiddenCells.TABLE)) {
            new HiddenCells(session, catalog).choose();
        }
    }

    private void give(String table, Dataset<Row> rows) {
        if (table.equals(Transform.UNITED_SERIES)) {
            session.keepInMemory(table, rows);
        } else {
            session.overwrite(table, rows);
        }
    }

    /** Deletes the given tables of earlier cases that stand in for a view which this case needs itself. */
    private void uncoverViews(Set<String> needed) {
        List<String> covering = written.keySet().stream()
                .filter(table -> view(table).isPresent() && !needed.contains(table))
                .toList();
        for (String table : covering) {
            delete(session.warehouse().table(table));
            written.remove(table);
        }
        if (!covering.isEmpty()) {
            DeltaLog.clearCache();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Optional<Path> csv) {
        try {
            return csv.isPresent() ? Files.readString(csv.get()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Dataset<Row> rows(String table, Map<String, Path> given) {
        StructType columns = columns(table);
        return Optional.ofNullable(given.get(table))
                .map(csv -> read(csv, columns))
                .orElseGet(() -> session.rows(List.of(), columns));
    }

    /** The rows of a file as these columns; a column that the file lacks is null, and there are no errors. */
    Dataset<Row> read(Path csv, StructType columns) {
        List<String> header = header(csv);
        List<String> unknown = header.stream()
                .filter(name -> !name.equals(NOTE)
                        && !Arrays.asList(columns.fieldNames()).contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(csv + " has columns that its table has not: " + unknown);
        }
        StructType texts = new StructType(header.stream()
                .map(name -> DataTypes.createStructField(name, DataTypes.StringType, true))
                .toArray(StructField[]::new));
        return session.spark()
                .read()
                .option("header", "true")
                .option("escape", "\"")
                .schema(texts)
                .csv(csv.toString())
                .select(Arrays.stream(columns.fields())
                        .map(column -> cell(column, header))
                        .toArray(Column[]::new));
    }

    private static Column cell(StructField column, List<String> header) {
        String type = column.dataType().sql();
        String text = header.contains(column.name()) ? "`" + column.name() + "`" : "null";
        if (column.dataType() instanceof ArrayType) {
            return expr("from_json(coalesce(%s, '[]'), '%s')".formatted(text, type))
                    .as(column.name());
        }
        return expr("cast(%s as %s)".formatted(text, type)).as(column.name());
    }

    static List<String> header(Path csv) {
        try (Stream<String> lines = Files.lines(csv)) {
            return List.of(lines.findFirst().orElseThrow().split(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StructType columns(String table) {
        if (PUBLISHED.containsKey(table)) {
            return columns(PUBLISHED.get(table)).add("release_id", DataTypes.StringType);
        }
        Model model = models.get(table);
        if (model != null) {
            return StructType.fromDDL(model.columns().stream()
                    .map(column -> "`" + column.name() + "` " + column.type())
                    .collect(Collectors.joining(", ")));
        }
        Source source = table.startsWith("bronze.") ? sources.get(table.substring("bronze.".length())) : null;
        if (source != null) {
            return StructType.fromDDL(source.columns().stream()
                            .map(column -> column.name() + " " + column.type())
                            .collect(Collectors.joining(", "))
                    + ", _errors array<struct<rule: string, column: string, value: string, message: string>>,"
                    + " _raw string, _submission_id string, _row bigint");
        }
        String columns = WRITTEN_BY_THE_PROGRAM.get(table);
        if (columns == null) {
            throw new IllegalArgumentException("unknown table " + table);
        }
        return StructType.fromDDL(columns);
    }

    private Optional<Model> view(String table) {
        return Optional.ofNullable(models.get(table)).filter(model -> model.refresh() == Model.Refresh.VIEW);
    }

    private static Set<String> named(String sql) {
        String withoutComments =
                sql.lines().map(line -> line.replaceFirst("--.*", "")).collect(Collectors.joining("\n"));
        return TABLE_NAME
                .matcher(withoutComments)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }
}
