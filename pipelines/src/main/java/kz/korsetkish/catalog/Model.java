package kz.korsetkish.catalog;

import java.util.List;

/**
 * A table or view made by one SELECT: {@code sql/<schema>/<name>.sql} beside {@code <name>.yml}.
 *
 * @param schema {@code reference}, {@code silver}, {@code gold} or {@code latest}
 * @param description what one row is, in the words "one row per ..."
 * @param grain columns that are unique together
 */
public record Model(
        String schema, Query query, String description, List<String> grain, List<Column> columns, Refresh refresh) {
    public Model {
        grain = List.copyOf(grain);
        columns = List.copyOf(columns);
    }

    /** {@code schema.name}. */
    public String table() {
        return schema + "." + query.name();
    }

    /** A column: type as Spark SQL writes it; {@code required} means never null. */
    public record Column(String name, String type, boolean required, String description) {}

    /** How the rows come to be: recomputed at each reading, or stored whole. */
    public enum Refresh {
        VIEW,
        FULL
    }
}
