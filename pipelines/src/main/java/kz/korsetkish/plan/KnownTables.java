package kz.korsetkish.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables that SQL can read. */
record KnownTables(Set<String> names) {
    /** All indicators together, which the runner unites; never stored. */
    static final String UNITED_SERIES = "united_series";

    /** Cells of it that are suppressed, which the runner chooses; never stored. */
    static final String HIDDEN_CELL = "hidden_cell";

    /** The queries of the program that it chooses them by. */
    static final List<String> CHOOSING_HIDDEN_CELLS = List.of("disclosure_cell", "disclosure_earlier");

    /** The model of what owners published, united with the indicators into {@link #UNITED_SERIES}. */
    static final String OFFICIAL_SERIES = "gold.official_series";

    /** What the program writes itself, without a model. */
    static final List<String> OF_THE_PROGRAM = List.of(
            "bronze.submission",
            "reference.goal",
            "reference.indicator",
            "reference.target",
            "reference.source",
            UNITED_SERIES,
            HIDDEN_CELL,
            "published.observation_series",
            "published.verdict",
            "published.verdict_comparison",
            "published.submission_board",
            "published.submission",
            "published.source",
            "published.release",
            "published.indicator",
            "published.target",
            "published.goal",
            "published.area",
            "ops.run",
            "ops.withdrawal",
            "ops.step",
            "ops.step_state",
            "ops.check_result");

    KnownTables {
        names = Set.copyOf(names);
    }

    /** These of the catalogue, and what the program writes. */
    static KnownTables with(Set<String> tables) {
        Set<String> names = new HashSet<>(OF_THE_PROGRAM);
        names.addAll(tables);
        return new KnownTables(names);
    }
}
