package kz.korsetkish.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kz.korsetkish.catalog.TableContract;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.connector.catalog.CatalogV2Util$;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.FunctionCatalog;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.catalog.TableChange;
import org.apache.spark.sql.connector.catalog.TableInfo;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** The tables of the catalogue as Spark asks for them: their columns, and no rows. */
final class DeclaredTables implements TableCatalog, FunctionCatalog {
    /** The name that Spark gives its own catalogue, and where it looks for names without a schema. */
    private static final String NAME = "spark_catalog";

    private static final String WITHOUT_SCHEMA = "default.";

    private final Map<String, StructType> columns = new HashMap<>();

    DeclaredTables(Collection<TableContract> tables) {
        tables.forEach(table -> columns.put(table.table(), columns(table)));
    }

    /** Each once: a column that is declared twice is told elsewhere. */
    static StructType columns(TableContract table) {
        StructType columns = new StructType();
        for (TableContract.Column column : table.columns()) {
            if (columns.getFieldIndex(column.name()).isEmpty()) {
                columns = columns.add(column.name(), CatalystSqlParser$.MODULE$.parseDataType(column.type()));
            }
        }
        return columns;
    }

    @Override
    public Table loadTable(Identifier identifier) throws NoSuchTableException {
        String name = String.join(".", identifier.namespace()) + "." + identifier.name();
        String table = name.startsWith(WITHOUT_SCHEMA) ? identifier.name() : name;
        StructType found = columns.get(table);
        if (found == null) {
            throw new NoSuchTableException(identifier);
        }
        return new Declared(table, found);
    }

    private record Declared(String name, StructType declared) implements Table {
        @Override
        public Column[] columns() {
            return CatalogV2Util$.MODULE$.structTypeToV2Columns(declared, false);
        }

        @Override
        public Set<TableCapability> capabilities() {
            return Set.of();
        }
    }

    @Override
    public void initialize(String name, CaseInsensitiveStringMap options) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Identifier[] listTables(String[] namespace) {
        return new Identifier[0];
    }

    @Override
    public Identifier[] listFunctions(String[] namespace) {
        return new Identifier[0];
    }

    /** Spark's own are found before it asks here. */
    @Override
    public UnboundFunction loadFunction(Identifier identifier) throws NoSuchFunctionException {
        throw new NoSuchFunctionException(identifier);
    }

    @Override
    public Table createTable(Identifier identifier, TableInfo table) {
        throw new UnsupportedOperationException("declared tables are read alone");
    }

    @Override
    public Table alterTable(Identifier identifier, TableChange... changes) {
        throw new UnsupportedOperationException("declared tables are read alone");
    }

    @Override
    public boolean dropTable(Identifier identifier) {
        return false;
    }

    @Override
    public void renameTable(Identifier from, Identifier to) {
        throw new UnsupportedOperationException("declared tables are read alone");
    }
}
