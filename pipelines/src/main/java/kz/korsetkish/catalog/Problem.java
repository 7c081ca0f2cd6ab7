package kz.korsetkish.catalog;

import java.nio.file.Path;
import java.util.Comparator;

/** One mistake in the catalogue: where it is, what is wrong and what to do. Lines count from 1. */
public record Problem(Path file, int line, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.file().toString())
            .thenComparingInt(Problem::line)
            .thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
