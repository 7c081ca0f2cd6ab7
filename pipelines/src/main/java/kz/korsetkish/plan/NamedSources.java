package kz.korsetkish.plan;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Indicator;
import kz.korsetkish.catalog.Problem;
import kz.korsetkish.plan.Select.Mention;

/** Holds the sources that an indicator names against those that its SQL reads, through the models in between. */
final class NamedSources {
    private static final List<String> OF_SOURCES = List.of("current.", "bronze.");

    private final Statements statements;
    private final Map<String, Step> steps;
    private final Set<String> sources;

    NamedSources(Statements statements, Map<String, Step> steps) {
        this.statements = statements;
        this.steps = steps;
        this.sources = statements.catalog().sourcesByName().keySet();
    }

    List<Problem> check() {
        return statements.units().entrySet().stream()
                .flatMap(entry ->
                        entry.getKey() instanceof Unit.OfIndicator(Indicator indicator, var query, var breakdowns)
                                        && sources.containsAll(indicator.sources())
                                ? unnamed(indicator, entry.getValue())
                                : Stream.empty())
                .toList();
    }

    private Stream<Problem> unnamed(Indicator indicator, Select select) {
        Path declaration = Path.of("sql", "catalog", "indicators", indicator.indicatorId() + ".yml");
        return select.tables().stream()
                .flatMap(table -> behind(table).stream()
                        .filter(source -> !indicator.sources().contains(source))
                        .map(source -> new Problem(
                                select.query().file(),
                                table.line(),
                                "reads %s, which rests on the source \"%s\": add it to sources in %s"
                                        .formatted(table.name(), source, declaration))));
    }

    private Set<String> behind(Mention table) {
        Set<String> found = new HashSet<>();
        walk(table.name(), new HashSet<>(), found);
        return found;
    }

    /**
     * Tables that everything may read, such as areas, are named by who divides by them, not by who reads them. What is
     * rejected is of all sources, and takes away rows alone.
     */
    private void walk(String table, Set<String> seen, Set<String> found) {
        if (!seen.add(table) || table.startsWith("reference.") || table.equals(KnownTables.REJECTION)) {
            return;
        }
        String name = table.substring(table.indexOf('.') + 1);
        if (OF_SOURCES.stream().anyMatch(table::startsWith) && sources.contains(name)) {
            found.add(name);
        } else if (steps.containsKey(table)) {
            steps.get(table).inputs().forEach(input -> walk(input, seen, found));
        }
    }
}
