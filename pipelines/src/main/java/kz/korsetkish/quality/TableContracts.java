package kz.korsetkish.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.TableContract;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Holds the stored tables against what they promise: columns, one row for each key of the grain, no null where a value is
 * required. All in one job, in which each table is read once; a table that breaks its promise is read once more.
 *
 * <p>Of the tables of sources only the columns are held here: they are the largest, and {@code checks/rows_counted} holds
 * their rows that count against what intake accepted. Views are not held: each would be computed once more for it, and
 * their grain is held by the cases.
 */
public final class TableContracts {
    /** What a run has made when it checks: a table of these that is missing was lost. */
    private static final Set<String> MADE = Set.of("bronze", "reference", "silver", "gold");

    /** Their keys may be persons, deliveries or enterprises, and a finding stands in the log, where many read it. */
    private static final Set<String> CLOSED = Set.of("bronze", "silver");

    private static final String TABLE = "table_held";
    private static final String KEY = "key_held";
    private static final String ROWS = "rows_held";
    private static final String EMPTY = "empty_held_";

    private final Session session;
    private final List<TableContract> stored;
    private final Set<String> ofSources;

    public TableContracts(Session session, Catalog catalog) {
        this.session = session;
        this.stored = catalog.stored();
        this.ofSources =
                catalog.sources().stream().map(source -> source.table().table()).collect(Collectors.toSet());
    }

    /** The tables that break their contract. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<TableContract> sound = new ArrayList<>();
        for (TableContract table : stored) {
            List<String> broken = broken(table);
            if (!broken.isEmpty()) {
                findings.add(finding(table, 0, broken, Optional.empty()));
            } else if (session.hasTable(table.table()) && !ofSources.contains(table.table())) {
                sound.add(table);
            }
        }
        List<TableContract> suspect = suspect(sound);
        for (Row offending : offending(suspect)) {
            suspect.stream()
                    .filter(table -> table.table().equals(offending.getString(0)))
                    .forEach(table -> findings.add(finding(table, offending)));
        }
        return findings;
    }

    private List<String> broken(TableContract table) {
        if (session.hasTable(table.table())) {
            return session.differences(table.table());
        }
        return MADE.contains(table.schema()) ? List.of("it is not there") : List.of();
    }

    /**
     * The tables that may break their contract anywhere, in one aggregate over all of them by a hash of the key. Which
     * column it is, and whether only two hashes are the same, is asked of them alone: planning it takes longer.
     */
    private List<TableContract> suspect(List<TableContract> tables) {
        Set<String> names = session
                .union(tables.stream()
                        .<Supplier<Dataset<Row>>>map(table -> () -> hashed(table))
                        .toList())
                .groupBy(TABLE, KEY)
                .agg(count(lit(1)).as(ROWS), max(EMPTY).as(EMPTY))
                .where(col(ROWS).gt(1).or(col(EMPTY)))
                .select(TABLE)
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
        return tables.stream().filter(table -> names.contains(table.table())).toList();
    }

    private Dataset<Row> hashed(TableContract table) {
        Column isEmpty =
                table.required().stream().map(name -> col(name).isNull()).reduce(lit(false), Column::or);
        return session.table(table.table())
                .select(lit(table.table()).as(TABLE), xxhash64(grain(table)).as(KEY), isEmpty.as(EMPTY));
    }

    private static Column[] grain(TableContract table) {
        return table.grain().stream().map(name -> col(name)).toArray(Column[]::new);
    }

    /** One row a table that breaks its contract: rows beyond one a key, such a key, and nulls in each required column. */
    private List<Row> offending(List<TableContract> tables) {
        int most =
                tables.stream().mapToInt(table -> table.required().size()).max().orElse(0);
        if (tables.isEmpty()) {
            return List.of();
        }
        Column[] sums = Stream.concat(
                        Stream.of(min(KEY)), IntStream.range(0, most).mapToObj(column -> sum(EMPTY + column)))
                .toArray(Column[]::new);
        return session.union(tables.stream()
                        .<Supplier<Dataset<Row>>>map(table -> () -> offendingKeys(table, most))
                        .toList())
                .groupBy(TABLE)
                .agg(sum(col(ROWS).minus(1)), sums)
                .collectAsList();
    }

    private Dataset<Row> offendingKeys(TableContract table, int most) {
        Column[] grain = grain(table);
        List<String> required = table.required();
        Column[] empty = IntStream.range(0, most)
                .mapToObj(column -> (column < required.size()
                                ? count(when(col(required.get(column)).isNull(), 1))
                                : count(lit(null)))
                        .as(EMPTY + column))
                .toArray(Column[]::new);
        Column isOffending = IntStream.range(0, required.size())
                .mapToObj(column -> col(EMPTY + column).gt(0))
                .reduce(col(ROWS).gt(1), Column::or);
        Column[] counted =
                IntStream.range(0, most).mapToObj(column -> col(EMPTY + column)).toArray(Column[]::new);
        return session.table(table.table())
                .groupBy(grain)
                .agg(count(lit(1)).as(ROWS), empty)
                .where(isOffending)
                .select(Stream.concat(
                                Stream.of(
                                        lit(table.table()).as(TABLE),
                                        col(ROWS),
                                        when(col(ROWS).gt(1), to_json(struct(grain)))
                                                .as(KEY)),
                                Stream.of(counted))
                        .toArray(Column[]::new));
    }

    private static Finding finding(TableContract table, Row offending) {
        long beyond = offending.getLong(1);
        List<String> broken = new ArrayList<>();
        if (beyond > 0) {
            broken.add("%d rows beyond one for each %s".formatted(beyond, String.join(", ", table.grain())));
        }
        long offenders = beyond;
        List<String> required = table.required();
        for (int column = 0; column < required.size(); column++) {
            long empty = offending.getLong(3 + column);
            if (empty > 0) {
                broken.add("%d rows without %s, which is required".formatted(empty, required.get(column)));
                offenders += empty;
            }
        }
        boolean isShown = !CLOSED.contains(table.schema()) && !offending.isNullAt(2);
        return finding(table, offenders, broken, isShown ? Optional.of(offending.getString(2)) : Optional.empty());
    }

    private static Finding finding(TableContract table, long offenders, List<String> broken, Optional<String> example) {
        String meaning = "it is not as %s declares it: %s; mend what makes it, or the declaration."
                .formatted(table.file(), String.join(", ", broken));
        return new Finding(table.table(), true, meaning, offenders, example);
    }
}
