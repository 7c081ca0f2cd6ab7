package kz.korsetkish.plan;

import java.util.List;
import java.util.Set;

/** The tables that SQL can read. */
record KnownTables(Set<String> names) {
    /** All indicators together, which the runner unites; never stored. */
    static final String UNITED_SERIES = "united_series";

    /** The first CTE of an indicator: the rows behind its number; declared, but no table. */
    static final String BASIS = "basis";

    /** All that rows of sources name elsewhere, which the runner collects by the contracts; never stored. */
    static final String CODE_USED = "code_used";

    /** What rows of a source can name of another one; never stored. */
    static final String CODE_KNOWN = "code_known";

    /** How many rows of each submission count, which the runner counts in all sources; never stored. */
    static final String ROW_COUNT = "row_count";

    /** The model of the submissions whose rows count. */
    static final String COUNTED = "silver.submission";

    /** What the steps of indicators are named by, whose rows all go into {@link #UNITED_SERIES}. */
    static final String INDICATORS = "gold.indicators.";

    /** The model that rejects rows which name nothing. */
    static final String REJECTION = "silver.rejection";

    /** Cells of it that are suppressed, which the runner chooses; never stored. */
    static final String HIDDEN_CELL = "hidden_cell";

    /** The queries of the program that it chooses them by. */
    static final List<String> CHOOSING_HIDDEN_CELLS = List.of("disclosure_cell", "disclosure_earlier");

    /** The model of what owners published, united with the indicators into {@link #UNITED_SERIES}. */
    static final String OFFICIAL_SERIES = "gold.official_series";

    KnownTables {
        names = Set.copyOf(names);
    }
}
