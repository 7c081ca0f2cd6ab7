package kz.korsetkish.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kz.korsetkish.book.Variant;
import kz.korsetkish.disclosure.Cell.Earlier;
import kz.korsetkish.disclosure.Cell.Place;

/**
 * Made-up persons of a nation, and the tables that count them: by area down to districts, by two breakdowns, and in the
 * boundaries of another year.
 */
record People(List<Person> persons) {
    static final int THRESHOLD = 10;
    static final String NATION = "KZ";
    static final String OTHER = "2022";
    static final String REST = "_X";
    static final List<String> BREAKDOWNS = List.of("x", "y");
    static final Rule RULE = new Rule(2, THRESHOLD, 0, 1);

    /**
     * One of them.
     *
     * @param members of each breakdown
     * @param counts whether in the numerator too
     */
    record Person(String district, List<Integer> members, boolean counts) {
        String region() {
            return district.substring(0, 2) + "0000000";
        }
    }

    /** How many are in a cell, and how many of them in the numerator. */
    record Count(int numerator, int denominator) {
        Count plus(boolean counts) {
            return new Count(numerator + (counts ? 1 : 0), denominator + 1);
        }
    }

    static People random(Random random) {
        List<Integer> sizes =
                BREAKDOWNS.stream().map(b -> 2 + random.nextInt(2)).toList();
        boolean hasDistricts = random.nextInt(8) == 0;
        // some members of the last breakdown never have anybody in the numerator
        int withNumerator = 1 + random.nextInt(sizes.getLast());
        double share = List.of(0.02, 0.3, 0.9).get(random.nextInt(3));
        int usual = List.of(8, 40, 80).get(random.nextInt(3));
        List<Person> persons = new ArrayList<>();
        int regions = 2 + random.nextInt(4);
        for (int region = 0; region < regions; region++) {
            int districts = hasDistricts ? 1 + random.nextInt(3) : 1;
            for (int district = 0; district < districts; district++) {
                String code = "%d%d000000".formatted(11 + region, 1 + district);
                int number = random.nextInt(5) == 0 ? random.nextInt(THRESHOLD + 2) : usual + random.nextInt(usual);
                for (int person = 0; person < number; person++) {
                    persons.add(person(random, code, sizes, withNumerator, share));
                }
            }
        }
        return persons.size() < THRESHOLD ? random(random) : new People(List.copyOf(persons));
    }

    private static Person person(Random random, String code, List<Integer> sizes, int withNumerator, double share) {
        // the last members are rare
        List<Integer> members = sizes.stream()
                .map(size -> Math.min(random.nextInt(size), random.nextInt(3 * size)))
                .toList();
        return new Person(code, members, members.getLast() < withNumerator && random.nextDouble() < share);
    }

    /** The same after a few of them turned out to be elsewhere, or nowhere. */
    People corrected(Random random) {
        List<Person> after = new ArrayList<>(persons);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int at = random.nextInt(after.size());
            Person one = after.get(at);
            Person like = after.get(random.nextInt(after.size()));
            switch (random.nextInt(4)) {
                case 0 -> after.set(at, new Person(one.district(), like.members(), one.counts() && like.counts()));
                case 1 -> after.set(at, new Person(like.district(), one.members(), one.counts()));
                case 2 -> after.remove(at);
                default -> after.add(like);
            }
        }
        return new People(List.copyOf(after));
    }

    private boolean hasDistricts() {
        return persons.stream().anyMatch(person -> !person.district().startsWith("1000000", 2));
    }

    Map<Cell.Key, Count> counts(String indicator) {
        Map<Cell.Key, Count> counts = new HashMap<>();
        for (Person person : persons) {
            Stream<String> areas = hasDistricts()
                    ? Stream.of(NATION, person.region(), person.district())
                    : Stream.of(NATION, person.region());
            areas.forEach(area -> {
                add(counts, new Cell.Key(indicator, Variant.MAIN, area, Cell.TOTAL, "_T"), person);
                for (int b = 0; b < BREAKDOWNS.size(); b++) {
                    add(
                            counts,
                            new Cell.Key(
                                    indicator,
                                    Variant.MAIN,
                                    area,
                                    BREAKDOWNS.get(b),
                                    "m" + person.members().get(b)),
                            person);
                }
            });
            add(counts, new Cell.Key(indicator, Variant.MAIN.in(OTHER), NATION, Cell.TOTAL, "_T"), person);
            add(
                    counts,
                    new Cell.Key(indicator, Variant.MAIN.in(OTHER), today(person.region()), Cell.TOTAL, "_T"),
                    person);
        }
        return counts;
    }

    private static void add(Map<Cell.Key, Count> counts, Cell.Key key, Person person) {
        counts.merge(key, new Count(0, 0).plus(person.counts()), (all, one) -> all.plus(person.counts()));
    }

    /** The cells as the program knows them. */
    List<Cell> cells(String indicator, Map<Cell.Key, Earlier> earlier) {
        return counts(indicator).entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .map(entry ->
                        cell(entry.getKey(), entry.getValue(), earlier.getOrDefault(entry.getKey(), Earlier.NOTHING)))
                .toList();
    }

    private static Cell cell(Cell.Key key, Count count, Earlier earlier) {
        boolean isMain = key.variant().equals(Variant.MAIN);
        Optional<String> other = Optional.of(key.area())
                .filter(area -> isMain && key.isTotal() && isRegionOrNation(area))
                .map(area -> area.equals(NATION) ? NATION : today(area));
        return new Cell(
                key,
                new Place(whole(key.area()), other.map(area -> OTHER), other),
                List.of((double) count.numerator(), (double) count.denominator() - count.numerator()),
                RULE,
                Optional.empty(),
                earlier);
    }

    private static boolean isRegionOrNation(String area) {
        return area.equals(NATION) || area.endsWith("0000000");
    }

    static Optional<String> whole(String area) {
        return area.equals(NATION)
                ? Optional.empty()
                : Optional.of(area.equals(REST) || isRegionOrNation(area) ? NATION : area.substring(0, 2) + "0000000");
    }

    /** Two regions are no longer there. */
    static String today(String region) {
        return region.startsWith("11") || region.startsWith("12") ? REST : region;
    }
}
