package kz.korsetkish.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.session.Session;
import kz.korsetkish.session.Warehouse;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of made-up persons by area, two breakdowns and two kinds of boundaries, and a reader who knows algebra. */
class DisclosureTest {
    private static final Path HOME = Path.of(System.getProperty("korsetkish.home", ".."));
    private static final int TABLES = 300;
    private static final int THRESHOLD = 10;
    private static final long PRIME = 2_147_483_647;
    private static final String NATION = "KZ";
    private static final String NEW_AREA = "100000000";
    private static final List<String> BREAKDOWNS = List.of("x", "y");

    @TempDir
    private Path folder;

    /** One cell, and in which series. */
    private record Key(String series, String area, String breakdown, String member) {}

    /** Cells by who is counted in them. */
    private record Published(Map<Key, Integer> counts) {
        boolean isSmall(Key key) {
            return counts.getOrDefault(key, 0) < THRESHOLD
                    && !(key.area().equals(NATION) && key.breakdown().equals("total"));
        }
    }

    @Test
    void noSumGivesASmallCellAway() throws IOException {
        var random = new Random(20261121);
        Map<String, Published> tables = new HashMap<>();
        IntStream.range(0, TABLES).forEach(i -> tables.put("t" + i, table(random)));

        Map<String, Set<Key>> hidden = hidden(tables);

        assertThat(hidden.values().stream().filter(keys -> !keys.isEmpty()).count())
                .isGreaterThan(TABLES / 2);
        tables.forEach((name, table) -> {
            Set<Key> known = new HashSet<>(table.counts().keySet());
            Set<Key> suppressed = hidden.getOrDefault(name, Set.of());
            known.removeAll(suppressed);
            known.addAll(solved(table, suppressed));
            assertThat(known.stream().filter(table::isSmall))
                    .as("small cells of %s that a reader learns; hidden are %s of %s", name, suppressed, table)
                    .isEmpty();
        });
    }

    private static Published table(Random random) {
        Map<Key, Integer> counts = new HashMap<>();
        List<String> areas = IntStream.range(0, 2 + random.nextInt(5))
                .mapToObj(i -> (11 + i) + "0000000")
                .toList();
        List<Integer> sizes =
                BREAKDOWNS.stream().map(b -> 2 + random.nextInt(3)).toList();
        for (String area : areas) {
            int persons = random.nextInt(5) == 0 ? random.nextInt(THRESHOLD + 2) : 20 + random.nextInt(60);
            for (int person = 0; person < persons; person++) {
                String today = area.equals("110000000") && person % 3 == 0 ? NEW_AREA : area;
                List<Key> cells = new ArrayList<>(List.of(
                        new Key("main", area, "total", "_T"),
                        new Key("main", NATION, "total", "_T"),
                        new Key("boundaries-2022", today, "total", "_T"),
                        new Key("boundaries-2022", NATION, "total", "_T")));
                for (int b = 0; b < BREAKDOWNS.size(); b++) {
                    // the last members are rare
                    int member = Math.min(random.nextInt(sizes.get(b)), random.nextInt(3 * sizes.get(b)));
                    cells.add(new Key("main", area, BREAKDOWNS.get(b), "m" + member));
                    cells.add(new Key("main", NATION, BREAKDOWNS.get(b), "m" + member));
                }
                cells.forEach(cell -> counts.merge(cell, 1, Integer::sum));
            }
        }
        int nation = counts.getOrDefault(new Key("main", NATION, "total", "_T"), 0);
        return nation < THRESHOLD ? table(random) : new Published(counts);
    }

    /** What the model suppresses of these tables, one an indicator. */
    private Map<String, Set<Key>> hidden(Map<String, Published> tables) throws IOException {
        List<String> rows = new ArrayList<>(
                List.of(
                        "indicator_id,series,ref_area,time_period,breakdown,member,provenance,numerator,denominator,obs_value,obs_status"));
        List<String> indicators =
                new ArrayList<>(List.of("indicator_id,disclosure_counted,disclosure_population,disclosure_threshold"));
        tables.forEach((name, table) -> {
            indicators.add(name + ",denominator," + name + "," + THRESHOLD);
            table.counts()
                    .forEach((key, count) -> rows.add(String.join(
                            ",",
                            name,
                            key.series(),
                            key.area(),
                            "2021",
                            key.breakdown(),
                            key.member(),
                            "synthetic",
                            "1",
                            count.toString(),
                            "50",
                            "A")));
        });
        Map<String, Path> given = Map.of(
                Transform.UNITED_SERIES,
                Files.write(folder.resolve("united_series.csv"), rows),
                "reference.indicator",
                Files.write(folder.resolve("indicator.csv"), indicators));
        Map<String, Set<Key>> hidden = new HashMap<>();
        result(given).stream()
                .filter(row -> row.getAs("obs_status").equals("Q"))
                .forEach(row -> hidden.computeIfAbsent(row.getAs("indicator_id"), name -> new HashSet<>())
                        .add(new Key(
                                row.getAs("series"),
                                row.getAs("ref_area"),
                                row.getAs("breakdown"),
                                row.getAs("member"))));
        return hidden;
    }

