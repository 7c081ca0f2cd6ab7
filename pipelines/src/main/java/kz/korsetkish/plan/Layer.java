package kz.korsetkish.plan;

import java.util.List;

/** The layers of a record's path in their order, and what the SQL of each may read. */
public enum Layer {
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
            case REFERENCE -> List.of("bronze", "reference");
            case SILVER -> List.of("bronze", "silver", "reference");
            case INDICATOR -> List.of("silver", "gold", "reference");
            case GOLD -> List.of("silver", "gold", "reference", KnownTables.UNITED_SERIES, KnownTables.HIDDEN_CELL);
            case LATEST -> List.of("published", "latest", "reference", "ops", "bronze.submission");
            case INSPECTION ->
                List.of(
                        "bronze",
                        "silver",
                        "gold",
                        "published",
                        "latest",
                        "reference",
                        "ops",
                        KnownTables.UNITED_SERIES);
        };
    }

    boolean mayRead(String table) {
        return readable().stream().anyMatch(name -> table.equals(name) || table.startsWith(name + "."));
    }
}
