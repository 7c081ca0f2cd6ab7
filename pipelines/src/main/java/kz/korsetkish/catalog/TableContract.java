package kz.korsetkish.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a table promises, whoever makes it: {@code sql/<schema>/<name>.yml}, or the contract of a source.
 *
 * @param schema a layer; {@link #MEMORY} for rows that are known while a run lasts and never stored
 * @param file where it is declared
 * @param description what one row is, in the words "one row per ..."
 * @param grain columns that are unique together; none where rows that are not stored have no key
 * @param isPublished whether each release keeps a copy
 */
public record TableContract(
        String schema,
        String name,
        Path file,
        String description,
        List<String> grain,
        List<Column> columns,
        boolean isPublished) {
    static final String MEMORY = "memory";
    private static final String RELEASE_ID = "release_id";

    public TableContract {
        grain = List.copyOf(grain);
        columns = List.copyOf(columns);
    }

    /** A column: type as Spark SQL writes it; {@code required} means never null. */
    public record Column(String name, String type, boolean required, String description) {}

    /** The name that statements know it by. */
    public String table() {
        return schema.equals(MEMORY) ? name : schema + "." + name;
    }

    public List<String> required() {
        return columns.stream().filter(Column::required).map(Column::name).toList();
    }

    /** The table that keeps its rows of every release. */
    public TableContract published() {
        List<Column> kept = new ArrayList<>(columns);
        kept.add(new Column(RELEASE_ID, "string", true, "release of the row"));
        List<String> key = new ArrayList<>(grain);
        key.add(RELEASE_ID);
        return new TableContract("published", name, file, description + " and release", key, kept, false);
    }
}
