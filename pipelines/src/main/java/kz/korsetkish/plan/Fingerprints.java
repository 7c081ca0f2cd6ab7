package kz.korsetkish.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.catalog.Reference;
import kz.korsetkish.catalog.Source;

/**
 * What tables are made from at this moment: their SQL, the as-of date where the SQL asks for it, and the same of all their
 * inputs, down to the submissions by source and period, the contracts and the catalogue.
 */
public final class Fingerprints {
    private static final String BRONZE = "bronze.";
    private static final String SUBMISSIONS = "bronze.submission";
    private static final String SUBMISSION_HISTORY = "silver.submission_history";

    private final Map<String, Step> steps = new HashMap<>();
    private final Map<Query, Set<String>> queries;
    private final Map<String, Fingerprint> known = new HashMap<>();
    private final Map<String, Source> sources;
    private final Map<String, Model> stored;
    private final Inputs inputs;
    private final Reach reach;

    /**
     * What all tables come from.
     *
     * @param received all submissions
     * @param contracts what stands for the contract of a source, by its name
     * @param catalogue what stands for the rows of a table that the catalogue fills, by its name
     */
    public record Inputs(
            List<Receipt> received, Map<String, String> contracts, Map<String, String> catalogue, LocalDate asOf) {
        public Inputs {
            received = List.copyOf(received);
            contracts = Map.copyOf(contracts);
            catalogue = Map.copyOf(catalogue);
        }
    }

    public Fingerprints(Plan plan, Catalog catalog, Inputs inputs) {
        plan.steps().forEach(step -> steps.put(step.table(), step));
        this.queries = plan.inputs();
        this.sources = catalog.sourcesByName();
        this.stored = catalog.storedModels();
        this.inputs = inputs;
        this.reach = new Reach(plan, catalog, this);
    }

    /** How far a submission reaches into a table. */
    public Reach reach() {
        return reach;
    }

    public Fingerprint of(String table) {
        Fingerprint found = known.get(table);
        if (found == null) {
            found = compute(table);
            known.put(table, found);
        }
        return found;
    }

    public Fingerprint of(Collection<String> tables) {
        return Fingerprint.all(tables.stream().map(this::of).toList());
    }

    /** What queries give that no table is made from: the queries and what they read. */
    public Fingerprint ofQueries(Collection<Query> several) {
        return Fingerprint.all(several.stream()
                .map(query -> sql(query.name(), query).and(of(queries.getOrDefault(query, Set.of()))))
                .toList());
    }

    /** All that was ever received, whether it counts or not. */
    public Fingerprint received() {
        return Receipt.received(inputs.received());
    }

    /** All contracts. */
    public Fingerprint contracts() {
        return Fingerprint.all(sources.values().stream().map(this::contract).toList());
    }

    private Fingerprint compute(String table) {
        return switch (table) {
            case KnownTables.HIDDEN_CELL ->
                ofQueries(queries.keySet().stream()
                        .filter(query -> KnownTables.CHOOSING_HIDDEN_CELLS.contains(query.name()))
                        .toList());
            case KnownTables.UNITED_SERIES -> of(partsOfUnitedSeries()).and(of("reference.indicator"));
            case KnownTables.CODE_USED ->
                Fingerprint.all(referring().map(this::rowsUnderContract).toList());
            case KnownTables.CODE_KNOWN ->
                of(referring()
                        .flatMap(this::referredTo)
                        .map(source -> source.table().table())
                        .toList());
            case KnownTables.ROW_COUNT -> of(current());
            case SUBMISSIONS -> Receipt.counted(inputs.received(), source -> true);
            default -> {
                Step step = steps.get(table);
                yield step != null ? of(step) : ofWritten(table);
            }
        };
    }

    /** A table that no SQL makes: of a source, of the catalogue, or of what an earlier run left, which makes nothing. */
    private Fingerprint ofWritten(String table) {
        if (table.startsWith(BRONZE)) {
            return Receipt.counted(inputs.received(), table.substring(BRONZE.length())::equals);
        }
        return Optional.ofNullable(inputs.catalogue().get(table))
                .map(rows -> Fingerprint.catalogue(table.substring(table.indexOf('.') + 1), rows))
                .orElse(Fingerprint.none());
    }

    private Fingerprint rowsUnderContract(Source source) {
        return of(source.table().table()).and(contract(source));
    }

    private Fingerprint contract(Source source) {
        return Fingerprint.contract(source.name(), inputs.contracts().getOrDefault(source.name(), ""));
    }

