package kz.korsetkish.book;

import java.util.List;

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
}