    private List<Row> result(Map<String, Path> given) {
        Catalog catalog = CatalogFiles.load(HOME.resolve("sql"));
        Query query = catalog.storedModels().entrySet().stream()
                .filter(model -> model.getKey().equals(Transform.OBSERVATION_SERIES))
                .findFirst()
                .orElseThrow()
                .getValue()
                .query();
        try (Session session = Session.open(new Warehouse(folder.resolve("warehouse")), catalog.models())) {
            new GivenTables(session, catalog).write(given.keySet(), given);
            return session.query(query, Map.of()).collectAsList();
        }
    }

    /** The hidden cells that the sums determine: in the solved equations they stand alone. */
    private static List<Key> solved(Published table, Set<Key> hidden) {
        List<Key> unknown = List.copyOf(hidden);
        List<long[]> equations = new ArrayList<>();
        for (Map<Key, Integer> sum : sums(table.counts().keySet())) {
            long[] equation = new long[unknown.size()];
            IntStream.range(0, equation.length)
                    .forEach(i -> equation[i] = Math.floorMod(sum.getOrDefault(unknown.get(i), 0), PRIME));
            equations.add(equation);
        }
        return reduced(equations, unknown.size()).stream()
                .map(row -> IntStream.range(0, row.length)
                        .filter(i -> row[i] != 0)
                        .boxed()
                        .toList())
                .filter(places -> places.size() == 1)
                .map(places -> unknown.get(places.getFirst()))
                .toList();
    }

    /** What a reader knows: cells with their signs add up to zero. */
    private static List<Map<Key, Integer>> sums(Set<Key> cells) {
        Map<String, Map<Key, Integer>> sums = new HashMap<>();
        for (Key cell : cells) {
            boolean nation = cell.area().equals(NATION);
            put(sums, "areas " + cell.series() + cell.breakdown() + cell.member(), cell, nation ? -1 : 1);
            for (String breakdown : BREAKDOWNS) {
                if (cell.series().equals("main")
                        && (cell.breakdown().equals(breakdown)
                                || cell.breakdown().equals("total"))) {
                    put(
                            sums,
                            "members " + cell.area() + breakdown,
                            cell,
                            cell.breakdown().equals("total") ? -1 : 1);
                }
            }
            if (cell.breakdown().equals("total")) {
                String before = cell.area().equals(NEW_AREA) ? "110000000" : cell.area();
                put(sums, "boundaries " + before, cell, cell.series().equals("main") ? -1 : 1);
            }
        }
        return List.copyOf(sums.values());
    }

    private static void put(Map<String, Map<Key, Integer>> sums, String sum, Key cell, int sign) {
        sums.computeIfAbsent(sum, name -> new HashMap<>()).put(cell, sign);
    }

    /** Gauss and Jordan, in whole numbers modulo a prime. */
    private static List<long[]> reduced(List<long[]> rows, int columns) {
        int done = 0;
        for (int column = 0; column < columns && done < rows.size(); column++) {
            int at = column;
            int top = done;
            int pivot = IntStream.range(top, rows.size())
                    .filter(i -> rows.get(i)[at] != 0)
                    .findFirst()
                    .orElse(-1);
            if (pivot < 0) {
                continue;
            }
            long[] row = rows.set(pivot, rows.get(top));
            rows.set(top, row);
            long inverse = inverse(row[at]);
            for (int i = 0; i < columns; i++) {
                row[i] = row[i] * inverse % PRIME;
            }
            IntStream.range(0, rows.size())
                    .filter(i -> i != top && rows.get(i)[at] != 0)
                    .forEach(i -> subtract(rows.get(i), row, rows.get(i)[at]));
            done++;
        }
        return rows;
    }

    private static void subtract(long[] row, long[] other, long times) {
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.floorMod(row[i] - other[i] * times % PRIME, PRIME);
        }
    }

    private static long inverse(long number) {
        return BigInteger.valueOf(number).modInverse(BigInteger.valueOf(PRIME)).longValueExact();
    }
}
