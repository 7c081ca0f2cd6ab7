package kz.korsetkish.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Target;
import kz.korsetkish.book.Verdict;

/** The national figures of one indicator by year, as the report reads them out of the book. */
final class Facts {
    static final String COUNTRY = "KZ";

    private final Indicator indicator;
    private final LocalDate asOf;
    private final List<Observation> national;

    Facts(Indicator indicator, LocalDate asOf) {
        this.indicator = indicator;
        this.asOf = asOf;
        this.national = values(indicator, "main")
                .filter(o -> o.refArea().equals(COUNTRY))
                .sorted(Comparator.comparing(Observation::timePeriod).thenComparing(o -> Provenance.of(o.provenance())))
                .toList();
    }

    /** The yearly totals of a series that have a value. */
    static Stream<Observation> values(Indicator indicator, String series) {
        return totals(indicator, series).filter(o -> o.value().isPresent());
    }

    static Stream<Observation> totals(Indicator indicator, String series) {
        return indicator.observations().stream()
                .filter(o -> o.series().equals(series)
                        && o.breakdown().equals("total")
                        && o.timePeriod().matches("\\d{4}"));
    }

    Indicator indicator() {
        return indicator;
    }

    List<Observation> of(Provenance provenance) {
        return national.stream()
                .filter(o -> Provenance.of(o.provenance()) == provenance)
                .toList();
    }

    Optional<Observation> of(Provenance provenance, int year) {
        return of(provenance).stream().filter(o -> year(o) == year).findFirst();
    }

    List<Provenance> provenances() {
        return Stream.of(Provenance.values()).filter(p -> !of(p).isEmpty()).toList();
    }

    boolean synthetic() {
        return indicator.observations().stream().anyMatch(o -> Provenance.of(o.provenance()) == Provenance.SYNTHETIC);
    }

    /** The newest value; official before computed before synthetic of the same year. */
    Optional<Observation> last() {
        return national.stream()
                .max(Comparator.comparing(Observation::timePeriod)
                        .thenComparing(Comparator.comparing((Observation o) -> Provenance.of(o.provenance()))
                                .reversed()));
    }

    Optional<Verdict> verdict(int year) {
        return verdicts().filter(v -> Integer.parseInt(v.timePeriod()) == year).findFirst();
    }

    /** The verdict of the last year that is over and due; before anything was due, the first one to come. */
    Optional<Verdict> lastVerdict() {
        return verdicts()
                .filter(v -> !v.status().equals("not_due") && Integer.parseInt(v.timePeriod()) < asOf.getYear())
                .max(Comparator.comparing(Verdict::timePeriod))
                .or(() -> verdicts().min(Comparator.comparing(Verdict::timePeriod)));
    }

    /** The target that counts for a year: of the edition published last. */
    Optional<Target> target(int year) {
        return indicator.targets().stream()
                .filter(t -> year(t) == year)
                .max(Comparator.comparing(Target::published).thenComparing(Target::edition));
    }

    /** Targets by edition, the one in force last. */
    List<List<Target>> editions() {
        TreeMap<String, List<Target>> byEdition = new TreeMap<>();
        indicator.targets().stream()
                .sorted(Comparator.comparing(Target::timePeriod))
                .forEach(t -> byEdition
                        .computeIfAbsent(t.published() + " " + t.edition(), e -> new ArrayList<>())
                        .add(t));
        return List.copyOf(byEdition.values());
    }

    Optional<Target> lastTarget() {
        return editions().stream().reduce((a, b) -> b).map(List::getLast);
    }

    Optional<BigDecimal> baselineValue() {
        return indicator.baseline().map(b -> b.value());
    }

    /** All years between the first and the last target, and those that have a value. */
    List<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>();
        national.forEach(o -> years.add(year(o)));
        indicator.targets().forEach(t -> years.add(year(t)));
        verdicts().forEach(v -> years.add(Integer.parseInt(v.timePeriod())));
        if (!indicator.targets().isEmpty()) {
            int last = indicator.targets().stream().mapToInt(Facts::year).max().orElseThrow();
            IntStream.rangeClosed(last - 9, last).forEach(years::add);
        }
        return List.copyOf(years);
    }

    static int year(Observation observation) {
        return Integer.parseInt(observation.timePeriod());
    }

    static int year(Target target) {
        return Integer.parseInt(target.timePeriod());
    }

    private Stream<Verdict> verdicts() {
        return indicator.verdicts().stream()
                .filter(v -> v.refArea().equals(COUNTRY) && v.timePeriod().matches("\\d{4}"));
    }
}
