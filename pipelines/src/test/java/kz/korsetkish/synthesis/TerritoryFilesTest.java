package kz.korsetkish.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.korsetkish.synthesis.SubmittedFiles.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryFilesTest {
    private static final SubmittedFiles FILES = GeneratedSample.FILES;

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022})
    void everyUnitHasAParentOfTheLevelAbove(int year) {
        var units = units(year);
        var above = Map.of("district", "region", "rural_okrug", "district");
        assertThat(units.values()).allSatisfy(unit -> {
            assertThat(unit.get("kato_code")).matches("\\d{9}");
            if (unit.get("level").equals("region")) {
                assertThat(unit.get("parent_code")).isEmpty();
            } else {
                var parent = Objects.requireNonNull(units.get(unit.get("parent_code")), unit.toString());
                assertThat(parent.get("level")).isEqualTo(above.get(unit.get("level")));
                assertThat(unit.get("kato_code"))
                        .startsWith(parent.get("kato_code").substring(0, 2));
                assertThat(unit.get("name_ru")).startsWith("Синтетический ");
            }
        });
        assertThat(codes(units, "region")).hasSize(year == 2021 ? 17 : 20);
        assertThat(codes(units, "rural_okrug")).hasSize(2_133);
    }

    @Test
    void okrugsOfNewRegionsWereInTheirFormerOnes() {
        var before = codes(units(2021), "rural_okrug");
        var former = Map.of("10", "63", "33", "19", "62", "35");
        assertThat(codes(units(2022), "rural_okrug"))
                .extracting(code -> former.getOrDefault(code.substring(0, 2), code.substring(0, 2)) + code.substring(2))
                .containsExactlyInAnyOrderElementsOf(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025})
    void everyRegionOfTheYearReports(int year) {
        var regions = codes(units(year), "region");
        for (var source : List.of("trust_survey", "service_delivery", "state_entity", "regional_gdp")) {
            assertThat(FILES.rows(source, source + "_" + year).stream()
                            .map(row -> row.get("region_code"))
                            .collect(Collectors.toSet()))
                    .as(source)
                    .isEqualTo(regions);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025})
    void budgetsAreOfAllOkrugsOfTheirRegion(int year) {
        var okrugs = codes(units(year), "rural_okrug");
        var budgets = budgets(FILES, year);
        assertThat(budgets).hasSize(year == 2021 ? 14 : 17);
        budgets.forEach((region, rows) -> assertThat(
                        rows.stream().map(row -> row.get("okrug_code")).collect(Collectors.toSet()))
                .isEqualTo(okrugs.stream()
                        .filter(code -> code.startsWith(region.substring(0, 2)))
                        .collect(Collectors.toSet())));
        assertThat(budgets.values().stream().flatMap(List::stream))
                .extracting(row -> row.get("version"))
                .contains("approved", "amended", "corrected");
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025})
    void partsOfABudgetSumToItsTotal(int year) {
        assertThat(budgets(FILES, year).values().stream().flatMap(List::stream)).allSatisfy(row -> {
            var parts = List.of("tax", "non_tax", "sale_of_fixed_capital", "transfers").stream()
                    .map(row::number)
                    .toList();
            assertThat(parts).allSatisfy(part -> assertThat(part).isNotNegative());
            assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo(row.number("total_revenue"));
            assertThat(row.number("expenditure")).isGreaterThanOrEqualTo(row.number("total_revenue"));
        });
    }

    /** The budget files of a year by region code. */
    static Map<String, List<Row>> budgets(SubmittedFiles files, int year) {
        return codes(units(year), "region").stream()
                .filter(region -> files.has("okrug_budget", "okrug_budget_" + region + "_" + year))
                .collect(Collectors.toMap(
                        Function.identity(),
                        region -> files.rows("okrug_budget", "okrug_budget_" + region + "_" + year)));
    }

    private static Map<String, Row> units(int year) {
        var edition = year == 2021 ? "kato_2021-01-01" : "kato_2022-06-08";
        return FILES.rows("kato", edition).stream()
                .collect(Collectors.toMap(row -> row.get("kato_code"), Function.identity()));
    }

    private static Set<String> codes(Map<String, Row> units, String level) {
        return units.values().stream()
                .filter(unit -> unit.get("level").equals(level))
                .map(unit -> unit.get("kato_code"))
                .collect(Collectors.toSet());
    }
}
