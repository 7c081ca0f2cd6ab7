package kz.korsetkish.plan;

import java.util.List;

/** The layers of a record's path in their order, and what the SQL of each may read. */
public enum Layer {
    /** What counts of a source. */
    CURRENT,
    REFERENCE,
    SILVER,
    INDICATOR,
    GOLD,
    LATEST,
    /** Checks and the program's own queries: they look at everything, and nothing is built from them. */
    INSPECTION;

    /** Schemas and single tables. */
    List<String> readable() {
        return switch (this) {
            case CURRENT -> List.of("bronze", "silver");
            case REFERENCE -> List.of("current", "reference", "bronze.submission");
            case SILVER ->
                List.of(
                        "current",
                        "silver",
                        "reference",
                        "bronze.submission",
                        KnownTables.CODE_USED,
                        KnownTables.CODE_KNOWN,
                        KnownTables.ROW_COUNT);
            case INDICATOR -> List.of("silver", "gold", "reference");
            case GOLD -> List.of("silver", "gold", "reference", KnownTables.UNITED_SERIES, KnownTables.HIDDEN_CELL);
            case LATEST -> List.of("published", "latest", "reference", "ops", "bronze.submission");
            case INSPECTION ->
                List.of(
                        "bronze",
                        "current",
                        "silver",
                        "gold",
                        "published",
                        "latest",
                        "reference",
                        "ops",
                        KnownTables.UNITED_SERIES,
                        KnownTables.ROW_COUNT);
        };
    }

    boolean mayRead(String table) {
        return readable().stream().anyMatch(name -> table.equals(name) || table.startsWith(name + "."));
    }
}
