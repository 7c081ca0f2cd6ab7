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

    /** How the rows come to be: recomputed at each reading, or stored whole. */
    public enum Refresh {
        VIEW,
        FULL
    }
}
