package kz.korsetkish.session;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.storage.Location;
import kz.korsetkish.storage.Warehouse;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableSummary;
import org.apache.spark.sql.delta.catalog.DeltaCatalog;
import org.apache.spark.sql.delta.catalog.DeltaTableV2;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;

/**
 * Binds {@code schema.table} to the Delta table at {@code <warehouse>/<schema>/<table>} when a statement names it.
 * Whatever is not there is looked up among the session's views; what is published is a view of the releases that are
 * finished. Spark makes this class by its name.
 */
public final class WarehouseCatalog extends DeltaCatalog {
    static final String ROOT_OPTION = "root";

    static final List<String> SCHEMAS =
            List.of("reference", "bronze", "current", "silver", "gold", "published", "latest", "ops");

    /** Names are folders: nothing else may step out of their own. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private @Nullable Path root;

    private @Nullable PublishedViews published;

    /** Whether a table of the warehouse can have this name. */
    static boolean isName(List<String> name) {
        return name.size() == 2
                && isSchema(name.subList(0, 1))
                && NAME.matcher(name.getLast()).matches();
    }

    static boolean isSchema(List<String> name) {
        return name.size() == 1 && SCHEMAS.contains(name.getFirst().toLowerCase(Locale.ROOT));
    }

    @Override
    public void initialize(String name, CaseInsensitiveStringMap options) {
        super.initialize(name, options);
        root = Location.of(Objects.requireNonNull(options.get(ROOT_OPTION)));
    }

    @Override
    public Table loadTable(Identifier identifier) {
        if (isPublished(identifier)) {
            return super.loadTable(shown(identifier));
        }
        return isDeltaTable(identifier) ? loadPathTable(bound(identifier)) : super.loadTable(identifier);
    }

    /** The name of the view, which shows nothing before the first release is finished. */
    private Identifier shown(Identifier identifier) {
        String table = identifier.name().toLowerCase(Locale.ROOT);
        var stored = (DeltaTableV2) loadPathTable(bound(identifier));
        var releases = Identifier.of(identifier.namespace(), PublishedViews.RELEASE);
        Optional<DeltaTableV2> finished = Optional.of(releases)
                .filter(this::isDeltaTable)
                .map(known -> (DeltaTableV2) loadPathTable(bound(known)));
        publishedViews().show(table, stored.schema(), finished);
        return Identifier.of(new String[] {PublishedViews.SCHEMA}, table);
    }

    private synchronized PublishedViews publishedViews() {
        if (published == null) {
            published = new PublishedViews(SparkSession.active());
        }
        return published;
    }

    @Override
    public Table loadTable(Identifier identifier, String version) {
        return super.loadTable(isPublished(identifier) ? identifier : bound(identifier), version);
    }

    @Override
    public Table loadTable(Identifier identifier, long timestamp) {
        return super.loadTable(isPublished(identifier) ? identifier : bound(identifier), timestamp);
    }

    @Override
    public boolean tableExists(Identifier identifier) {
        return isDeltaTable(identifier) || isPublished(identifier) || super.tableExists(identifier);
    }

    @Override
    public Identifier[] listTables(String[] namespace) throws NoSuchNamespaceException {
        return Stream.concat(stored(namespace), Arrays.stream(super.listTables(namespace)))
                .distinct()
                .toArray(Identifier[]::new);
    }

    @Override
    public TableSummary[] listTableSummaries(String[] namespace) throws NoSuchNamespaceException, NoSuchTableException {
        Set<Identifier> stored = stored(namespace).collect(Collectors.toSet());
        return Stream.concat(
                        stored.stream().map(table -> TableSummary.of(table, TableSummary.MANAGED_TABLE_TYPE)),
                        Arrays.stream(super.listTableSummaries(namespace))
                                .filter(table -> !stored.contains(table.identifier())))
                .toArray(TableSummary[]::new);
    }

    private Stream<Identifier> stored(String[] namespace) {
        List<String> names = namespace.length == 1 ? Location.names(folder(namespace[0])) : List.of();
        return names.stream()
                .sorted()
                .map(name -> Identifier.of(namespace, name))
                .filter(table -> isDeltaTable(table) || isPublished(table));
    }

    /** Whether this is a table whose unfinished releases a view hides. */
    private boolean isPublished(Identifier identifier) {
        return isStored(identifier)
                && identifier.namespace()[0].equalsIgnoreCase(PublishedViews.SCHEMA)
                && !identifier.name().equalsIgnoreCase(PublishedViews.RELEASE);
    }

    private boolean isDeltaTable(Identifier identifier) {
        return isStored(identifier) && !isPublished(identifier);
    }

    private boolean isStored(Identifier identifier) {
        return identifier.namespace().length == 1
                && NAME.matcher(identifier.name()).matches()
                && Warehouse.isTable(path(identifier));
    }

    private Identifier bound(Identifier identifier) {
        return isStored(identifier)
                ? Identifier.of(new String[] {"delta"}, path(identifier).toString())
                : identifier;
    }

    private Path path(Identifier identifier) {
        return folder(identifier.namespace()[0]).resolve(identifier.name().toLowerCase(Locale.ROOT));
    }

    private Path folder(String schema) {
        if (root == null) {
            throw new IllegalStateException("the catalog has not been initialised");
        }
        String folder = schema.toLowerCase(Locale.ROOT);
        return root.resolve(folder.equals(PublishedViews.STORED) ? PublishedViews.SCHEMA : folder);
    }
}
