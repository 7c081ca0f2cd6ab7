package kz.korsetkish.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.plan.Fingerprints;
import kz.korsetkish.plan.Step;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.TableStates;
import kz.korsetkish.transform.CatalogTables;
import kz.korsetkish.transform.HiddenCells;
import kz.korsetkish.transform.NamedCodes;
import kz.korsetkish.transform.Transform;

/**
 * Tables that are made together, and how.
 *
 * @param fingerprint what they would be made from now
 * @param make makes them and gives their rows
 */
record TableWork(String name, List<String> tables, String fingerprint, LongSupplier make) {
    /** Why the tables have to be made; empty when they are as they would become. */
    String reason(Session session, TableStates states) {
        if (!tables.stream().allMatch(session::hasTable)) {
            return "not there yet";
        }
        return states.fingerprint(name)
                .map(made -> made.equals(fingerprint)
                        ? ""
                        : "its inputs, its SQL, its declaration or the as-of date have changed")
                .orElse("unknown what it was made from");
    }

    /** All stored tables between bronze and the release, in the order of making. */
    static List<TableWork> all(Project project, Session session, Transform transform, Fingerprints fingerprints) {
        Catalog catalog = project.catalog();
        List<TableWork> work = new ArrayList<>();
        work.add(new TableWork(
                "reference",
                CatalogTables.names(catalog),
                fingerprints.of(CatalogTables.names(catalog)),
                () -> new CatalogTables(session, catalog).write()));
        Query officialSeries = catalog.models().stream()
                .filter(model -> model.table().equals("gold.official_series"))
                .findFirst()
                .orElseThrow()
                .query();
        storedModels(catalog, project.plan().steps())
                .forEach(model -> work.add(of(model, fingerprints, () -> switch (model.table()) {
                    case Transform.OBSERVATION_SERIES ->
                        transform.uniteObservations(
                                catalog.indicators(), officialSeries, new HiddenCells(session, catalog), model);
                    case NamedCodes.HELD_IN -> {
                        new NamedCodes(session, catalog).show();
                        yield transform.run(model);
                    }
                    default -> transform.run(model);
                })));
        return work;
    }

    private static TableWork of(Model model, Fingerprints fingerprints, LongSupplier make) {
        String fingerprint = Fingerprints.hash(
                List.of(fingerprints.of(model.table()), model.contract().toString()));
        return new TableWork(model.table(), List.of(model.table()), fingerprint, make);
    }

    private static List<Model> storedModels(Catalog catalog, List<Step> steps) {
        Map<String, Model> stored = catalog.storedModels();
        return steps.stream()
                .map(Step::table)
                .filter(stored::containsKey)
                .map(table -> stored.get(table))
                .toList();
    }
}
