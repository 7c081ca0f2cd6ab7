package kz.korsetkish.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of the catalogue's files: the parts that could be read, and what is wrong with the others.
 *
 * @param catalog whole only where there are no problems
 * @param tables tables of all sources and models that have a file, in whatever state
 */
public record Reading(Catalog catalog, Set<String> tables, List<Problem> problems) {
    public Reading {
        tables = Set.copyOf(tables);
        problems = List.copyOf(problems);
    }

    /** The same with what else is wrong. */
    public Reading with(List<Problem> others) {
        return new Reading(
                catalog,
                tables,
                Stream.concat(problems.stream(), others.stream()).toList());
    }
}
