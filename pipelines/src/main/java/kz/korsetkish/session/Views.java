package kz.korsetkish.session;

import java.net.URI;
import java.util.List;
import java.util.Map;
import kz.korsetkish.catalog.Model;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.catalog.CatalogDatabase;
import org.apache.spark.sql.catalyst.catalog.CatalogStorageFormat;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.catalog.CatalogTableType;
import org.apache.spark.sql.catalyst.catalog.SessionCatalog;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Registers the models that are views. A declared view knows its columns, so nothing is analysed before a statement
 * names it, and its tables need not exist yet.
 */
final class Views {
    private final SessionCatalog catalog;

    Views(SparkSession spark) {
        catalog = spark.sessionState().catalog();
    }

    void createSchemas(List<String> schemas) {
        for (String schema : schemas) {
            var database = new CatalogDatabase(
                    schema, "", URI.create("file:/nowhere"), scala.collection.immutable.Map$.MODULE$.empty());
            catalog.createDatabase(database, true);
        }
    }

    void create(Model model, String sql) {
        catalog.createTable(definition(model, sql), false, catalog.createTable$default$3());
    }

    void replace(Model model, String sql) {
        catalog.alterTable(definition(model, sql));
    }

    /** Makes a view that may be there already, and may have been another one. */
    void show(String schema, String name, StructType columns, String sql) {
        CatalogTable wanted = definition(new TableIdentifier(name, Option.apply(schema)), columns, sql, "");
        if (!catalog.tableExists(wanted.identifier())) {
            catalog.createTable(wanted, true, catalog.createTable$default$3());
        } else if (!isSame(wanted)) {
            catalog.alterTable(wanted);
        }
    }

    private boolean isSame(CatalogTable wanted) {
        CatalogTable now = catalog.externalCatalog()
                .getTable(
                        wanted.identifier().database().get(),
                        wanted.identifier().table());
        return now.viewText().equals(wanted.viewText()) && now.schema().equals(wanted.schema());
    }

    private static CatalogTable definition(Model model, String sql) {
        var name = new TableIdentifier(model.query().name(), Option.apply(model.schema()));
        return definition(
                name, Columns.of(model.contract()), sql, model.contract().description());
    }

    private static CatalogTable definition(TableIdentifier name, StructType columns, String sql, String description) {
        Map<String, String> properties = Map.of();
        return new CatalogTable(
                name,
                CatalogTableType.VIEW(),
                CatalogStorageFormat.empty(),
                columns,
                Option.empty(),
                nothing(),
                Option.empty(),
                "",
                0L,
                -1L,
                "",
                scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(properties)),
                Option.empty(),
                Option.apply(sql),
                Option.apply(description),
                Option.empty(),
                nothing(),
                false,
                true,
                scala.collection.immutable.Map$.MODULE$.empty(),
                Option.apply(sql),
                Option.empty());
    }

    private static <T> scala.collection.immutable.Seq<T> nothing() {
        return scala.collection.immutable.List$.MODULE$.empty();
    }
}
