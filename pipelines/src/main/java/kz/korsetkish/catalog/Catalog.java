package kz.korsetkish.catalog;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that the project knows before it sees data: organisations, units, code lists, goals, indicators, targets, source contracts, models, checks and the
 * program's own queries. Valid once built.
 *
 * @param extracts statements for PostgreSQL, by which tables come in
 */
public record Catalog(
        List<Organisation> organisations,
        List<UnitOfMeasure> units,
        List<CodeList> codes,
        List<Goal> goals,
        List<Indicator> indicators,
        List<TargetEdition> editions,
        List<Source> sources,
        List<Model> models,
        List<Query> checks,
        List<Query> reads,
        List<Query> extracts) {
    public Catalog {
        organisations = List.copyOf(organisations);
        units = List.copyOf(units);
        codes = List.copyOf(codes);
        goals = List.copyOf(goals);
        indicators = List.copyOf(indicators);
        editions = List.copyOf(editions);
        sources = List.copyOf(sources);
        models = List.copyOf(models);
        checks = List.copyOf(checks);
        reads = List.copyOf(reads);
        extracts = List.copyOf(extracts);
    }

    /** The source contracts by name. */
    public Map<String, Source> sourcesByName() {
        return sources.stream().collect(Collectors.toMap(Source::name, Function.identity()));
    }

    /** The models that are stored, by table name. */
    public Map<String, Model> storedModels() {
        return models.stream()
                .filter(model -> model.refresh() == Model.Refresh.FULL)
                .collect(Collectors.toMap(Model::table, Function.identity()));
    }

    /** The program's own query of this name, without {@code .sql}. */
    public Query read(String name) {
        return reads.stream()
                .filter(query -> query.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("sql/read has no " + name + ".sql"));
    }
}
