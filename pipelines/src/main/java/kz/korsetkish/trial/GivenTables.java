package kz.korsetkish.trial;

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
import kz.korsetkish.quality.RowCount;
import kz.korsetkish.session.Session;
import kz.korsetkish.transform.HiddenCells;
import kz.korsetkish.transform.NamedCodes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Writes the tables that a case needs as Delta tables: its given rows, and empty ones for the rest. What a case before
 * left with the same rows stays as it is.
 */
public final class GivenTables {
    /** A column of a given file that only says where a row comes from. */
    private static final String NOTE = "note";

    private static final Pattern TABLE_NAME =
            Pattern.compile("\\b(?:(?:reference|bronze|current|silver|gold|published|latest|ops)\\.[a-z][a-z0-9_]*"
                    + "|united_series\\b|hidden_cell\\b|code_used\\b|code_known\\b|row_count\\b)");

    private static final Set<String> MADE_IN_MEMORY =
            Set.of(HiddenCells.TABLE, NamedCodes.USED, NamedCodes.KNOWN, RowCount.TABLE);

    private final Session session;
    private final Catalog catalog;
    private final Map<String, Model> models;
    private final Map<String, String> written = new HashMap<>();

    public GivenTables(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
        this.models = catalog.models().stream().collect(Collectors.toMap(Model::table, Function.identity()));
    }

    /** The tables that a query needs as they are: those given, and behind views that are not given, the stored ones. */
    public Set<String> needed(String sql, Set<String> given) {
        Set<String> needed = new HashSet<>();
        for (String table : named(sql)) {
            if (table.equals(HiddenCells.TABLE)) {
                List.of("disclosure_cell", "disclosure_earlier")
                        .forEach(read -> needed.addAll(needed(catalog.read(read).sql(), given)));
                needed.add(table);
                continue;
            }
            if (table.equals(RowCount.TABLE)) {
                catalog.sources().forEach(source -> needed.add(source.table().table()));
                needed.add(table);
                continue;
            }
            if (table.equals(NamedCodes.USED) || table.equals(NamedCodes.KNOWN)) {
                catalog.sources().stream()
                        .filter(source -> !source.referring().isEmpty())
                        .forEach(source -> needed.add(source.table().table()));
                needed.add(table);
                continue;
            }
            if (!given.contains(table)) {
                decided(table)
                        .ifPresent(model -> needed.addAll(needed(model.query().sql(), given)));
            }
            Optional<Model> view = given.contains(table) ? Optional.empty() : view(table);
            view.ifPresentOrElse(model -> needed.addAll(needed(model.query().sql(), given)), () -> needed.add(table));
        }
        return needed;
    }

    public void write(Set<String> tables, Map<String, Path> given) {
        uncoverViews(tables);
        Map<String, String> changed = tables.stream()
                .filter(table -> !MADE_IN_MEMORY.contains(table))
                .collect(Collectors.toMap(Function.identity(), table -> text(Optional.ofNullable(given.get(table)))));
        changed.entrySet().removeAll(written.entrySet());
        session.jobs()
                .run(changed.keySet().stream()
                        .<Runnable>map(table -> () -> give(table, rows(table, given)))
                        .toList());
        written.putAll(changed);
        if (tables.contains(NamedCodes.USED)) {
            new NamedCodes(session, catalog).show();
        }
        tables.stream()
                .filter(table -> !given.containsKey(table))
                .flatMap(table -> decided(table).stream())
                .sorted(Comparator.comparing(this::counts).thenComparing(GivenTables::isRejection))
                .forEach(this::decide);
        if (tables.contains(HiddenCells.TABLE)) {
            new HiddenCells(session, catalog).choose();
        }
    }

    private void give(String table, Dataset<Row> rows) {
        if (table.indexOf('.') < 0) {
            session.keepInMemory(table, rows);
        } else {
            session.overwrite(table, rows);
        }
    }

    /** Drops the given tables of earlier cases that stand in for a view which this case needs itself. */
    private void uncoverViews(Set<String> needed) {
        List<String> covering = written.keySet().stream()
                .filter(table -> view(table).isPresent() && !needed.contains(table))
                .toList();
        covering.forEach(session::drop);
        written.keySet().removeAll(covering);
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
        return session.texts()
                .csv(csv, texts)
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
        return session.columns(table);
    }

    private void decide(Model model) {
        written.remove(model.table());
        if (isRejection(model)) {
            new NamedCodes(session, catalog).reject(() -> make(model));
        } else if (counts(model)) {
            new RowCount(session, catalog).show();
            make(model);
        } else {
            make(model);
        }
    }

    private long make(Model model) {
        return session.overwrite(model.table(), session.query(model.query(), Map.of()));
    }

    /** The model of stored rows that decide which others count: they follow from those where a case does not give them. */
    private Optional<Model> decided(String table) {
        return Optional.ofNullable(models.get(table))
                .filter(model -> isRejection(model) || counts(model) || model.refresh() instanceof Model.Refresh.ByKey);
    }

    private boolean counts(Model model) {
        return named(model.query().sql()).contains(RowCount.TABLE);
    }

    private static boolean isRejection(Model model) {
        return model.table().equals(NamedCodes.HELD_IN);
    }

    private Optional<Model> view(String table) {
        return Optional.ofNullable(models.get(table)).filter(model -> !model.isStored());
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
