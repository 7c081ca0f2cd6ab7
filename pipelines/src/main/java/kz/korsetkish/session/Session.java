package kz.korsetkish.session;

import io.delta.tables.DeltaTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.storage.RunLock;
import kz.korsetkish.storage.Warehouse;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal$;
import org.apache.spark.sql.catalyst.parser.ParameterHandler$;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.classic.Dataset$;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/** One open warehouse: Spark, its tables by name, and the only way to write them. */
public final class Session implements AutoCloseable {
    private final Warehouse warehouse;
    private final SparkSession spark;
    private final Catalog catalog;
    private final Views views;
    private final Jobs jobs;

    private Session(Warehouse warehouse, SparkSession spark, Catalog catalog) {
        this.warehouse = warehouse;
        this.spark = spark;
        this.catalog = catalog;
        this.views = new Views(spark);
        this.jobs = new Jobs(spark);
    }

    /** Begins to open the warehouse beside other work. One session per process. */
    public static SessionStart start(Warehouse warehouse) {
        return new SessionStart(warehouse);
    }

    /** Opens the warehouse with the tables of the catalogue, its views known by name. */
    public static Session open(Warehouse warehouse, Catalog catalog) {
        return of(warehouse, SparkSettings.start(warehouse), catalog);
    }

    static Session of(Warehouse warehouse, SparkSession spark, Catalog catalog) {
        var session = new Session(warehouse, spark, catalog);
        // Spark looks for the line of Java behind each piece of its work, for pages that nobody opens.
        spark.sparkContext().setCallSite("korsetkish");
        session.views.createSchemas(WarehouseCatalog.SCHEMAS);
        catalog.models().stream()
                .filter(model -> !model.isStored())
                .forEach(model -> session.views.create(model, model.query().sql()));
        return session;
    }

    public Warehouse warehouse() {
        return warehouse;
    }

    public SparkSession spark() {
        return spark;
    }

    /** Makes the view of this model show the one row that a query with the same columns gives now. */
    public void pin(Model view, Query query, Map<String, Object> parameters) {
        views.replace(view, PinnedRow.of(query(query.sql(), parameters)).sql());
    }

    public Jobs jobs() {
        return jobs;
    }

    public TextFiles texts() {
        return new TextFiles(spark);
    }

    public boolean hasTable(String table) {
        return warehouse.hasTable(table);
    }

    public Dataset<Row> table(String table) {
        return spark.read().format("delta").load(path(table));
    }

    /** What the columns of a stored table lack of its declaration, have too much or have of another type. */
    public List<String> differences(String table) {
        return Columns.differences(table(table).schema(), catalog.table(table));
    }

    /** A small data set of the program's own. */
    public Dataset<Row> rows(List<Row> rows, StructType columns) {
        return spark.createDataFrame(rows, columns);
    }

    /** The columns of a declared table. */
    public StructType columns(String table) {
        return Columns.of(catalog.table(table));
    }

    /** Rows of a declared table: their values in the order of its columns. */
    public Dataset<Row> rows(String table, List<Row> rows) {
        return rows(rows, Columns.of(catalog.table(table)));
    }

    /** Rows of a declared table that are Spark's own already; no job is needed to have them. */
    public Dataset<Row> internalRows(String table, List<InternalRow> rows) {
        List<Attribute> columns = CollectionConverters.asJava(DataTypeUtils.toAttributes(columns(table))).stream()
                .map(Attribute.class::cast)
                .toList();
        return Dataset$.MODULE$.ofRows(
                spark,
                new LocalRelation(
                        CollectionConverters.asScala(columns).toSeq(),
                        CollectionConverters.asScala(rows).toSeq(),
                        false,
                        Option.empty()));
    }

    /** Conditions over rows with these columns, to be asked of one row after another. */
    public RowConditions conditions(StructType columns, List<Column> conditions) {
        return new RowConditions(spark, columns, conditions);
    }

    /** Lets statements of this session read the rows by a name without a schema; nothing is stored. */
    public void keepInMemory(String name, Dataset<Row> rows) {
        rows.createOrReplaceTempView(name);
    }

    /** Runs a query with those of the parameters that it names. */
    public Dataset<Row> query(String sql, Map<String, Object> parameters) {
        return spark.sql(written(sql, parameters));
    }

