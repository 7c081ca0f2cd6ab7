package kz.korsetkish.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.korsetkish.book.Baseline;
import kz.korsetkish.book.Book;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Outlook;
import kz.korsetkish.book.Target;
import kz.korsetkish.book.Variant;
import kz.korsetkish.book.Verdict;

/** The figures of one indicator, area and variant by year, as the report reads them out of the book. */
public final class Facts {
    public static final String COUNTRY = Book.COUNTRY;

    private final Indicator indicator;
    private final LocalDate asOf;
    private final String area;
    private final Variant variant;
    private final List<Observation> known;

    /** The nation's. */
    public Facts(Indicator indicator, LocalDate asOf) {
        this(indicator, asOf, COUNTRY, Variant.MAIN);
    }

    public Facts(Indicator indicator, LocalDate asOf, String area, Variant variant) {
        this.indicator = indicator;
        this.asOf = asOf;
        this.area = area;
        this.variant = variant;
        this.known = values(indicator, variant)
                .filter(o -> o.entity().equals(area))
                .sorted(Comparator.comparing(Observation::timePeriod).thenComparing(o -> Provenance.of(o.provenance())))
                .toList();
    }

    /** The yearly totals of a variant that have a value to print. */
    public static Stream<Observation> values(Indicator indicator, Variant variant) {
        return totals(indicator, variant).filter(o -> o.value().isPresent());
    }

    static Stream<Observation> totals(Indicator indicator, Variant variant) {
        return indicator.observations().stream()
                .filter(o -> o.variant().equals(variant)
                        && o.breakdown().equals("total")
                        && o.timePeriod().matches("\\d{4}"));
    }

    public Indicator indicator() {
        return indicator;
    }

    public String area() {
        return area;
    }

    public List<Observation> of(Provenance provenance) {
        return known.stream()
                .filter(o -> Provenance.of(o.provenance()) == provenance)
                .toList();
    }

    public Optional<Observation> of(Provenance provenance, int year) {
        return of(provenance).stream().filter(o -> year(o) == year).findFirst();
    }

    public List<Provenance> provenances() {
        return Stream.of(Provenance.values()).filter(p -> !of(p).isEmpty()).toList();
    }

    /** Whether any value of the indicator is, of whatever area. */
    public boolean synthetic() {
        return indicator.observations().stream().anyMatch(o -> Provenance.of(o.provenance()) == Provenance.SYNTHETIC);
    }

    /** One value a year: official before computed before synthetic. */
    public List<Observation> authoritative() {
        return authoritative(known.stream());
    }

    /** The same of these values. */
    public static List<Observation> authoritative(Stream<Observation> values) {
        return List.copyOf(values.collect(Collectors.toMap(
                        Observation::timePeriod, Function.identity(), Facts::moreAuthoritative, TreeMap::new))
                .values());
    }

    static Observation moreAuthoritative(Observation one, Observation other) {
        return Provenance.of(one.provenance()).compareTo(Provenance.of(other.provenance())) <= 0 ? one : other;
    }

    /** The newest value; official before computed before synthetic of the same year. */
    public Optional<Observation> last() {
        return known.stream()
                .max(Comparator.comparing(Observation::timePeriod)
                        .thenComparing(Comparator.comparing((Observation o) -> Provenance.of(o.provenance()))
                                .reversed()));
    }

    public Optional<Verdict> verdict(int year) {
        return verdicts().filter(v -> Integer.parseInt(v.timePeriod()) == year).findFirst();
    }

    /** The verdict of the last year that is over and due; before anything was due, the first one to come. */
    public Optional<Verdict> lastVerdict() {
        return verdicts()
                .filter(v -> !v.status().equals("not_due") && Integer.parseInt(v.timePeriod()) < asOf.getYear())
                .max(Comparator.comparing(Verdict::timePeriod))
                .or(() -> verdicts().min(Comparator.comparing(Verdict::timePeriod)));
    }

