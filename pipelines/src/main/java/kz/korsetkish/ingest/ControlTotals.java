package kz.korsetkish.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.session.Session;
import kz.korsetkish.submission.BronzeTable;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.Submission;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;

/** What senders say their columns add up to, held against what stands in bronze; rejected rows count as well. */
final class ControlTotals {
    private final Session session;

    ControlTotals(Session session) {
        this.session = session;
    }

    /** The loaded submissions; those whose totals differ are rejected, each total named. */
    List<Submission> hold(List<Submission> loaded, Map<Source, List<Arrival>> bySource) {
        Map<String, Submission> byId = loaded.stream()
                .collect(Collectors.toMap(
                        Submission::submissionId, Function.identity(), (one, same) -> one, TreeMap::new));
        bySource.forEach((source, arrivals) -> {
            List<Arrival> checked = arrivals.stream()
                    .filter(arrival -> !arrival.controlTotals().isEmpty())
                    .toList();
            if (!checked.isEmpty()) {
                sums(source, checked)
                        .forEach(row -> byId.computeIfPresent(
                                row.getString(0), (id, submission) -> held(submission, column -> in(row, column))));
            }
        });
        return List.copyOf(byId.values());
    }

    private List<Row> sums(Source source, List<Arrival> arrivals) {
        Column[] sums = arrivals.stream()
                .flatMap(arrival -> arrival.controlTotals().keySet().stream())
                .filter(column -> !column.equals(SideFile.ROWS))
                .distinct()
                .map(column -> sum(wide(source, column)).as(column))
                .toArray(Column[]::new);
        return new BronzeTable(source)
                .in(session)
                .where(BronzeTable.isOf(Arrival.ids(arrivals)))
                .groupBy("_submission_id")
                .agg(count(lit(1)).cast("decimal(38,0)").as(SideFile.ROWS), sums)
                .collectAsList();
    }

    private static Column wide(Source source, String name) {
        String type = source.columns().stream()
                .filter(column -> column.name().equals(name))
                .map(Source.Column::type)
                .findFirst()
                .orElseThrow();
        int scale = DataType.fromDDL(type) instanceof DecimalType decimal ? decimal.scale() : 0;
        return col(name).cast(DataType.fromDDL("decimal(38," + scale + ")"));
    }

    private static BigDecimal in(Row sums, String column) {
        int field = sums.fieldIndex(column);
        return sums.isNullAt(field) ? BigDecimal.ZERO : sums.getDecimal(field);
    }

    /** The submission, rejected where what its rows add up to differs from what was said of them. */
    static Submission held(Submission submission, Function<String, BigDecimal> sums) {
        List<Refusal> differences = new ArrayList<>();
        new TreeMap<>(submission.controlTotals()).forEach((column, sent) -> {
            BigDecimal counted = sums.apply(column);
            if (counted.compareTo(sent) != 0) {
                differences.add(Refusal.of(
                        RefusalCode.CONTROL_TOTAL_DIFFERS, column, sent.toPlainString(), counted.toPlainString()));
            }
        });
        return differences.isEmpty()
                ? submission
                : submission.rejected(
                        Refusal.of(RefusalCode.CONTROL_TOTALS_DIFFER, Refusal.all(RefusalCode.BOTH, differences)));
    }
}
