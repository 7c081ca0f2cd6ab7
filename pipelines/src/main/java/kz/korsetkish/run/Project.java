package kz.korsetkish.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogException;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Nearest;
import kz.korsetkish.catalog.Problem;
import kz.korsetkish.catalog.Reading;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.plan.Fingerprints;
import kz.korsetkish.plan.Plan;

/**
 * The folder {@code sql/}: catalogue and queries, valid.
 *
 * @param contracts what stands for the text of a contract, by the name of its source
 */
public record Project(Catalog catalog, Plan plan, Map<String, String> contracts) {
    public Project {
        contracts = Map.copyOf(contracts);
    }

    /** Reads everything below this folder and throws with every mistake in it. */
    public static Project load(Path sql) {
        Reading reading = CatalogFiles.read(sql);
        return of(sql, reading.catalog(), Plan.of(reading));
    }

    /**
     * The same, looking further than a run does each night: each statement held against the declared columns, each
     * connection that a contract names against those of the settings, and what an indicator has beside its SQL and YAML.
     */
    public static Project validated(Path sql, Set<String> connections) {
        Reading reading = CatalogFiles.read(sql);
        Plan plan = Plan.analysed(reading.with(unknownConnections(reading.catalog(), connections))
                .with(new Completeness(reading.catalog(), sql.resolveSibling("data-samples")).problems()));
        return of(sql, reading.catalog(), plan);
    }

    private static Project of(Path sql, Catalog catalog, Plan plan) {
        return new Project(catalog, plan, contracts(sql.resolve("catalog/sources"), catalog));
    }

    /** Throws with every contract whose connection is not among those of the settings. */
    public void checkConnections(Set<String> configured) {
        List<Problem> problems = unknownConnections(catalog, configured);
        if (!problems.isEmpty()) {
            throw new CatalogException(problems);
        }
    }

    private static List<Problem> unknownConnections(Catalog catalog, Set<String> configured) {
        List<Problem> problems = new ArrayList<>();
        for (Source source : catalog.sources()) {
            if (source.origin() instanceof Source.Origin.Table table && !configured.contains(table.connection())) {
                problems.add(new Problem(
                        Path.of("sql", "catalog", "sources", source.name() + ".yml"),
                        table.line(),
                        "the settings have no connection \"" + table.connection() + "\": "
                                + (configured.isEmpty()
                                        ? "add connections to korsetkish.yml"
                                        : Nearest.hint(table.connection(), configured))));
            }
        }
        return problems;
    }

    /** The text of each contract as a hash, by the name of its source. */
    private static Map<String, String> contracts(Path folder, Catalog catalog) {
        Map<String, String> contracts = new HashMap<>();
        for (Source source : catalog.sources()) {
            Path file = folder.resolve(source.name() + ".yml");
            try {
                contracts.put(source.name(), Fingerprints.hash(List.of(Files.readString(file))));
            } catch (IOException e) {
                throw new UncheckedIOException("the contract " + file + " cannot be read: " + e.getMessage(), e);
            }
        }
        return contracts;
    }
}
