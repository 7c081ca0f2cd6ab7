package kz.korsetkish.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.korsetkish.synthesis.SubmittedFiles.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recomputes the national figures from the written rows, by their definitions and not by the generator's arithmetic. */
class CalibratedFiguresTest {
    private static final SubmittedFiles FILES = GeneratedSample.FILES;
    private static final Set<String> TRUST = Set.of("4", "5");
    private static final Set<String> VALID = Set.of("1", "2", "3", "4", "5");

    @ParameterizedTest
    @CsvSource({"2021,61.0", "2022,69.3", "2023,71.5", "2024,72.4", "2025,73.0"})
    void trust(int year, BigDecimal expected) {
        var valid = FILES.rows("trust_survey", "trust_survey_" + year).stream()
                .filter(row -> VALID.contains(row.get("answer")))
                .toList();
        var trusting =
                valid.stream().filter(row -> TRUST.contains(row.get("answer"))).toList();
        assertThat(percent(sum(trusting, "weight"), sum(valid, "weight"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025})
    void surveyDesign(int year) {
        var rows = FILES.rows("trust_survey", "trust_survey_" + year);
        assertThat(rows).hasSizeBetween(1_450, 1_550);
        assertThat(rows).extracting(row -> row.get("answer")).contains("8", "9");
        assertThat(rows).extracting(row -> row.get("respondent_id")).doesNotHaveDuplicates();
        var clusters = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("region_code") + row.get("urbanisation"),
                        Collectors.mapping(row -> row.get("cluster_id"), Collectors.toSet())));
        assertThat(clusters).hasSize(year == 2021 ? 31 : 37).doesNotContainKey("710000000rural");
        assertThat(clusters.values()).allSatisfy(each -> assertThat(each).hasSizeGreaterThanOrEqualTo(2));
        assertThat(sum(rows, "weight")).isBetween(new BigDecimal("12500000"), new BigDecimal("13500000"));
    }

