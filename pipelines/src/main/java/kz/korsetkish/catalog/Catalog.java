package kz.korsetkish.catalog;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that the project knows before it sees data: organisations, units, code lists, indicators, plans, source contracts, models, checks
 * and the program's own queries. Valid once built.
 *
 * @param written tables that the program writes itself, besides those of the sources
 * @param extracts statements for PostgreSQL, by which tables come in
 */
public record Catalog(
        List<Organisation> organisations,
        List<UnitOfMeasure> units,
        List<CodeList> codes,
        List<Indicator> indicators,
        List<TargetPlan> plans,
        List<Source> sources,
        List<TableContract> written,
        List<Model> models,
        List<Query> checks,
        List<Query> reads,
        List<Query> extracts) {
    public Catalog {
        organisations = List.copyOf(organisations);
        units = List.copyOf(units);
        codes = List.copyOf(codes);
        indicators = List.copyOf(indicators);
        plans = List.copyOf(plans);
        sources = List.copyOf(sources);
        written = List.copyOf(written);
        models = List.copyOf(models);
        checks = List.copyOf(checks);
        reads = List.copyOf(reads);
        extracts = List.copyOf(extracts);
    }

    /** The plan whose numbers, goals and targets the reports print. */
    public TargetPlan printedPlan() {
        return plans.stream()
                .filter(TargetPlan::isPrinted)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a catalogue without mistakes prints one plan"));
    }

    /** The days on which figures can change though nothing new has come. */
    public TurningDays turningDays() {
        return new TurningDays(plans, indicators, sources);
    }

    /** The source contracts by name. */
    public Map<String, Source> sourcesByName() {
        return sources.stream().collect(Collectors.toMap(Source::name, Function.identity()));
    }

    /** The models that are stored, by table name. */
    public Map<String, Model> storedModels() {
        return models.stream().filter(Model::isStored).collect(Collectors.toMap(Model::table, Function.identity()));
    }

    /** Every table that is stored, the copies of releases left out: the one list of them. */
    public List<TableContract> stored() {
        return Stream.of(
                        sources.stream().map(Source::table),
                        written.stream().filter(table -> !table.schema().equals(TableContract.MEMORY)),
                        models.stream().filter(Model::isStored).map(Model::contract))
                .<TableContract>flatMap(tables -> tables)
                .toList();
    }

    /** The tables that each release keeps. */
    public List<TableContract> published() {
        return stored().stream().filter(TableContract::isPublished).toList();
    }

    /** Every table that a statement can name, stored or not. */
    public List<TableContract> tables() {
        return Stream.of(
                        stored().stream(),
                        written.stream().filter(table -> table.schema().equals(TableContract.MEMORY)),
                        published().stream().map(TableContract::published),
                        models.stream().filter(model -> !model.isStored()).map(Model::contract))
                .<TableContract>flatMap(tables -> tables)
                .toList();
    }

    /** What this table promises. */
    public TableContract table(String name) {
        return tables().stream()
                .filter(table -> table.table().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing declares the table " + name));
    }

    /** Every SELECT that has a file of its own, by its path. */
    public Map<String, Query> queries() {
        return Stream.of(
                        models.stream()
                                .filter(model -> !model.schema().equals(Model.CURRENT))
                                .map(Model::query),
                        indicators.stream().flatMap(indicator -> indicator.query().stream()),
                        checks.stream(),
                        reads.stream())
                .<Query>flatMap(queries -> queries)
                .collect(Collectors.toMap(Query::path, Function.identity()));
    }

    /** The program's own query of this name, without {@code .sql}. */
    public Query read(String name) {
        return reads.stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("sql/read has no " + name + ".sql"));
    }
}
