package kz.korsetkish.quality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Query;
import kz.korsetkish.disclosure.CellRow;
import kz.korsetkish.disclosure.Exposure;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Row;

/** The check whose query gives the published cells: what a reader learns from them of the hidden ones is worked out here. */
final class DisclosureControl {
    static final String CHECK = "disclosure_control";

    private final Session session;

    DisclosureControl(Session session) {
        this.session = session;
    }

    Optional<Finding> finding(Query check) {
        List<String> offenders = session.collect(check, Map.of(), rows -> rows).stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.<String>getAs("population"), row.<String>getAs("time_period"))))
                .entrySet()
                .stream()
                .flatMap(table -> exposed(table.getKey().getLast(), table.getValue()))
                .sorted()
                .toList();
        return offenders.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(check, offenders.size(), offenders.getFirst()));
    }

    private static Stream<String> exposed(String period, List<Row> rows) {
        return Exposure.among(CellRow.cells(rows, Map.of())).stream().map(exposure -> json(period, exposure));
    }

    /** Without the bounds: a finding stands in the log, where many read it. */
    private static String json(String period, Exposure exposure) {
        var key = exposure.key();
        return "{\"indicator_id\":\"%s\",\"series\":\"%s\",\"boundaries\":\"%s\",\"time_period\":\"%s\",\"entity\":\"%s\",\"breakdown\":\"%s\",\"member\":\"%s\",\"what\":\"%s\"}"
                .formatted(
                        key.indicatorId(),
                        key.variant().series(),
                        key.variant().boundaries(),
                        period,
                        key.area(),
                        key.breakdown(),
                        key.member(),
                        exposure.what());
    }
}
