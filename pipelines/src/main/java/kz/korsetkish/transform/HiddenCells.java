package kz.korsetkish.transform;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.disclosure.Cell;
import kz.korsetkish.disclosure.Cell.Earlier;
import kz.korsetkish.disclosure.CellRow;
import kz.korsetkish.disclosure.Hidden;
import kz.korsetkish.disclosure.Suppression;
import kz.korsetkish.session.Session;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Chooses the cells of {@code united_series} that the table of observations hides. */
public final class HiddenCells {
    /** Known to statements while this session lasts; the rows are in memory only. */
    public static final String TABLE = "hidden_cell";

    private final Session session;
    private final Catalog catalog;

    public HiddenCells(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** Chooses them for the observations that are united now. */
    public void choose() {
        Map<String, Map<Cell.Key, Earlier>> earlier = earlier();
        Map<List<String>, List<Row>> tables =
                session.collect(catalog.read("disclosure_cell"), Map.of(), rows -> rows).stream()
                        .collect(Collectors.groupingBy(
                                row -> List.of(row.<String>getAs("population"), row.<String>getAs("time_period")),
                                () -> new TreeMap<>(Comparator.comparing(List::toString)),
                                Collectors.toList()));
        List<Row> hidden = tables.entrySet().stream()
                .flatMap(table -> hidden(table.getValue(), table.getKey().getLast(), earlier))
                .toList();
        session.keepInMemory(TABLE, session.rows(TABLE, hidden));
    }

    private static Stream<Row> hidden(List<Row> rows, String period, Map<String, Map<Cell.Key, Earlier>> earlier) {
        Map<Cell.Key, Earlier> ofPeriod = earlier.getOrDefault(period, Map.of());
        return Suppression.of(CellRow.cells(rows, ofPeriod)).stream().map(hidden -> row(hidden, period));
    }

    /** What the newest release said, by period; nothing where there is none yet. */
    private Map<String, Map<Cell.Key, Earlier>> earlier() {
        if (!session.hasTable("published.release") || !session.hasTable("published.observation_series")) {
            return Map.of();
        }
        return session.collect(catalog.read("disclosure_earlier"), Map.of(), rows -> rows).stream()
                .collect(Collectors.groupingBy(
                        row -> row.getAs("time_period"),
                        Collectors.toMap(
                                CellRow::key, row -> Earlier.valueOf(row.getAs("earlier")), (one, other) -> one)));
    }

    private static Row row(Hidden hidden, String period) {
        Cell.Key key = hidden.key();
        return RowFactory.create(
                key.indicatorId(),
                key.variant().series(),
                key.variant().edition(),
                key.variant().boundaries(),
                period,
                key.area(),
                key.breakdown(),
                key.member(),
                hidden.hasNone(),
                hidden.hasAll());
    }
}
