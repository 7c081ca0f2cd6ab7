package kz.korsetkish.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.book.Indicator;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Variant;

/** The country's values by sex, owner, channel and the like. */
public final class BreakdownFacts {
    private static final int MOST = 10;
    private static final int FEW = 2;

    /** Of what a member has fewer of, its share is not compared. ASSUMPTION. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(3);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private BreakdownFacts() {}

    /** What is drawn: of each breakdown the newest year without zeros, of many members those with the worst values. */
    public static List<List<Observation>> of(Indicator indicator) {
        return newest(indicator)
                .map(members -> {
                    List<Observation> zeros = zeros(indicator, members);
                    return members.stream()
                            .filter(member -> !zeros.contains(member))
                            .toList();
                })
                .filter(members -> !members.isEmpty())
                .map(members -> worst(indicator, members))
                .toList();
    }

    /** Of each breakdown the members whose value is zero in every year, where they are more than a few. */
    public static List<List<Observation>> zeros(Indicator indicator) {
        return newest(indicator)
                .map(members -> zeros(indicator, members))
                .filter(members -> !members.isEmpty())
                .toList();
    }

    private static List<Observation> zeros(Indicator indicator, List<Observation> members) {
        List<Observation> zeros =
                members.stream().filter(member -> isZero(indicator, member)).toList();
        return zeros.size() > FEW ? zeros : List.of();
    }

    /** Of each of these breakdowns all members of its newest year. */
    public static List<List<Observation>> whole(Indicator indicator, List<List<Observation>> groups) {
        Set<String> breakdowns =
                groups.stream().map(members -> members.getFirst().breakdown()).collect(Collectors.toSet());
        return newest(indicator)
                .filter(members -> breakdowns.contains(members.getFirst().breakdown()))
                .toList();
    }

    private static boolean isZero(Indicator indicator, Observation member) {
        return withheld(indicator, member).isEmpty()
                && years(indicator, member).stream()
                        .allMatch(o -> o.value().orElseThrow().signum() == 0);
    }

    /**
     * Of each breakdown of a count the members of its newest year, each a number of so many: they are compared by their
     * share, the smallest first.
     */
    public static List<List<Observation>> counted(Indicator indicator) {
        return all(indicator)
                .filter(members -> isCounted(indicator, members))
                .map(members -> members.stream()
                        .sorted(Comparator.comparing(BreakdownFacts::share).thenComparing(Observation::member))
                        .toList())
                .toList();
    }

    /** Percent of what there is of a member. */
    public static BigDecimal share(Observation member) {
        return member.numerator()
                .orElseThrow()
                .multiply(HUNDRED)
                .divide(member.denominator().orElseThrow(), MathContext.DECIMAL64);
    }

    /** Whether a share of it says anything: one of one is no better than nine of ten. */
    public static boolean isComparable(Observation member) {
        return member.denominator().orElseThrow().compareTo(LEAST) >= 0;
    }

    private static boolean isCounted(Indicator indicator, List<Observation> members) {
        return indicator.precision() == 0
                && indicator.end().isEmpty()
                && members.stream()
                        .allMatch(member -> member.numerator().isPresent()
                                && member.denominator()
                                        .filter(whole -> whole.signum() > 0)
                                        .isPresent());
    }

    private static Stream<List<Observation>> newest(Indicator indicator) {
        return all(indicator).filter(members -> !isCounted(indicator, members));
    }

    private static Stream<List<Observation>> all(Indicator indicator) {
        Map<String, List<Observation>> byBreakdown = values(indicator)
                .collect(Collectors.groupingBy(Observation::breakdown, TreeMap::new, Collectors.toList()));
        return byBreakdown.values().stream().map(BreakdownFacts::newest);
    }

    /** All years of a member, the most authoritative value of each. */
    public static List<Observation> years(Indicator indicator, Observation member) {
        return Facts.authoritative(values(indicator).filter(o -> isOf(member, o)));
    }

    /** Of how many members, without zeros, those that are drawn are the worst. */
    public static long count(Indicator indicator, Observation member) {
        return newest(indicator)
                .filter(members -> members.getFirst().breakdown().equals(member.breakdown()))
                .mapToLong(members -> members.size() - zeros(indicator, members).size())
                .sum();
    }

    /** The years from this one on that a member of the breakdown is suppressed in. */
    public static String suppressedSince(Indicator indicator, Observation first) {
        return years(indicator, o -> o.isSuppressed() && o.breakdown().equals(first.breakdown())).stream()
                .filter(year -> year.compareTo(first.timePeriod()) >= 0)
                .collect(Collectors.joining(", "));
    }

    /** The years that a value of this member is withheld in. */
    public static Set<String> withheld(Indicator indicator, Observation member) {
        return years(indicator, o -> o.isWithheld() && isOf(member, o));
    }

    private static Set<String> years(Indicator indicator, Predicate<Observation> which) {
        return ofCountry(indicator)
                .filter(which)
                .map(Observation::timePeriod)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOf(Observation member, Observation o) {
        return o.breakdown().equals(member.breakdown()) && o.member().equals(member.member());
    }

    private static Stream<Observation> values(Indicator indicator) {
        return ofCountry(indicator)
                .filter(o -> !o.breakdown().equals("total")
                        && o.timePeriod().matches("\\d{4}")
                        && o.value().isPresent());
    }

    private static Stream<Observation> ofCountry(Indicator indicator) {
        return indicator.observations().stream()
                .filter(o -> o.entity().equals(Facts.COUNTRY) && o.variant().equals(Variant.MAIN));
    }

    private static List<Observation> newest(List<Observation> members) {
        String year = members.stream()
                .map(Observation::timePeriod)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return List.copyOf(members.stream()
                .filter(o -> o.timePeriod().equals(year))
                .collect(Collectors.toMap(Observation::member, o -> o, Facts::moreAuthoritative, TreeMap::new))
                .values());
    }

    private static List<Observation> worst(Indicator indicator, List<Observation> members) {
        if (members.size() <= MOST) {
            return members;
        }
        Comparator<Observation> byValue = Comparator.comparing(o -> o.value().orElseThrow());
        return members.stream()
                .sorted((indicator.direction().equals("lower") ? byValue.reversed() : byValue)
                        .thenComparing(Observation::member))
                .limit(MOST)
                .toList();
    }
}