    /** The verdict of the newest value: a biennial one is older than the last year. */
    public Optional<Verdict> lastJudged() {
        return verdicts().filter(v -> v.value().isPresent()).max(Comparator.comparing(Verdict::timePeriod));
    }

    /** What lies ahead of the newest value; targets are set for the main series alone. */
    public Optional<Outlook> outlook() {
        return indicator.outlooks().stream()
                .filter(one -> variant.equals(Variant.MAIN) && one.entity().equals(area))
                .findFirst();
    }

    /** Whether the target of a year is the nation's, not the area's own. */
    public boolean isNational(String year) {
        return !area.equals(COUNTRY)
                && indicator.targets().stream()
                        .noneMatch(target -> target.entity().equals(area)
                                && target.timePeriod().equals(year));
    }

    /** The day on which the next value that is not due yet comes due. */
    public Optional<LocalDate> nextDue() {
        return verdicts()
                .filter(v -> v.value().isEmpty())
                .flatMap(v -> v.dueOn().stream())
                .filter(day -> day.isAfter(asOf))
                .min(Comparator.naturalOrder());
    }

    /** The target that counts for a year: of the edition published last. */
    public Optional<Target> target(int year) {
        return targets()
                .filter(t -> year(t) == year)
                .max(Comparator.comparing(Target::published).thenComparing(Target::edition));
    }

    /** Targets by edition, the one in force last. */
    public List<List<Target>> editions() {
        TreeMap<String, List<Target>> byEdition = new TreeMap<>();
        targets()
                .sorted(Comparator.comparing(Target::timePeriod))
                .forEach(t -> byEdition
                        .computeIfAbsent(t.published() + " " + t.edition(), e -> new ArrayList<>())
                        .add(t));
        return List.copyOf(byEdition.values());
    }

    public Optional<Target> lastTarget() {
        return editions().stream().reduce((a, b) -> b).map(List::getLast);
    }

    /** The nation's is set by the catalogue; another area starts from its own value of that year. */
    public Optional<Baseline> baseline() {
        return area.equals(COUNTRY)
                ? indicator.baseline()
                : indicator
                        .baseline()
                        .flatMap(b -> known.stream()
                                .filter(o -> o.timePeriod().equals(b.timePeriod()))
                                .findFirst()
                                .map(o -> new Baseline(o.timePeriod(), o.value().orElseThrow())));
    }

    /** Whether a change is one for the better, or none at all. */
    public boolean isBetter(BigDecimal change) {
        return indicator.direction().equals("lower") ? change.signum() <= 0 : change.signum() >= 0;
    }

    /** All years between the first and the last target, and those that have a value. */
    public List<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>();
        known.forEach(o -> years.add(year(o)));
        targets().forEach(t -> years.add(year(t)));
        verdicts().forEach(v -> years.add(Integer.parseInt(v.timePeriod())));
        targets()
                .mapToInt(Facts::year)
                .max()
                .ifPresent(last -> IntStream.rangeClosed(last - 9, last).forEach(years::add));
        return List.copyOf(years);
    }

    public static int year(Observation observation) {
        return Integer.parseInt(observation.timePeriod());
    }

    public static int year(Target target) {
        return Integer.parseInt(target.timePeriod());
    }

    /** Targets and verdicts are about the values that count; an area's own target comes before the country's. */
    private Stream<Target> targets() {
        if (!variant.equals(Variant.MAIN)) {
            return Stream.empty();
        }
        Set<String> own = indicator.targets().stream()
                .filter(target -> target.entity().equals(area))
                .map(Target::timePeriod)
                .collect(Collectors.toSet());
        return indicator.targets().stream()
                .filter(target -> target.entity().equals(area)
                        || (target.entity().equals(COUNTRY) && !own.contains(target.timePeriod())));
    }

    private Stream<Verdict> verdicts() {
        return indicator.verdicts().stream()
                .filter(v -> variant.equals(Variant.MAIN)
                        && v.entity().equals(area)
                        && v.timePeriod().matches("\\d{4}"));
    }
}
