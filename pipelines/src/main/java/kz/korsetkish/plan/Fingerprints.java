package kz.korsetkish.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.korsetkish.catalog.Query;

/**
 * What a table is made from, as one hash: its SQL, the as-of date where the SQL asks for it, and the same of all its
 * inputs, down to the submissions and the catalogue. Equal fingerprints, equal rows.
 */
public final class Fingerprints {
    private final Map<String, Step> steps = new HashMap<>();
    private final Map<Query, Set<String>> choosing = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final String submissions;
    private final String received;
    private final String catalogue;
    private final LocalDate asOf;

    /**
     * What the tables are made from at this moment.
     *
     * @param submissions what stands for all rows in bronze that count
     * @param received what stands for all that was ever received, those that do not count included
     * @param catalogue what stands for all rows that come from the catalogue
     */
    public Fingerprints(Plan plan, String submissions, String received, String catalogue, LocalDate asOf) {
        plan.steps().forEach(step -> steps.put(step.table(), step));
        plan.inputs().forEach((query, inputs) -> {
            if (KnownTables.CHOOSING_HIDDEN_CELLS.contains(query.name())) {
                choosing.put(query, inputs);
            }
        });
        this.submissions = submissions;
        this.received = received;
        this.catalogue = catalogue;
        this.asOf = asOf;
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
        if (table.equals(KnownTables.HIDDEN_CELL)) {
            return hash(choosing.entrySet().stream()
                    .map(query -> query.getKey().sql() + of(query.getValue()))
                    .sorted()
                    .toList());
        }
        if (table.startsWith("bronze.")) {
            return submissions;
        }
        if (table.equals(KnownTables.UNITED_SERIES)) {
            List<String> parts = steps.keySet().stream()
                    .filter(step -> step.startsWith("gold.indicators.") || step.equals("gold.official_series"))
                    .toList();
            return hash(List.of(of(parts), catalogue));
        }
        return Optional.ofNullable(steps.get(table)).map(this::compute).orElse(catalogue);
    }

    private String compute(Step step) {
        String sql = step.query().sql();
        String history = step.table().equals("silver.submission_history") ? received : "";
        return hash(List.of(sql, sql.contains(":as_of") ? asOf.toString() : "", history, of(step.inputs())));
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
