package kz.korsetkish.transform;

import java.util.Set;

/**
 * What has changed since a table was made, where only its rows of some submissions can be others.
 *
 * @param submissions their ids: those that came, went or were read anew, and those that such ones are tied to
 * @param sources that they are of
 * @param rows about how many rows they have
 */
public record Touched(Set<String> submissions, Set<String> sources, long rows) {
    public Touched {
        sources = Set.copyOf(sources);
        submissions = Set.copyOf(submissions);
    }
}
