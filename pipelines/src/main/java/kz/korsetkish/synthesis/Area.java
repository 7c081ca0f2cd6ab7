package kz.korsetkish.synthesis;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A region in the boundaries of its year: itself and, before June 2022, the regions later split off from it. */
record Area(Region region, List<Region> parts) {
    Area {
        parts = List.copyOf(parts);
    }

    String code() {
        return region.code();
    }

    long population(int year) {
        return parts.stream().mapToLong(part -> part.population(year)).sum();
    }

    int ruralOkrugs() {
        return parts.stream().mapToInt(Region::ruralOkrugs).sum();
    }

    /** A property of the profile, weighted by population. */
    double mean(ToDoubleFunction<Region.Profile> property) {
        var people = parts.stream().mapToLong(Region::population).sum();
        return parts.stream()
                        .mapToDouble(part -> property.applyAsDouble(part.profile()) * part.population())
                        .sum()
                / people;
    }

    /** Districts of all parts, those of a part split off later under odd numbers, so that their codes never meet. */
    List<District> districts() {
        return parts.stream()
                .flatMap(part -> District.of(code().substring(0, 2), part).stream())
                .toList();
    }
}