    /**
     * The text of a query with its parameters written into it as literals: bound to the parsed plan, as Spark's own
     * interface does it, they get lost beside nested views.
     */
    public static String written(String sql, Map<String, Object> parameters) {
        Map<String, Expression> literals = new HashMap<>();
        parameters.forEach((name, value) -> literals.put(name, Literal$.MODULE$.apply(value)));
        var named = scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(literals));
        return ParameterHandler$.MODULE$.substituteNamedParameters(sql, named)._1();
    }

    /** Plans a query of the program; a failure names its file. */
    public Dataset<Row> query(Query query, Map<String, Object> parameters) {
        return named(query, () -> query(query.sql(), parameters));
    }

    /** The same over a part of the rows of its views. */
    public Dataset<Row> query(Query query, Map<String, Object> parameters, Restriction restriction) {
        return named(query, () -> restriction.of(query(query.sql(), parameters)));
    }

    /** The rows of a query of the program, after a last step over them; a failure names its file. */
    public List<Row> collect(Query query, Map<String, Object> parameters, UnaryOperator<Dataset<Row>> last) {
        return named(
                query, () -> LastStep.over(query(query.sql(), parameters), last).collectAsList());
    }

    private static <T> T named(Query query, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw new FailedQueryException(query, e);
        }
    }

    /** Makes a declared table without rows, where there is none. */
    public void create(String table) {
        writer(table).create(Columns.of(catalog.table(table)));
    }

    /** Deletes a table, so that a view of its name is seen again. */
    public void drop(String table) {
        warehouse.remove(table);
        DeltaLog.clearCache();
    }

    /** Reads these rows to their end and keeps none. */
    public void readThrough(Dataset<Row> rows) {
        rows.write().format("noop").mode(SaveMode.Overwrite).save();
    }

    /** Adds rows in one commit; gives them as they are stored, read without what was there before. */
    public Supplier<Dataset<Row>> append(String table, Dataset<Row> rows) {
        List<String> files = writer(table).append(held(table, rows));
        StructType columns = columns(table);
        return () -> files.isEmpty()
                ? rows(List.of(), columns)
                : spark.read().schema(columns).parquet(files.toArray(String[]::new));
    }

    /** Replaces the whole table, columns too, in one commit; returns how many rows it has now. */
    public long overwrite(String table, Dataset<Row> rows) {
        return writer(table).overwrite(held(table, rows));
    }

    /**
     * Replaces the rows that have one of these values in a column by others, in one commit: repeating it after a killed run
     * doubles nothing. Returns how many new ones there are.
     */
    public long replace(String table, Dataset<Row> rows, String column, Collection<?> values) {
        return writer(table).replace(held(table, rows), Among.these(column, values));
    }

    /** Replaces the rows of one partition in one commit: repeating it after a killed run doubles nothing. */
    public void replacePartition(String table, Dataset<Row> rows, String column, String value) {
        writer(table).replacePartition(held(table, rows), column, value);
    }

    /** The same by the rows of another table, whose files are linked where the storage can. */
    public void replacePartition(String table, String from, String column, String value) {
        StructType columns = Columns.of(catalog.table(table));
        StructType given = table(from).schema().add(column, DataTypes.StringType);
        boolean isLinked = Columns.differences(given, catalog.table(table)).isEmpty()
                && writer(table).linkPartition(writer(from), columns, column, value);
        if (!isLinked) {
            replacePartition(table, table(from).withColumn(column, functions.lit(value)), column, value);
        }
    }

    /** Drops the partitions of all other values. */
    public void keepPartitions(String table, String column, Set<String> values) {
        writer(table).keepPartitions(column, values);
    }

    /** Deletes the rows that do not fulfil the condition. */
    public void deleteUnless(String table, Column condition) {
        RunLock.checkHeld();
        DeltaTable.forPath(spark, path(table)).delete(functions.not(condition));
    }

    /**
     * All rows of queries with the same columns. They are analysed side by side and united once: uniting them one after
     * another analyses the first ones again and again.
     */
    public Dataset<Row> union(List<Supplier<Dataset<Row>>> queries) {
        List<LogicalPlan> plans = Jobs.sideBySide(
                queries, query -> ((org.apache.spark.sql.classic.Dataset<Row>) query.get()).logicalPlan());
        return Dataset$.MODULE$.ofRows(
                spark, new Union(CollectionConverters.asScala(plans).toSeq(), false, false));
    }

    @Override
    public void close() {
        SparkSettings.stop(spark);
    }

    private Dataset<Row> held(String table, Dataset<Row> rows) {
        return LastStep.over(rows, given -> Columns.held(given, catalog.table(table)));
    }

    private TableWriter writer(String table) {
        return new TableWriter(spark, path(table));
    }

    private String path(String table) {
        return warehouse.table(table).toString();
    }
}
