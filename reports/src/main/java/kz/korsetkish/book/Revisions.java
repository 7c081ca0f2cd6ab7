package kz.korsetkish.book;

import java.util.List;
import java.util.Set;

/**
 * What was published before and is another value now.
 *
 * @param first at most twenty, the weightiest first
 * @param all how many there are
 */
public record Revisions(List<Revision> first, long all) {
    public Revisions {
        first = List.copyOf(first);
    }

    Revisions of(Set<String> indicators) {
        return new Revisions(
                first.stream()
                        .filter(one -> indicators.contains(one.indicatorId()))
                        .toList(),
                all);
    }
}
