package kz.korsetkish.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import kz.korsetkish.catalog.Draft.Document;

/** Reads the catalogue: files to trees, trees held against shapes and rules, then records that need no more checking. */
public final class CatalogFiles {
    private CatalogFiles() {}

    /**
     * The catalogue below the project's {@code sql} folder. Files in it are named from the project's root.
     *
     * @throws CatalogException with every mistake found
     */
    public static Catalog load(Path sqlRoot) {
        Reading reading = read(sqlRoot);
        if (!reading.problems().isEmpty()) {
            throw new CatalogException(reading.problems());
        }
        return reading.catalog();
    }

    /** The same without throwing, so that the SQL of a catalogue with mistakes can still be looked at. */
    public static Reading read(Path sqlRoot) {
        Problems problems = new Problems();
        Draft draft = Draft.read(sqlRoot, problems);
        checkDeclarations(draft, problems);
        Rule.checkAll(PairingRules.ALL, draft, problems);
        return new Reading(compile(draft), tables(draft), problems.sorted());
    }

    /** The mistakes of the YAML files alone, whatever SQL stands beside them. */
    static List<Problem> declarationProblems(Path sqlRoot) {
        Problems problems = new Problems();
        checkDeclarations(Draft.read(sqlRoot, problems), problems);
        return problems.sorted();
    }

    private static void checkDeclarations(Draft draft, Problems problems) {
        Rule.checkAll(SourceRules.ALL, draft, problems);
        Rule.checkAll(DeclarationRules.ALL, draft, problems);
        Rule.checkAll(RefreshRules.ALL, draft, problems);
        Rule.checkAll(PlanRules.ALL, draft, problems);
        Rule.checkAll(NameRules.ALL, draft, problems);
        Rule.checkAll(ReferenceRules.ALL, draft, problems);
        Rule.checkAll(CalendarRules.ALL, draft, problems);
    }

    private static Set<String> tables(Draft draft) {
        Set<String> tables = new HashSet<>();
        draft.names(Place.SOURCE).forEach(name -> {
            tables.add("bronze." + name);
            tables.add(Model.CURRENT + "." + name);
        });
        Set<String> named = new HashSet<>(draft.names(Place.TABLE));
        named.addAll(draft.names(Place.MODEL_SQL));
        named.forEach(name -> {
            String schema = name.substring(0, name.indexOf('/'));
            String table = name.substring(schema.length() + 1);
            tables.add(schema.equals(TableContract.MEMORY) ? table : schema + "." + table);
            if (mayBePublished(draft, name)) {
                tables.add("published." + table);
            }
        });
        return tables;
    }

    /** Who has mistakes in the declaration may have meant it. */
    private static boolean mayBePublished(Draft draft, String name) {
        return draft.documents(Place.TABLE).stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .map(document -> document.tree().flag("published"))
                .orElse(true);
    }

    private static Catalog compile(Draft draft) {
        List<UnitOfMeasure> units = entries(draft, Place.UNITS, Records::unit);
        List<Indicator> indicators = all(
                draft,
                Place.INDICATOR,
                document -> Records.indicator(document, query(draft, Place.INDICATOR_SQL, document.name()), units));
        List<Source> sources = all(draft, Place.SOURCE, Records::source);
        List<Model> models = new ArrayList<>(CurrentRows.models(sources, draft.queries(Place.CURRENT)));
        models.addAll(withSql(draft, Place.TABLE, Place.MODEL_SQL, Records::model));
        return new Catalog(
                entries(draft, Place.ORGANISATIONS, Records::organisation),
                units,
                all(draft, Place.CODES, Records::codes),
                indicators,
                PlanFiles.plans(draft),
                sources,
                draft.documents(Place.TABLE).stream()
                        .filter(document ->
                                document.tree().optionalText("written_by").isPresent())
                        .map(Records::table)
                        .toList(),
                models,
                draft.queries(Place.CHECK),
                draft.queries(Place.READ),
                draft.queries(Place.EXTRACT));
    }

    private static <T> List<T> all(Draft draft, Place place, Function<Document, T> compile) {
        return draft.documents(place).stream().map(compile).toList();
    }

    /** One of each key of a file. */
    private static <T> List<T> entries(Draft draft, Place place, Function<Node.Field, T> compile) {
        return draft.documents(place).stream()
                .flatMap(document -> document.tree().fields().stream())
                .map(compile)
                .toList();
    }

    private static Optional<Query> query(Draft draft, Place place, String name) {
        return draft.queries(place).stream()
                .filter(query -> query.name().equals(name))
                .findFirst();
    }

    private static <T> List<T> withSql(
            Draft draft, Place declaration, Place sql, BiFunction<Document, Query, T> compile) {
        return draft.documents(declaration).stream()
                .flatMap(document ->
                        query(draft, sql, document.name()).map(query -> compile.apply(document, query)).stream())
                .toList();
    }
}
