package kz.korsetkish.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.catalog.Model.Refresh;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.plan.Fingerprint;
import kz.korsetkish.plan.Step;
import kz.korsetkish.quality.RowCount;
import kz.korsetkish.run.Phase.Done;
import kz.korsetkish.run.Phase.Due;
import kz.korsetkish.session.Session;
import kz.korsetkish.transform.CatalogTables;
import kz.korsetkish.transform.HiddenCells;
import kz.korsetkish.transform.NamedCodes;
import kz.korsetkish.transform.Touched;
import kz.korsetkish.transform.TouchedRows;
import kz.korsetkish.transform.Transform;

/** The stored tables between bronze and the release in the order of making; those of the catalogue are made together. */
final class TablePhases {
    private final RunState run;
    private final Catalog catalog;
    private final Session session;
    private final Transform transform;
    private final TouchedRows touchedRows;

    TablePhases(RunState run) {
        this.run = run;
        this.catalog = run.project().catalog();
        this.session = run.session();
        this.touchedRows = new TouchedRows(session, catalog, run.turningDay());
        this.transform = new Transform(session, query -> run.volumes().behind(query), run.turningDay());
    }

    List<Phase> all() {
        List<Phase> phases = new ArrayList<>();
        phases.add(phase(
                "reference", CatalogTables.names(catalog), madeFrom -> new CatalogTables(session, catalog).write()));
        storedModels(run.project().plan().steps())
                .forEach(model ->
                        phases.add(phase(model.table(), List.of(model.table()), madeFrom -> make(model, madeFrom))));
        return phases;
    }

    /** As far as it has to be made anew. */
    private long make(Model model, Fingerprint madeFrom) throws IOException {
        Optional<Touched> touched =
                session.hasTable(model.table()) ? run.touched().of(model.table(), madeFrom) : Optional.empty();
        return switch (model.refresh()) {
            case Refresh.BySubmission(String column) when touched.isPresent() -> makeOf(model, column, touched.get());
            case Refresh.ByKey by -> {
                long rows = touched.flatMap(some ->
                                touchedRows.byKey(model, by, some, run.volumes().behind(model.query())))
                        .orElseGet(() -> transform.run(model));
                run.touched().noteTies(model.table(), touchedRows.ties(model, by));
                yield rows;
            }
            default -> make(model);
        };
    }

    private long makeOf(Model model, String column, Touched touched) {
        if (reads(model, RowCount.TABLE)) {
            new RowCount(session, catalog).showOf(touched.submissions(), touched.sources());
        }
        LongSupplier make = () -> touchedRows.bySubmission(model, column, touched);
        return model.table().equals(NamedCodes.HELD_IN)
                ? new NamedCodes(session, catalog).rejectOf(touched, make)
                : make.getAsLong();
    }

    private long make(Model model) {
        return switch (model.table()) {
            case Transform.OBSERVATION_SERIES ->
                transform.uniteObservations(
                        catalog.indicators(), officialSeries(), new HiddenCells(session, catalog), model);
            case NamedCodes.HELD_IN -> new NamedCodes(session, catalog).reject(() -> transform.run(model));
            default -> {
                if (reads(model, NamedCodes.USED)) {
                    new NamedCodes(session, catalog).show();
                }
                if (reads(model, RowCount.TABLE)) {
                    new RowCount(session, catalog).show();
                }
                yield transform.run(model);
            }
        };
    }

    private boolean reads(Model model, String table) {
        return run.project().plan().step(model.table()).stream()
                .anyMatch(step -> step.inputs().contains(table));
    }

    private Query officialSeries() {
        return catalog.models().stream()
                .filter(model -> model.table().equals("gold.official_series"))
                .findFirst()
                .orElseThrow()
                .query();
    }

    private List<Model> storedModels(List<Step> steps) {
        Map<String, Model> stored = catalog.storedModels();
        return steps.stream()
                .map(Step::table)
                .filter(stored::containsKey)
                .map(stored::get)
                .toList();
    }

    @FunctionalInterface
    private interface Making {
        long of(Fingerprint madeFrom) throws IOException;
    }

    private Phase phase(String name, List<String> tables, Making make) {
        Supplier<Fingerprint> madeFrom = () -> {
            Fingerprint all = run.fingerprints().of(tables).by(run.request().version());
            for (String table : tables) {
                all = all.declaredAs(table, catalog.table(table).toString());
            }
            return isBySubmission(name) ? all.and(run.touched().ties(name)) : all;
        };
        return new Phase(
                name,
                () -> tables.stream().allMatch(session::hasTable)
                        ? run.changedOrAsked(name, madeFrom.get())
                        : Due.because("not there yet"),
                () -> {
                    Fingerprint now = madeFrom.get();
                    long rows = make.of(now);
                    run.note(name, now);
                    return Done.of(rows);
                });
    }

    private boolean isBySubmission(String table) {
        Model model = catalog.storedModels().get(table);
        return model != null && model.refresh() instanceof Refresh.BySubmission;
    }
}
