package kz.korsetkish.plan;

import java.util.Set;
import kz.korsetkish.catalog.Query;

/**
 * One model or indicator in the order of a run.
 *
 * @param table the table that it makes, {@code schema.name}; for an indicator, whose rows all go into
 *     {@code united_series}, {@code gold.indicators.<slug>}
 * @param inputs tables that its SQL names
 */
public record Step(String table, Layer layer, Query query, Set<String> inputs) {
    public Step {
        inputs = Set.copyOf(inputs);
    }
}
