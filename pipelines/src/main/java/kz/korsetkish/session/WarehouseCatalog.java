package kz.korsetkish.session;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableSummary;
import org.apache.spark.sql.delta.catalog.DeltaCatalog;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;

/**
 * Binds {@code schema.table} to the Delta table at {@code <warehouse>/<schema>/<table>} when a statement names it.
 * Whatever is not there is looked up among the session's views. Spark makes it by its name.
 */
public final class WarehouseCatalog extends DeltaCatalog {
    static final String ROOT_OPTION = "root";

    private @Nullable Path root;

    @Override
    public void initialize(String name, CaseInsensitiveStringMap options) {
        super.initialize(name, options);
        root = Path.of(options.get(ROOT_OPTION));
    }

    @Override
    public Table loadTable(Identifier identifier) {
        return isDeltaTable(identifier) ? loadPathTable(bound(identifier)) : super.loadTable(identifier);
    }

    @Override
    public Table loadTable(Identifier identifier, String version) {
        return super.loadTable(bound(identifier), version);
    }

    @Override
    public Table loadTable(Identifier identifier, long timestamp) {
        return super.loadTable(bound(identifier), timestamp);
    }

    @Override
    public boolean tableExists(Identifier identifier) {
        return isDeltaTable(identifier) || super.tableExists(identifier);
    }

    @Override
    public Identifier[] listTables(String[] namespace) throws NoSuchNamespaceException {
        return Stream.concat(stored(namespace), Arrays.stream(super.listTables(namespace)))
                .toArray(Identifier[]::new);
    }

    @Override
    public TableSummary[] listTableSummaries(String[] namespace) throws NoSuchNamespaceException, NoSuchTableException {
        return Stream.concat(
                        stored(namespace).map(table -> TableSummary.of(table, TableSummary.MANAGED_TABLE_TYPE)),
                        Arrays.stream(super.listTableSummaries(namespace)))
                .toArray(TableSummary[]::new);
    }

    private Stream<Identifier> stored(String[] namespace) {
        String[] names = namespace.length == 1 ? folder(namespace[0]).toFile().list() : null;
        return names == null
                ? Stream.empty()
                : Arrays.stream(names)
                        .sorted()
                        .map(name -> Identifier.of(namespace, name))
                        .filter(this::isDeltaTable);
    }

    private boolean isDeltaTable(Identifier identifier) {
        return identifier.namespace().length == 1
                && Warehouse.isTable(folder(identifier.namespace()[0]).resolve(identifier.name()));
    }

    private Identifier bound(Identifier identifier) {
        if (!isDeltaTable(identifier)) {
            return identifier;
        }
        Path table = folder(identifier.namespace()[0]).resolve(identifier.name());
        return Identifier.of(new String[] {"delta"}, table.toString());
    }

    private Path folder(String schema) {
        if (root == null) {
            throw new IllegalStateException("the catalog has not been initialised");
        }
        return root.resolve(schema);
    }
}
