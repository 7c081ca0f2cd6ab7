package kz.korsetkish.catalog;

import java.util.List;

/**
 * A table or view made by one SELECT: {@code sql/<schema>/<name>.sql} beside {@code <name>.yml}, or for the rows of a source
 * that count by a text that all sources share.
 *
 * @param readsBronze whether it decides which rows count, so that it reads those that may not
 */
public record Model(TableContract contract, Query query, Refresh refresh, boolean readsBronze) {
    /** The schema of the rows that count. */
    public static final String CURRENT = "current";

    /** {@code schema.name}. */
    public String table() {
        return contract.table();
    }

    public String schema() {
        return contract.schema();
    }

    public List<TableContract.Column> columns() {
        return contract.columns();
    }

    /** Whether it is a table that a run makes; else it is computed at each reading. */
    public boolean isStored() {
        return !(refresh instanceof Refresh.View);
    }

    /** How the rows come to be. */
    public sealed interface Refresh {
        /** Computed at each reading. */
        record View() implements Refresh {}

        /** Stored, and made anew as a whole. */
        record Full() implements Refresh {}

        /**
         * Stored, and made anew for what has changed: the rows that bear a submission in this column come from its rows, and
         * from those that it is tied to, alone.
         */
        record BySubmission(String column) implements Refresh {}

        /**
         * Stored, and made anew for the keys of what has changed: the rows of a key come from the rows of a view that have it,
         * alone. Submissions that share one are tied.
         *
         * @param column that says the submission
         * @param view that it reads
         */
        record ByKey(String key, String column, String view) implements Refresh {}
    }
}
