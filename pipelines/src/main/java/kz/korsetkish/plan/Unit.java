package kz.korsetkish.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CodeList;
import kz.korsetkish.catalog.Indicator;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.catalog.Query;

/** A SQL file with what it is there for. */
sealed interface Unit {
    Query query();

    Layer layer();

    /** The parameters that have a value wherever a query runs. */
    Set<String> OF_A_RUN = Set.of("as_of");

    /** Those that a query of the program may have besides: what a reader asks for. */
    Set<String> OF_THE_PROGRAM = Set.of(
            "as_of",
            "release",
            "indicator",
            "entity",
            "plan",
            "time_period",
            "column_1",
            "column_2",
            "column_3",
            "column_4");

    default Set<String> parameters() {
        return OF_A_RUN;
    }

    /** A model, which owes the columns it declares. */
    record OfModel(Model model) implements Unit {
        @Override
        public Query query() {
            return model.query();
        }

        @Override
        public Layer layer() {
            return Layer.valueOf(model.schema().toUpperCase(Locale.ROOT));
        }
    }

    /** An indicator, which owes the columns that all indicators share; these breakdowns have names. */
    record OfIndicator(Indicator indicator, Query query, Set<String> breakdowns) implements Unit {
        public OfIndicator {
            breakdowns = Set.copyOf(breakdowns);
        }

        @Override
        public Layer layer() {
            return Layer.INDICATOR;
        }
    }

    /** A check or a query of the program. */
    record OfInspection(Query query, Set<String> parameters) implements Unit {
        @Override
        public Layer layer() {
            return Layer.INSPECTION;
        }
    }

    static List<Unit> all(Catalog catalog) {
        Set<String> breakdowns =
                catalog.codes().stream().map(CodeList::breakdown).collect(Collectors.toSet());
        return Stream.of(
                        catalog.models().stream().map(OfModel::new),
                        catalog.indicators().stream()
                                .flatMap(indicator -> indicator.query().stream()
                                        .map(query -> new OfIndicator(indicator, query, breakdowns))),
                        catalog.checks().stream().map(check -> new OfInspection(check, OF_A_RUN)),
                        catalog.reads().stream().map(read -> new OfInspection(read, OF_THE_PROGRAM)))
                .<Unit>flatMap(units -> units)
                .toList();
    }

    /** Whether its SQL may read this table. */
    default boolean mayRead(String table) {
        boolean decides = this instanceof OfModel(Model model) && model.readsBronze() && table.startsWith("bronze.");
        return decides || layer().mayRead(table);
    }

    /** What a run does for it: nothing for a check or a query of the program. */
    default Optional<Step> step(Select select) {
        var inputs = select.tableNames();
        return switch (this) {
            case OfModel unit -> Optional.of(new Step(unit.model().table(), layer(), query(), inputs));
            case OfIndicator unit ->
                Optional.of(
                        new Step(KnownTables.INDICATORS + unit.indicator().indicatorId(), layer(), query(), inputs));
            case OfInspection unit -> Optional.empty();
        };
    }
}
