package kz.korsetkish.book;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of the numbers that an indicator has for one entity and period; ordered from the one that counts.
 *
 * @param series {@code main}, or a reading shown beside it
 * @param edition of an index that restates its history; {@code _Z} for the newest, which counts
 * @param boundaries the year whose boundaries all periods are in; {@code _Z} for those of the period itself
 */
public record Variant(String series, String edition, String boundaries) implements Comparable<Variant> {
    public static final Variant MAIN = new Variant("main", "_Z", "_Z");

    private static final String NONE = "_Z";

    public Optional<String> otherEdition() {
        return Optional.of(edition).filter(one -> !one.equals(NONE));
    }

    public Optional<String> otherBoundaries() {
        return Optional.of(boundaries).filter(one -> !one.equals(NONE));
    }

    public Optional<String> otherSeries() {
        return Optional.of(series).filter(one -> !one.equals(MAIN.series));
    }

    /** The same reading in these boundaries. */
    public Variant in(String others) {
        return new Variant(series, edition, others);
    }

    @Override
    public int compareTo(Variant other) {
        return Comparator.comparing(Variant::key).compare(this, other);
    }

    private String key() {
        return Stream.of(
                        otherSeries(),
                        otherBoundaries().map(year -> "boundaries-" + year),
                        otherEdition().map(one -> "edition-" + one))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("-"));
    }
}
