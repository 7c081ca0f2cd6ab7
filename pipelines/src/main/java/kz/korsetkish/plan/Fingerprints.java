package kz.korsetkish.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.catalog.Reference;
import kz.korsetkish.catalog.Source;

/**
 * What a table is made from, as one hash: its SQL, the as-of date where the SQL asks for it, and the same of all its
 * inputs, down to the submissions and the catalogue. Equal fingerprints, equal rows.
 */
public final class Fingerprints {
    private static final String BRONZE = "bronze.";
    private static final String SUBMISSIONS = "bronze.submission";

    private final Map<String, Step> steps = new HashMap<>();
    private final Map<Query, Set<String>> choosing = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Source> sources;
    private final Inputs inputs;

    /**
     * What all tables come from.
     *
     * @param current what stands for the rows of a source that count, by its name
     * @param received what stands for all that was ever received, those that do not count included
     * @param catalogue what stands for all rows that come from the catalogue
     */
    public record Inputs(Map<String, String> current, String received, String catalogue, LocalDate asOf) {
        public Inputs {
            current = Map.copyOf(current);
        }
    }

    /** What the tables are made from at this moment. */
    public Fingerprints(Plan plan, List<Source> sources, Inputs inputs) {
        plan.steps().forEach(step -> steps.put(step.table(), step));
        plan.inputs().forEach((query, tables) -> {
            if (KnownTables.CHOOSING_HIDDEN_CELLS.contains(query.name())) {
                choosing.put(query, tables);
            }
        });
        this.sources = sources.stream().collect(Collectors.toMap(Source::name, Function.identity()));
        this.inputs = inputs;
    }

    public String of(String table) {
        String found = known.get(table);
        if (found == null) {
            found = compute(table);
            known.put(table, found);
        }
        return found;
    }

    public String of(Collection<String> tables) {
        return hash(tables.stream().sorted().map(this::of).toList());
    }

    private String compute(String table) {
        return switch (table) {
            case KnownTables.HIDDEN_CELL ->
                hash(choosing.entrySet().stream()
                        .map(query -> query.getKey().sql() + of(query.getValue()))
                        .sorted()
                        .toList());
            case KnownTables.UNITED_SERIES -> hash(List.of(of(partsOfUnitedSeries()), inputs.catalogue()));
            case KnownTables.CODE_USED ->
                of(sources.values().stream()
                        .filter(source -> !source.referring().isEmpty())
                        .map(source -> source.table().table())
                        .toList());
            case KnownTables.CODE_KNOWN ->
                of(sources.values().stream().flatMap(Fingerprints::referredTo).toList());
            case SUBMISSIONS ->
                hash(new TreeMap<>(inputs.current()).values().stream().toList());
            default ->
                table.startsWith(BRONZE)
                        ? inputs.current().getOrDefault(table.substring(BRONZE.length()), "")
                        : Optional.ofNullable(steps.get(table))
                                .map(this::compute)
                                .orElse(inputs.catalogue());
        };
    }

    private List<String> partsOfUnitedSeries() {
        return steps.keySet().stream()
                .filter(step -> step.startsWith("gold.indicators.") || step.equals(KnownTables.OFFICIAL_SERIES))
                .toList();
    }

    private String compute(Step step) {
        String sql = step.query().sql();
        String day = sql.contains(":as_of") ? inputs.asOf().toString() : "";
        String history = step.table().equals("silver.submission_history") ? inputs.received() : "";
        String made = step.layer() == Layer.CURRENT ? ofSource(step) : of(step.inputs());
        return hash(List.of(sql, day, history, made));
    }

    /** What counts of a source: its own submissions, and what its rows can name; not what other sources send. */
    private String ofSource(Step step) {
        Source source = Objects.requireNonNull(sources.get(step.query().name()));
        List<String> from = new ArrayList<>(List.of(source.table().table()));
        referredTo(source).forEach(from::add);
        String rules = "";
        if (step.inputs().contains(KnownTables.REJECTION)) {
            Step rejection = Objects.requireNonNull(steps.get(KnownTables.REJECTION));
            rules = rejection.query().sql();
            rejection.inputs().stream()
                    .filter(table -> table.startsWith("reference."))
                    .forEach(from::add);
        }
        return hash(List.of(rules, of(from)));
    }

    private static Stream<String> referredTo(Source source) {
        return source.referring().stream()
                .flatMap(column -> column.refersTo().stream())
                .filter(reference -> reference.kind() == Reference.Kind.SOURCE)
                .map(reference -> BRONZE + reference.among().getFirst());
    }

    /** A hash of these texts in their order. */
    public static String hash(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
