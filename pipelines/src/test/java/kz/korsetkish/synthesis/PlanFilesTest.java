package kz.korsetkish.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.synthesis.SubmittedFiles.Row;
import org.junit.jupiter.api.Test;

/** Plans, reports and risks as a reader finds them who knows only their contracts. */
class PlanFilesTest {
    private static final SubmittedFiles FILES = GeneratedSample.FILES;
    private static final Map<String, List<Row>> TARGETS = read("plan_target");
    private static final Map<String, List<Row>> REPORTS = read("plan_report");

    @Test
    void aVersionHasAllIndicatorsForAllItsYears() {
        assertThat(TARGETS).allSatisfy((stem, rows) -> {
            var first = Integer.parseInt(stem.replaceAll(".*_(\\d{4})-v\\d+", "$1"));
            assertThat(values(rows, "version")).containsExactly(stem.replaceAll(".*-v", ""));
            assertThat(values(rows, "plan_code")).hasSize(1);
            var indicators = values(rows, "indicator_code");
            assertThat(indicators).hasSizeBetween(4, 9);
            assertThat(rows).hasSize(indicators.size() * (2025 - first + 1));
            assertThat(values(rows, "target_year")).hasSize(2025 - first + 1);
            assertThat(values(rows, "goal_no")).hasSizeBetween(2, 3);
        });
    }

    @Test
    void versionsRaiseLowerAndRedefineInTimeAndTooLate() {
        var approved = TARGETS.entrySet().stream()
                .filter(each -> !each.getKey().endsWith("-v1"))
                .collect(Collectors.groupingBy(
                        each -> {
                            var year = Integer.parseInt(each.getKey().replaceAll(".*_(\\d{4})-v\\d+", "$1"));
                            return approvedIn(each.getValue()) - year;
                        },
                        Collectors.counting()));
        assertThat(approved).containsOnlyKeys(-1, 0, 1).containsEntry(1, 1L);
        assertThat(TARGETS.values().stream().flatMap(List::stream))
                .extracting(row -> row.get("definition_version"))
                .contains("1", "2");
    }

    @Test
    void aRegionFormedIn2022HasItsPlanFromThen() {
        assertThat(TARGETS).containsKeys("plan_target_100000000_2022-v1", "plan_target_110000000_2021-v1");
        assertThat(TARGETS).doesNotContainKey("plan_target_100000000_2021-v1");
        assertThat(REPORTS).doesNotContainKey("plan_report_100000000_2021").containsKey("plan_report_100000000_2022");
    }

    @Test
    void aSuccessorReportsOnThePlanThatItTookOver() {
        assertThat(REPORTS).containsKey("plan_report_ministry-of-night-lighting_2023");
        assertThat(REPORTS).doesNotContainKey("plan_report_ministry-of-night-lighting_2024");
        assertThat(plans("plan_report_ministry-of-steppe-roads_2023")).containsExactly("roads-2021-2025");
        assertThat(plans("plan_report_ministry-of-steppe-roads_2024"))
                .containsExactly("lighting-2021-2025", "roads-2021-2025");
    }

    @Test
    void oneReportIsMissingAndOneRowIsOfNoPlan() {
        assertThat(REPORTS)
                .hasSize(17 + 4 * 20 + 11 * 5 + 3 - 1)
                .doesNotContainKey("plan_report_ministry-of-winds_2023");
        var planned = TARGETS.values().stream()
                .flatMap(List::stream)
                .map(row -> row.get("plan_code") + "/" + row.get("indicator_code"))
                .collect(Collectors.toSet());
        assertThat(reported())
                .filteredOn(row -> !planned.contains(row.get("plan_code") + "/" + row.get("indicator_code")))
                .extracting(row -> row.get("indicator_code"))
                .containsExactly("ferries-repainted");
    }

    @Test
    void sharesAreRoundedOrCutAsTheReportSaysButForAFew() {
        var parted = reported().stream()
                .filter(row -> !row.get("denominator").isEmpty())
                .toList();
        var unlike = parted.stream().filter(row -> !isShare(row)).count();
        assertThat(unlike).isBetween(5L, parted.size() / 20L);
        assertThat(parted).extracting(row -> row.get("printed")).contains("rounded", "cut");
        assertThat(reported())
                .extracting(row -> row.get("status_claimed"))
                .contains("achieved", "partly_achieved", "not_achieved", "not_counted");
        assertThat(reported())
                .allSatisfy(row -> assertThat(row.get("fact").isEmpty())
                        .isEqualTo(row.get("status_claimed").equals("not_counted")));
    }

