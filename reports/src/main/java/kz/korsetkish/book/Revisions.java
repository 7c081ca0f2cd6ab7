package kz.korsetkish.book;

import java.util.List;
import java.util.Set;

/**
 * What was published before and is another value now.
 *
 * @param first those that are news: the figure as printed or the verdict is another one, of the value that counts for
 *     the country or a region, by indicator
 * @param all how many values are others in all
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