    @ParameterizedTest
    @CsvSource({"2021,90.0", "2022,92.3", "2023,92.0", "2024,92.6", "2025,93.1"})
    void electronicServices(int year, BigDecimal expected) {
        var active = activeTypes(year);
        assertThat(active).hasSizeBetween(1_310, 1_350);
        assertThat(percent(count(active, CalibratedFiguresTest::electronicOnly), active.size()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2021,83951587.9,14.5",
        "2022,103765518.2,14.2",
        "2023,119442289.7,13.7",
        "2024,136693318.3,13.6",
        "2025,159608552.9,13.5"
    })
    void stateShareAndGrossRegionalProducts(int year, BigDecimal gdp, BigDecimal expected) {
        var entities = FILES.rows("state_entity", "state_entity_" + year);
        assertThat(percent(sum(entities, "gross_value_added_mln_kzt"), gdp)).isEqualTo(expected);
        assertThat(sum(FILES.rows("regional_gdp", "regional_gdp_" + year), "gross_regional_product_mln_kzt"))
                .isEqualTo(gdp);
    }

    @ParameterizedTest
    @CsvSource({"2021,17.7", "2022,19.0", "2023,21.2", "2024,23.5", "2025,26.4"})
    void okrugOwnRevenue(int year, BigDecimal expected) {
        var latest = TerritoryFilesTest.budgets(FILES, year).values().stream()
                .flatMap(rows -> latestVersions(rows).stream())
                .toList();
        assertThat(latest).hasSize(2_133);
        var total = sum(latest, "total_revenue");
        assertThat(percent(total.subtract(sum(latest, "transfers")), total)).isEqualTo(expected);
        assertThat(total).isBetween(new BigDecimal("250000000"), new BigDecimal("450000000"));
    }

    @ParameterizedTest
    @CsvSource({"2021,9.0", "2022,13.0", "2023,18.0", "2024,22.5", "2025,26.8"})
    void proactiveServices(int year, BigDecimal expected) {
        var vulnerable = deliveries(year).stream()
                .filter(row -> !row.get("recipient_group").equals("general"))
                .toList();
        var proactive = count(vulnerable, row -> row.get("initiator").equals("provider"));
        assertThat(percent(proactive, vulnerable.size())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2021,8", "2022,12", "2023,15", "2024,18", "2025,22"})
    void listedServicesWithinTwentyMinutes(int year, int expected) {
        var byService = deliveries(year).stream().collect(Collectors.groupingBy(row -> row.get("service_code")));
        var listed = activeTypes(year).stream().filter(row -> row.is("top50")).toList();
        assertThat(listed).hasSize(50);
        var passing = count(listed, type -> {
            var rows = byService.getOrDefault(type.get("service_code"), List.of());
            var quick = count(rows, row -> took(row).compareTo(Duration.ofMinutes(20)) <= 0);
            return !rows.isEmpty()
                    && rows.stream().allMatch(row -> row.get("manual_steps").equals("0"))
                    && quick * 100 >= rows.size() * 95L;
        });
        assertThat(passing).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025})
    void deliveriesFitTheirYearAndTheRegistry(int year) {
        var types = activeTypes(year).stream().collect(Collectors.toMap(row -> row.get("service_code"), row -> row));
        var rows = deliveries(year);
        assertThat(rows).hasSize(10_000);
        assertThat(rows).extracting(row -> row.get("delivery_id")).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> {
            assertThat(took(row)).isPositive();
            assertThat(OffsetDateTime.parse(row.get("completed_at"))
                            .atZoneSameInstant(ZoneId.of("Asia/Almaty"))
                            .getYear())
                    .isEqualTo(year);
            assertThat(types.get(row.get("service_code"))).matches(type -> type != null && offers(type, row));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025})
    void electronicDeliveriesDifferByRegion(int year) {
        var byRegion = deliveries(year).stream().collect(Collectors.groupingBy(row -> row.get("region_code")));
        var shares = byRegion.values().stream()
                .map(rows -> percent(count(rows, CalibratedFiguresTest::electronic), rows.size()))
                .toList();
        assertThat(shares)
                .hasSize(year == 2021 ? 17 : 20)
                .allSatisfy(share -> assertThat(share).isBetween(new BigDecimal("88"), new BigDecimal("97")));
        assertThat(shares.stream().distinct()).hasSizeGreaterThan(12);
    }

    @Test
    void registriesOfLaterYearsKeepWhatWasRetired() {
        var retired = new LinkedHashMap<Integer, Long>();
        for (var year = 2021; year <= 2025; year++) {
            retired.put(
                    year,
                    count(
                            FILES.rows("service_registry", "service_registry_" + year),
                            row -> !row.get("active_until").isEmpty()));
        }
        assertThat(retired)
                .containsExactly(
                        entry(2021, 18L), entry(2022, 36L), entry(2023, 54L), entry(2024, 72L), entry(2025, 90L));
    }

    private static List<Row> deliveries(int year) {
        return FILES.rows("service_delivery", "service_delivery_" + year);
    }

    private static List<Row> activeTypes(int year) {
        var end = year + "-12-31";
        return FILES.rows("service_registry", "service_registry_" + year).stream()
                .filter(row -> row.get("active_from").compareTo(end) <= 0)
                .filter(row -> row.get("active_until").isEmpty()
                        || row.get("active_until").compareTo(end) >= 0)
                .toList();
    }

    /** Of each okrug the row of its latest version: corrected over amended over approved. */
    private static Collection<Row> latestVersions(List<Row> rows) {
        Map<String, Row> latest = new LinkedHashMap<>();
        for (var version : List.of("approved", "amended", "corrected")) {
            rows.stream()
                    .filter(row -> row.get("version").equals(version))
                    .forEach(row -> latest.put(row.get("okrug_code"), row));
        }
        return new ArrayList<>(latest.values());
    }

    private static boolean electronicOnly(Row type) {
        return type.is("form_electronic") && !type.is("form_service_centre") && !type.is("form_paper");
    }

    private static boolean electronic(Row delivery) {
        return delivery.get("channel").equals("portal")
                || delivery.get("channel").equals("mobile");
    }

    private static boolean offers(Row type, Row delivery) {
        return switch (delivery.get("channel")) {
            case "portal", "mobile" -> type.is("form_electronic");
            case "service_centre" -> type.is("form_service_centre");
            case "office" -> type.is("form_paper");
            default -> false;
        };
    }

    private static Duration took(Row delivery) {
        return Duration.between(
                OffsetDateTime.parse(delivery.get("started_at")), OffsetDateTime.parse(delivery.get("completed_at")));
    }

    private static BigDecimal sum(Collection<Row> rows, String column) {
        return rows.stream().map(row -> row.number(column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long count(Collection<Row> rows, Predicate<Row> counted) {
        return rows.stream().filter(counted).count();
    }

    private static BigDecimal percent(long part, long whole) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
    }
}
