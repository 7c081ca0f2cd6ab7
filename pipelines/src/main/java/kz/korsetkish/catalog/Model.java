package kz.korsetkish.catalog;

import java.util.List;

/** A table or view made by one SELECT: {@code sql/<schema>/<name>.sql} beside {@code <name>.yml}. */
public record Model(TableContract contract, Query query, Refresh refresh) {
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
