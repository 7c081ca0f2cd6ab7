package kz.korsetkish.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Model;

/** How far a submission reaches into a table that is made anew by what has changed: to its own rows, to tied ones, or to all. */
public final class Reach {
    private final Map<String, Step> steps = new HashMap<>();
    private final Map<String, Model> stored;
    private final Fingerprints fingerprints;

    Reach(Plan plan, Catalog catalog, Fingerprints fingerprints) {
        plan.steps().forEach(step -> steps.put(step.table(), step));
        this.stored = catalog.storedModels();
        this.fingerprints = fingerprints;
    }

    /**
     * The sources of which a submission reaches more than its own rows of this table: those that tables come from which
     * all rows are held against.
     */
    public Set<String> toAll(String table) {
        Set<String> sources = new HashSet<>();
        for (String input : inputs(table)) {
            if (!isOfRows(input)) {
                sources.addAll(
                        isBySubmission(input)
                                ? toAll(input)
                                : fingerprints.of(input).sources());
            }
        }
        return sources;
    }

    /** The tables behind this one that tie submissions by a key which they share. */
    public List<String> tying(String table) {
        return inputs(table).stream()
                .flatMap(input -> (ties(input) ? List.of(input) : tying(input)).stream())
                .distinct()
                .sorted()
                .toList();
    }

    boolean ties(String table) {
        return refresh(table) instanceof Model.Refresh.ByKey;
    }

    private static boolean isOfRows(String input) {
        return input.startsWith("bronze.") || input.equals(KnownTables.CODE_USED);
    }

    /** A view that such a table reads must tell submissions apart as it does itself. */
    private boolean isBySubmission(String table) {
        return (steps.containsKey(table) || table.equals(KnownTables.ROW_COUNT))
                && !table.startsWith("reference.")
                && !(refresh(table) instanceof Model.Refresh.Full);
    }

    private Model.Refresh refresh(String table) {
        Model model = stored.get(table);
        return model == null ? new Model.Refresh.View() : model.refresh();
    }

    private Set<String> inputs(String table) {
        if (table.equals(KnownTables.ROW_COUNT)) {
            return steps.values().stream()
                    .filter(step -> step.layer() == Layer.CURRENT)
                    .map(Step::table)
                    .collect(Collectors.toSet());
        }
        Step step = steps.get(table);
        return step == null ? Set.of() : step.inputs();
    }
}