    @Test
    void akimatsReportTheOwnRevenueOfTheirBudgets() {
        var reports = reports("2024").entrySet().stream()
                .filter(each -> each.getKey().matches("\\d{9}"))
                .flatMap(each -> each.getValue().stream()
                        .filter(row -> row.get("indicator_code").equals("rural-okrug-self-sufficiency"))
                        .filter(row -> !row.get("denominator").isEmpty())
                        .map(row -> Map.entry(each.getKey(), row)))
                .toList();
        assertThat(reports).hasSizeBetween(10, 17).allSatisfy(each -> {
            var latest = new TreeMap<String, Row>();
            FILES.rows("okrug_budget", "okrug_budget_" + each.getKey() + "_2024")
                    .forEach(row -> latest.put(row.get("okrug_code"), row));
            assertThat(each.getValue().number("numerator"))
                    .isEqualTo(sum(latest, "tax", "non_tax", "sale_of_fixed_capital"));
            assertThat(each.getValue().number("denominator")).isEqualTo(sum(latest, "total_revenue"));
        });
    }

    @Test
    void someNationalIndicatorsAreCarriedByNobody() {
        var carried = TARGETS.values().stream()
                .flatMap(rows -> values(rows, "national_indicator").stream())
                .collect(Collectors.toSet());
        assertThat(carried)
                .containsExactlyInAnyOrder(
                        "",
                        "electronic-services-share",
                        "proactive-services-share",
                        "rural-okrug-self-sufficiency",
                        "state-share-of-gdp",
                        "top50-services-20-minutes",
                        "trust-in-state-bodies",
                        "wgi-government-effectiveness");
    }

    @Test
    void ministriesHaveThreeToFiveRisksAYear() {
        assertThat(read("plan_risk")).hasSize(12 + 2 * 11).allSatisfy((stem, rows) -> {
            assertThat(rows).hasSizeBetween(3, 5);
            assertThat(values(rows, "risk")).hasSameSizeAs(rows);
        });
    }

    @Test
    void someReportsAreLate() throws IOException {
        var late = 0;
        for (var stem : REPORTS.keySet()) {
            var due = Integer.parseInt(stem.substring(stem.length() - 4)) + 1 + "-03-01";
            var side = Files.readString(FILES.directory().resolve("plan_report").resolve(stem + ".csv.meta.yml"));
            late += side.replaceAll("(?s).*sent_at: (.{10}).*", "$1").compareTo(due) < 0 ? 0 : 1;
        }
        assertThat(late).isBetween(5, 20);
    }

    private static boolean isShare(Row row) {
        var mode = row.get("printed").equals("cut") ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        var digits = Integer.parseInt(row.get("fact_digits"));
        return row.number("numerator")
                        .multiply(BigDecimal.valueOf(100))
                        .divide(row.number("denominator"), digits, mode)
                        .compareTo(row.number("fact"))
                == 0;
    }

    private static int approvedIn(List<Row> rows) {
        return Integer.parseInt(values(rows, "approved_on").iterator().next().substring(0, 4));
    }

    private static Set<String> plans(String stem) {
        return new TreeSet<>(values(REPORTS.getOrDefault(stem, List.of()), "plan_code"));
    }

    private static Map<String, List<Row>> reports(String year) {
        return REPORTS.entrySet().stream()
                .filter(each -> each.getKey().endsWith("_" + year))
                .collect(Collectors.toMap(each -> each.getKey().split("_", -1)[2], Map.Entry::getValue));
    }

    private static List<Row> reported() {
        return REPORTS.values().stream().flatMap(List::stream).toList();
    }

    private static Set<String> values(List<Row> rows, String column) {
        return rows.stream().map(row -> row.get(column)).collect(Collectors.toCollection(HashSet::new));
    }

    private static BigDecimal sum(Map<String, Row> rows, String... columns) {
        return rows.values().stream()
                .flatMap(row -> Stream.of(columns).map(row::number))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, List<Row>> read(String source) {
        try (var files = Files.list(FILES.directory().resolve(source))) {
            return files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".csv"))
                    .map(name -> name.substring(0, name.length() - ".csv".length()))
                    .collect(Collectors.toMap(Function.identity(), stem -> FILES.rows(source, stem)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
