package kz.korsetkish.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.catalog.Source;

/** The tables that SQL can read. */
record KnownTables(Set<String> names) {
    /** All indicators together, which the runner unites. */
    static final String OBSERVATION_SERIES = "gold.observation_series";

    /** What the program writes itself, without a model. */
    static final List<String> OF_THE_PROGRAM = List.of(
            "bronze.submission",
            "reference.goal",
            "reference.indicator",
            "reference.target",
            "reference.source",
            OBSERVATION_SERIES,
            "published.observation_series",
            "published.assessment",
            "published.release",
            "published.indicator",
            "published.target",
            "published.goal",
            "published.area",
            "ops.run",
            "ops.step",
            "ops.step_state",
            "ops.check_result");

    KnownTables {
        names = Set.copyOf(names);
    }

    static KnownTables of(Catalog catalog) {
        Set<String> names = new TreeSet<>(OF_THE_PROGRAM);
        catalog.sources().stream().map(Source::name).map("bronze."::concat).forEach(names::add);
        catalog.models().stream().map(Model::table).forEach(names::add);
        return new KnownTables(names);
    }
}