    private Stream<Source> referring() {
        return sources.values().stream().filter(source -> !source.referring().isEmpty());
    }

    private List<String> current() {
        return steps.values().stream()
                .filter(step -> step.layer() == Layer.CURRENT)
                .map(Step::table)
                .toList();
    }

    private List<String> partsOfUnitedSeries() {
        return steps.keySet().stream()
                .filter(step -> step.startsWith(KnownTables.INDICATORS) || step.equals(KnownTables.OFFICIAL_SERIES))
                .toList();
    }

    private Fingerprint of(Step step) {
        if (step.layer() == Layer.CURRENT) {
            return ofSource(step);
        }
        if (step.table().equals(SUBMISSION_HISTORY)) {
            return sql(step).and(received());
        }
        List<Fingerprint> parts = new ArrayList<>(List.of(sql(step), of(reaching(step))));
        if (decides(step)) {
            parts.add(sqlBehind(step));
        }
        if (stored.containsKey(step.table())) {
            parts.add(columns(Objects.requireNonNull(stored.get(step.table()))));
        }
        return Fingerprint.all(parts);
    }

    /**
     * What decides which rows count joins them to their own submissions, which stand for the rows already: a submission
     * of another source does not reach it.
     */
    private List<String> reaching(Step step) {
        Set<String> decided = new HashSet<>();
        if (decides(step)) {
            decided.addAll(Set.of(SUBMISSIONS, KnownTables.COUNTED));
        }
        if (step.inputs().stream().anyMatch(reach::ties)) {
            // What of the source is rejected stands in its current rows.
            decided.add(KnownTables.REJECTION);
        }
        return step.inputs().stream().filter(input -> !decided.contains(input)).toList();
    }

    private boolean decides(Step step) {
        return step.inputs().stream()
                .anyMatch(input -> input.equals(KnownTables.CODE_USED)
                        || reach.ties(input)
                        || (input.startsWith(BRONZE) && !input.equals(SUBMISSIONS)));
    }

    /** What counts of a source: its own submissions, and what its rows can name; not what other sources send. */
    private Fingerprint ofSource(Step step) {
        Source source = Objects.requireNonNull(sources.get(step.query().name()));
        List<Fingerprint> parts = new ArrayList<>(List.of(sql(step), sqlBehind(step)));
        withReferredTo(source).stream().map(this::rowsUnderContract).forEach(parts::add);
        if (step.inputs().contains(KnownTables.REJECTION)) {
            Objects.requireNonNull(steps.get(KnownTables.REJECTION)).inputs().stream()
                    .filter(table -> table.startsWith("reference."))
                    .map(this::of)
                    .forEach(parts::add);
        }
        return Fingerprint.all(parts);
    }

    /** The SQL by which it is decided that rows count. */
    private Fingerprint sqlBehind(Step step) {
        return Fingerprint.all(step.inputs().stream()
                .filter(table -> table.startsWith("silver."))
                .map(steps::get)
                .filter(Objects::nonNull)
                .map(behind -> sql(behind).and(sqlBehind(behind)))
                .toList());
    }

    /** This source, those whose rows it can name, those that these can name, and so on. */
    private Set<Source> withReferredTo(Source source) {
        Set<Source> reached = new LinkedHashSet<>(Set.of(source));
        Deque<Source> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            referredTo(open.pop()).filter(reached::add).forEach(open::push);
        }
        return reached;
    }

    private Stream<Source> referredTo(Source source) {
        return source.referring().stream()
                .flatMap(column -> column.refersTo().stream())
                .filter(reference -> reference.kind() == Reference.Kind.SOURCE)
                .map(reference ->
                        Objects.requireNonNull(sources.get(reference.among().getFirst())));
    }

    private Fingerprint sql(Step step) {
        return sql(step.table().replace(KnownTables.INDICATORS, ""), step.query());
    }

    private Fingerprint sql(String name, Query query) {
        Fingerprint sql = Fingerprint.sql(name, hash(List.of(query.sql())));
        return query.sql().contains(":as_of")
                ? sql.and(Fingerprint.day(inputs.asOf().toString()))
                : sql;
    }

    private static Fingerprint columns(Model model) {
        return Fingerprint.columns(
                model.table(),
                hash(model.columns().stream()
                        .map(column -> column.name() + " " + column.type())
                        .toList()));
    }

    /** A hash of these texts in their order. */
    public static String hash(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
