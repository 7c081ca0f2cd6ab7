package kz.korsetkish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.korsetkish.disclosure.Cell.Earlier;
import kz.korsetkish.disclosure.People.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Tables of made-up persons, and a reader who knows algebra, signs and bounds, and keeps the old releases. */
class DisclosureTest {
    private static final int TABLES = 300;
    private static final int CHAINS = 30;

    /** Cells that a rule hid in these tables which looked at sums alone, and which signs and bounds gave away. */
    private static final int HIDDEN_BY_SUMS_ALONE = 4688;

    private static final double ALMOST = 1e-4;

    @Test
    void noReaderOfATableComesCloserThanTheRuleAllows(TestReporter reporter) {
        var random = new Random(20261121);
        List<People> tables =
                IntStream.range(0, TABLES).mapToObj(i -> People.random(random)).toList();
        var hidden = new AtomicInteger();

        List<String> exposed = tables.parallelStream()
                .flatMap(people -> {
                    Attacker.Release release = release(people, Map.of());
                    hidden.addAndGet(release.cells().size() - release.shown().size());
                    return exposed(new Attacker(List.of(release)), List.of(release), List.of(people), key -> true)
                            .stream();
                })
                .toList();

        reporter.publishEntry("hidden cells", "%d, by sums alone %d".formatted(hidden.get(), HIDDEN_BY_SUMS_ALONE));
        assertThat(exposed).isEmpty();
        assertThat(hidden.get()).isLessThanOrEqualTo(2 * HIDDEN_BY_SUMS_ALONE);
    }

    @Test
    void noReaderOfThreeReleasesLearnsWhatNoneOfThemShowed() {
        var random = new Random(20261122);
        List<List<People>> chains = IntStream.range(0, CHAINS)
                .mapToObj(i -> {
                    People first = People.random(random);
                    People second = first.corrected(random);
                    return List.of(first, second, second.corrected(random));
                })
                .toList();

        List<String> exposed = chains.parallelStream()
                .flatMap(chain -> exposed(chain).stream())
                .toList();

        assertThat(exposed).isEmpty();
    }

    private static List<String> exposed(List<People> chain) {
        List<Attacker.Release> releases = new ArrayList<>();
        Map<Cell.Key, Earlier> earlier = Map.of();
        for (int i = 0; i < chain.size(); i++) {
            releases.add(release(chain.get(i), earlier));
            earlier = i + 1 < chain.size() ? earlier(releases.get(i), chain.get(i + 1)) : earlier;
        }
        var attacker = new Attacker(releases);
        for (int i = 0; i + 1 < chain.size(); i++) {
            Map<Cell.Key, Count> before = chain.get(i).counts("t");
            Map<Cell.Key, Count> after = chain.get(i + 1).counts("t");
            int release = i;
            before.keySet().stream()
                    .filter(key -> Objects.equals(before.get(key), after.get(key)))
                    .forEach(key -> attacker.knowsUnchanged(release, key));
        }
        // what a release showed, whoever reads it knows
        Set<Cell.Key> everShown = releases.stream()
                .flatMap(release -> release.shown().keySet().stream())
                .collect(Collectors.toSet());
        return exposed(attacker, releases, chain, key -> !everShown.contains(key));
    }

    private static Map<Cell.Key, Earlier> earlier(Attacker.Release release, People now) {
        Map<Cell.Key, Count> counts = now.counts("t");
        return release.cells().stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> release.hides(key)
                                ? release.none().contains(key)
                                        ? Earlier.HIDDEN_NONE
                                        : release.all().contains(key) ? Earlier.HIDDEN_ALL : Earlier.HIDDEN
                                : Objects.equals(release.shown().get(key), counts.get(key))
                                        ? Earlier.THE_SAME
                                        : Earlier.ANOTHER_VALUE));
    }

    private static Attacker.Release release(People people, Map<Cell.Key, Earlier> earlier) {
        Map<Cell.Key, Count> counts = people.counts("t");
        List<Hidden> hidden = Suppression.of(people.cells("t", earlier));
        Map<Cell.Key, Count> shown = new HashMap<>(counts);
        hidden.forEach(one -> shown.remove(one.key()));
        return new Attacker.Release(
                counts.keySet(), shown, keys(hidden, Hidden::hasNone), keys(hidden, Hidden::hasAll));
    }

    private static Set<Cell.Key> keys(List<Hidden> hidden, Predicate<Hidden> which) {
        return hidden.stream().filter(which).map(Hidden::key).collect(Collectors.toSet());
    }

    /** What comes too close, and could be farther if only the nation's total were shown. */
    private static List<String> exposed(
            Attacker attacker, List<Attacker.Release> releases, List<People> people, Predicate<Cell.Key> matters) {
        List<String> exposed = new ArrayList<>();
        for (int i = 0; i < releases.size(); i++) {
            Attacker.Release release = releases.get(i);
            Map<Cell.Key, Count> counts = people.get(i).counts("t");
            for (Cell.Key key : release.cells().stream()
                    .filter(release::hides)
                    .filter(matters)
                    .toList()) {
                Bounds all = attacker.bounds(
                        i,
                        key,
                        List.of(true, false),
                        seen -> isWideEnough(seen) && seen.high() > People.THRESHOLD - 1 - ALMOST);
                boolean isSmall = Objects.requireNonNull(counts.get(key)).denominator() < People.THRESHOLD;
                if (!isWideEnough(all) && !isWidest(release, key, all, List.of(true, false))) {
                    exposed.add("release %d: %s of %s lies in %s".formatted(i, key, counts.get(key), all));
                }
                if (releases.size() == 1
                        && isSmall
                        && all.high() < People.THRESHOLD - 1 - ALMOST
                        && !isWidest(release, key, all, List.of(true, false))) {
                    exposed.add("%s of %s is known to be small: %s".formatted(key, counts.get(key), all));
                }
                for (boolean part : new boolean[] {true, false}) {
                    Set<Cell.Key> open = part ? release.none() : release.all();
                    if (!isSmall || open.contains(key)) {
                        continue;
                    }
                    Bounds bounds = attacker.bounds(i, key, List.of(part), seen -> seen.width() > 1);
                    if (bounds.width() < 1 - ALMOST && !isWidest(release, key, bounds, List.of(part))) {
                        exposed.add("release %d: %s part of %s of %s is %s"
                                .formatted(i, part ? "counted" : "other", key, counts.get(key), bounds));
                    }
                }
            }
        }
        return exposed;
    }

    private static boolean isWideEnough(Bounds bounds) {
        return bounds.low() >= People.THRESHOLD - ALMOST || bounds.width() >= People.THRESHOLD / 2.0 - ALMOST;
    }

    private static boolean isWidest(Attacker.Release release, Cell.Key key, Bounds bounds, List<Boolean> parts) {
        Map<Cell.Key, Count> total = release.shown().entrySet().stream()
                .filter(entry -> entry.getKey().area().equals(People.NATION)
                        && entry.getKey().breakdown().equals(Cell.TOTAL))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var nothingElse = new Attacker.Release(release.cells(), total, release.none(), release.all());
        return new Attacker(List.of(nothingElse))
                        .bounds(0, key, parts, seen -> false)
                        .width()
                <= bounds.width() + ALMOST;
    }
}
