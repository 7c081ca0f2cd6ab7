package kz.korsetkish.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What something is made from, part by part. Equal parts, equal rows.
 *
 * @param parts a short value by kind and name of the part, such as {@code sql gold.verdict}
 */
public record Fingerprint(SortedMap<String, String> parts) {
    public Fingerprint {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** The kinds of parts, those that say most of a change first, and the words for a change. */
    private enum Kind {
        PROGRAM("another version of the program"),
        COUNTED("%s"),
        RECEIVED("%s"),
        TIED("submissions tied by %s changed"),
        SQL("SQL of %s changed"),
        CONTRACT("contract of %s changed"),
        DECLARATION("declaration of %s changed"),
        COLUMNS("columns of %s changed"),
        CATALOGUE("the catalogue changed: %s"),
        DAY("new day");

        private final String changed;

        Kind(String changed) {
            this.changed = changed;
        }

        String key(String name) {
            return (name().toLowerCase(Locale.ROOT) + " " + name).strip();
        }

        boolean isOf(String key) {
            return key.equals(key("")) || key.startsWith(key("") + " ");
        }
    }

    /** All parts as one, for who need not tell which of them changed. */
    public Fingerprint inShort() {
        return new Fingerprint(new TreeMap<>(Map.of("all", Fingerprints.hash(List.of(parts.toString())))));
    }

    static Fingerprint none() {
        return new Fingerprint(new TreeMap<>());
    }

    static Fingerprint sql(String name, String hash) {
        return of(Kind.SQL, name, hash);
    }

    static Fingerprint contract(String source, String hash) {
        return of(Kind.CONTRACT, source, hash);
    }

    static Fingerprint columns(String table, String hash) {
        return of(Kind.COLUMNS, table, hash);
    }

    static Fingerprint catalogue(String table, String hash) {
        return of(Kind.CATALOGUE, table, hash);
    }

    static Fingerprint day(String day) {
        return of(Kind.DAY, "", day);
    }

    /** Submissions that count, by source and period. */
    static Fingerprint counted(String cover, Collection<String> submissions) {
        return of(Kind.COUNTED, cover, String.join(" ", new TreeSet<>(submissions)));
    }

    /** Submissions with those that this table ties them to. */
    static Fingerprint tied(String table, Collection<String> submissions) {
        return of(Kind.TIED, table, String.join(" ", new TreeSet<>(submissions)));
    }

    /** The sources whose submissions are among the parts. */
    Set<String> sources() {
        return parts.keySet().stream()
                .filter(Kind.COUNTED::isOf)
                .map(Fingerprint::source)
                .collect(Collectors.toSet());
    }

    /** Whether submissions of such a period are among the parts. */
    public boolean hasPeriod(Predicate<String> period) {
        return parts.keySet().stream()
                .filter(Kind.COUNTED::isOf)
                .map(counted -> counted.split(" ", 3))
                .anyMatch(counted -> counted.length == 3 && period.test(counted[2]));
    }

    private static String source(String counted) {
        return counted.split(" ", 3)[1];
    }

    /** All that was received, by source and period. */
    static Fingerprint received(String cover, Collection<String> submissions) {
        return of(Kind.RECEIVED, cover, String.join(" ", new TreeSet<>(submissions)));
    }

    private static Fingerprint of(Kind kind, String name, String value) {
        return new Fingerprint(new TreeMap<>(Map.of(kind.key(name), value)));
    }

    /** With the declaration of what is made, which tells its columns too. */
    public Fingerprint declaredAs(String table, String declaration) {
        SortedMap<String, String> all = new TreeMap<>(parts);
        all.remove(Kind.COLUMNS.key(table));
        all.put(Kind.DECLARATION.key(table), Fingerprints.hash(List.of(declaration)));
        return new Fingerprint(all);
    }

    /** Made by this version of the program. */
    public Fingerprint by(String program) {
        return and(of(Kind.PROGRAM, "", program));
    }

    public Fingerprint and(Fingerprint other) {
        return all(List.of(this, other));
    }

    public static Fingerprint all(Collection<Fingerprint> several) {
        SortedMap<String, String> all = new TreeMap<>();
        several.forEach(one -> all.putAll(one.parts));
        return new Fingerprint(all);
    }

    /**
     * The submissions that came, went or were read anew since something was made from these parts, where nothing but that
     * has changed; empty where anything else has.
     *
     * @param whole sources of which a submission reaches the rows of others
     */
    public Optional<Set<String>> submissionsSince(Map<String, String> earlier, Set<String> whole) {
        Set<String> changed = new TreeSet<>();
        Set<String> keys = new TreeSet<>(parts.keySet());
        keys.addAll(earlier.keySet());
        for (String key : keys) {
            String now = parts.getOrDefault(key, "");
            String before = earlier.getOrDefault(key, "");
            if (now.equals(before)) {
                continue;
            }
            boolean isOfItsOwn = Kind.COUNTED.isOf(key) && !whole.contains(source(key));
            if (!isOfItsOwn && !Kind.TIED.isOf(key)) {
                return Optional.empty();
            }
            changed.addAll(differing(submissions(now), submissions(before)));
        }
        return Optional.of(changed);
    }

    private static Set<String> differing(Map<String, String> now, Map<String, String> before) {
        Set<String> ids = new TreeSet<>(now.keySet());
        ids.addAll(before.keySet());
        ids.removeIf(id -> Objects.equals(now.get(id), before.get(id)));
        return ids;
    }

    /** What has changed since something was made from these parts, in words, what says most first. */
    public List<String> changesSince(Map<String, String> earlier) {
        Set<String> keys = new TreeSet<>(parts.keySet());
        keys.addAll(earlier.keySet());
        List<String> changes = new ArrayList<>();
        Set<String> counted = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            for (String key : keys) {
                String now = parts.getOrDefault(key, "");
                String before = earlier.getOrDefault(key, "");
                if (kind.isOf(key) && !now.equals(before)) {
                    String name = key.substring(kind.key("").length()).strip();
                    if (kind == Kind.COUNTED) {
                        counted.add(name);
                    }
                    if (kind == Kind.RECEIVED && counted.contains(name)) {
                        // What counts was received: it is told once.
                        continue;
                    }
                    changes.add(kind.changed.formatted(
                            switch (kind) {
                                case COUNTED -> name + ": " + submissions(now, before, "new", "no longer counted");
                                case RECEIVED -> name + ": " + submissions(now, before, "received", "gone");
                                default -> name;
                            }));
                }
            }
        }
        return changes;
    }

    private static String submissions(String now, String before, String added, String removed) {
        Map<String, String> present = submissions(now);
        Map<String, String> past = submissions(before);
        long came =
                present.keySet().stream().filter(id -> !past.containsKey(id)).count();
        long went =
                past.keySet().stream().filter(id -> !present.containsKey(id)).count();
        long other = present.entrySet().stream()
                .filter(one -> past.containsKey(one.getKey()) && !one.getValue().equals(past.get(one.getKey())))
                .count();
        List<String> said = new ArrayList<>();
        add(said, came, added);
        add(said, went, removed);
        add(said, other, "read or decided anew");
        return String.join(", ", said);
    }

    private static void add(List<String> said, long number, String what) {
        if (number > 0) {
            said.add(number
                    + (what.equals("new") ? (number == 1 ? " new submission" : " new submissions") : " " + what));
        }
    }

    private static Map<String, String> submissions(String text) {
        return Arrays.stream(text.split(" "))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toMap(
                        one -> one.substring(0, one.indexOf('@')),
                        one -> one.substring(one.indexOf('@')),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }
}
