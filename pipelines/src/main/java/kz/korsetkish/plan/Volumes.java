package kz.korsetkish.plan;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Query;

/** About how many rows a query goes through: those of the sources that it reads, itself or through views. */
public final class Volumes {
    private static final String BRONZE = "bronze.";
    private static final String CURRENT = "current.";

    /** What the runner collects from the rows of all sources. */
    private static final Set<String> OF_ALL_ROWS = Set.of(KnownTables.CODE_USED, KnownTables.ROW_COUNT);

    private final Plan plan;
    private final Set<String> stored;
    private final Map<String, Long> rowsBySource;

    /**
     * The volumes at this moment.
     *
     * @param rowsBySource rows in bronze, by the name of the source
     */
    public Volumes(Plan plan, Catalog catalog, Map<String, Long> rowsBySource) {
        this.plan = plan;
        this.stored = catalog.storedModels().keySet();
        this.rowsBySource = Map.copyOf(rowsBySource);
    }

    public long behind(Query query) {
        return plan.inputs().getOrDefault(query, Set.of()).stream()
                .flatMap(table -> sources(table).stream())
                .distinct()
                .mapToLong(source -> rowsBySource.getOrDefault(source, 0L))
                .sum();
    }

    /** A stored table is small beside the sources that it was made from. */
    private Set<String> sources(String table) {
        if (table.startsWith(BRONZE) || table.startsWith(CURRENT)) {
            return Set.of(table.substring(table.indexOf('.') + 1));
        }
        if (OF_ALL_ROWS.contains(table)) {
            return rowsBySource.keySet();
        }
        if (stored.contains(table)) {
            return Set.of();
        }
        return plan.step(table).stream()
                .flatMap(step -> step.inputs().stream())
                .flatMap(input -> sources(input).stream())
                .collect(Collectors.toSet());
    }
}
