package kz.korsetkish.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Source;

/**
 * The tables that a person's statement may name. What holds persons, deliveries or enterprises, cells before their
 * suppression, or figures that wait for their release, opens to those alone who work on the figures.
 *
 * @param openSources whose rows in bronze everybody may read
 * @param internal whether all tables are open
 */
public record ReadableTables(Set<String> openSources, boolean internal) {
    private static final String ALWAYS_OPEN = "submission";

    public ReadableTables {
        openSources = Set.copyOf(openSources);
    }

    public static ReadableTables of(List<Source> sources, boolean internal) {
        return new ReadableTables(
                sources.stream()
                        .filter(source -> !source.confidential())
                        .map(Source::name)
                        .collect(Collectors.toSet()),
                internal);
    }

    /** Why a statement may not read the table of this name, where it may not. */
    Optional<String> refusal(List<String> name) {
        String table = String.join(".", name).toLowerCase(Locale.ROOT);
        if (!WarehouseCatalog.isName(name)) {
            return Optional.of("there is no table " + String.join(".", name) + ": tables are named schema.table, with a"
                    + " schema of " + String.join(", ", WarehouseCatalog.SCHEMAS) + "; files are not read here");
        }
        if (internal) {
            return Optional.empty();
        }
        return switch (table.substring(0, table.indexOf('.'))) {
            case "silver" ->
                Optional.of(table + " opens only with --internal: tables of silver hold persons, deliveries,"
                        + " enterprises, or cells before their suppression; latest.* and published.* are open");
            case "gold" ->
                Optional.of(
                        table + " opens only with --internal: tables of gold hold what the last run made, whether it"
                                + " was released or a check keeps it back; latest.* and published.* are open");
            case "bronze", "current" -> ofSource(table);
            default -> Optional.empty();
        };
    }

    private Optional<String> ofSource(String table) {
        String source = table.substring(table.indexOf('.') + 1);
        return source.equals(ALWAYS_OPEN) || openSources.contains(source)
                ? Optional.empty()
                : Optional.of(table + " opens only with --internal: its rows may be persons, deliveries or"
                        + " enterprises, since no contract of that name says confidential: false; latest.* and"
                        + " published.* are open");
    }
}
