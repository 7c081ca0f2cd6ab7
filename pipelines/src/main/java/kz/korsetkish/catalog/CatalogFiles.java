package kz.korsetkish.catalog;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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
        Problems problems = new Problems();
        Draft draft = Draft.read(sqlRoot, problems);
        checkDeclarations(draft, problems);
        Rule.checkAll(PairingRules.ALL, draft, problems);
        if (problems.count() > 0) {
            throw new CatalogException(problems.sorted());
        }
        return compile(draft);
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
    }

    private static Catalog compile(Draft draft) {
        List<Goal> goals = draft.documents(Place.GOALS).stream()
                .flatMap(document -> document.tree().map("goals", Records::goal).stream())
                .sorted(Comparator.comparingInt(Goal::number))
                .toList();
        List<Indicator> indicators = all(
                draft,
                Place.INDICATOR,
                document -> Records.indicator(document, sql(draft, Place.INDICATOR_SQL, document)));
        List<TargetEdition> editions = all(draft, Place.EDITION, Records::edition);
        return new Catalog(
                goals,
                indicators.stream()
                        .sorted(Comparator.comparingInt(Indicator::number))
                        .toList(),
                editions.stream()
                        .sorted(Comparator.comparing(TargetEdition::published))
                        .toList(),
                all(draft, Place.SOURCE, Records::source),
                all(draft, Place.MODEL, document -> Records.model(document, sql(draft, Place.MODEL_SQL, document))),
                draft.queries(Place.CHECK),
                draft.queries(Place.READ));
    }

    private static <T> List<T> all(Draft draft, Place place, Function<Document, T> compile) {
        return draft.documents(place).stream().map(compile).toList();
    }

    private static Query sql(Draft draft, Place place, Document document) {
        return draft.queries(place).stream()
                .filter(query -> query.name().equals(document.name()))
                .map(query ->
                        new Query(query.name().substring(query.name().indexOf('/') + 1), query.file(), query.sql()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no SQL for " + document.name()));
    }
}
