package kz.korsetkish.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.catalog.Indicator;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.quality.Checks;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.Warehouse;
import kz.korsetkish.trial.GivenTables;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty akimats send real budgets in the place of synthetic ones, one more each year. */
class FromSyntheticToRealTest {
    private static final Path HOME = Path.of(System.getProperty("korsetkish.home", ".."));
    private static final int AKIMATS = 20;
    private static final int FIRST_YEAR = 2005;
    private static final String AREA = "reference.area";
    private static final String AREA_TODAY = "reference.area_today";
    private static final String BUDGET = "silver.okrug_budget";
    private static final String NATION = "KZ";

    @TempDir
    private Path folder;

    @Test
    void isSyntheticWhileOnePartIsAndNothingIsLostOnTheWay() throws IOException {
        Catalog catalog = CatalogFiles.load(HOME.resolve("sql"));
        Indicator indicator = catalog.indicators().stream()
                .filter(one -> one.coverageSource().equals(Optional.of("okrug_budget")))
                .findFirst()
                .orElseThrow();
        Model observations = Objects.requireNonNull(catalog.storedModels().get(Transform.OBSERVATION_SERIES));
        Query official = catalog.models().stream()
                .filter(model -> model.table().equals("gold.official_series"))
                .findFirst()
                .orElseThrow()
                .query();
        List<Query> checks = catalog.checks().stream()
                .filter(check -> check.sql().contains(Transform.OBSERVATION_SERIES))
                .toList();
        try (Session session = Session.open(new Warehouse(folder.resolve("warehouse")), catalog)) {
            var tables = new GivenTables(session, catalog);
            new CatalogTables(session, catalog).write();
            Map<String, Path> given = given();
            Set<String> needed = new HashSet<>();
            List.of(indicator.query().orElseThrow(), official)
                    .forEach(query -> needed.addAll(tables.needed(query.sql(), given.keySet())));
            needed.remove("reference.indicator");
            // Who owes a plan depends on the plans that there are.
            needed.add("silver.plan_target");
            tables.write(needed, given);

            new Transform(session, query -> 1, LocalDate.of(2026, 11, 21))
                    .uniteObservations(List.of(indicator), official, new HiddenCells(session, catalog), observations);

            assertThat(new Checks(session, checks, query -> 1, Map.of()).findings())
                    .isEmpty();
            List<Row> rows = session.spark()
                    .table(Transform.OBSERVATION_SERIES)
                    .where("series = 'main' and boundaries = '_Z'")
                    .collectAsList();
            assertThat(rows)
                    .hasSize((AKIMATS + 1) * (1 + 3 * AKIMATS))
                    .allSatisfy(row -> assertThat(row.<String>getAs("provenance"))
                            .as(row.toString())
                            .isEqualTo(
                                    isReal(row.getAs("entity"), Integer.parseInt(row.getAs("time_period")))
                                            ? "computed"
                                            : "synthetic"));
        }
    }

    /** Whether all budgets of the area are real in that year: in the first year none is, in the last one all are. */
    private static boolean isReal(String area, int year) {
        int real = year - FIRST_YEAR;
        return area.equals(NATION) ? real == AKIMATS : Integer.parseInt(area.substring(0, 2)) - 10 < real;
    }

    private Map<String, Path> given() throws IOException {
        List<String> areas =
                new ArrayList<>(List.of("code,valid_from,level,parent_code,region_code", "KZ,1991-12-16,country,,"));
        List<String> today =
                new ArrayList<>(List.of("code,valid_from,level,boundaries_of,district_code_today,region_code_today"));
        List<String> budgets =
                new ArrayList<>(List.of("time_period,okrug_code,district_code,region_code,total_revenue,tax,"
                        + "non_tax,sale_of_fixed_capital,transfers,expenditure,synthetic,_submission_id,_row"));
        IntStream.range(10, 10 + AKIMATS).forEach(number -> {
            String region = number + "0000000";
            String district = number + "3000000";
            String okrug = number + "3030000";
            areas.add(String.join(",", region, "2000-01-01", "region", NATION, region));
            areas.add(String.join(",", district, "2000-01-01", "district", region, region));
            areas.add(String.join(",", okrug, "2000-01-01", "rural_okrug", district, region));
            today.add(String.join(",", region, "2000-01-01", "region", "2000", "", region));
            today.add(String.join(",", district, "2000-01-01", "district", "2000", district, region));
            today.add(String.join(",", okrug, "2000-01-01", "rural_okrug", "2000", district, region));
            IntStream.rangeClosed(FIRST_YEAR, FIRST_YEAR + AKIMATS)
                    .forEach(year -> budgets.add(String.join(
                            ",",
                            Integer.toString(year),
                            okrug,
                            district,
                            region,
                            "1000." + number % 10,
                            number + "0.3",
                            "0,0",
                            "700,1000",
                            Boolean.toString(!isReal(region, year)),
                            "b" + number,
                            "2")));
        });
        return Map.of(
                AREA, Files.write(folder.resolve("area.csv"), areas),
                AREA_TODAY, Files.write(folder.resolve("area_today.csv"), today),
                BUDGET, Files.write(folder.resolve("budget.csv"), budgets));
    }
}
