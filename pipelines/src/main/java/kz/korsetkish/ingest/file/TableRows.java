package kz.korsetkish.ingest.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * The rows below the header of a sheet, in the order of the header; what stands under no name comes behind them. What is
 * merged downwards belongs to each of its rows where it names them; a number does not, since it would count twice.
 */
final class TableRows {
    private static final Source.Column UNKNOWN = new Source.Column(
            "",
            "string",
            false,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Map.of(),
            false,
            Optional.empty(),
            Map.of(),
            Optional.empty());

    /** Cells that were made one, with the value that they show. */
    private record Shown(MergedCells cells, Optional<Cell> value) {}

    private final TreeMap<Integer, Integer> positions = new TreeMap<>();
    private final List<Source.Column> columns = new ArrayList<>();
    private final List<String> key;
    private final CellText text;
    private final Deque<MergedCells> below = new ArrayDeque<>();
    private final TreeMap<Integer, Shown> here = new TreeMap<>();

    TableRows(SheetHeader header, Source source, CellText text, List<MergedCells> merged) {
        this.text = text;
        this.key = source.key();
        Map<String, Source.Column> byName = new HashMap<>();
        source.columns().forEach(column -> byName.put(column.name(), column));
        var names = new ColumnNames(source);
        header.names().forEach((column, name) -> {
            positions.put(column, columns.size());
            Optional<String> meant = names.column(name)
                    .or(() -> source.layout()
                            .across()
                            .filter(across -> names.heading(name).isPresent())
                            .map(Source.Across::value));
            columns.add(meant.map(byName::get).orElse(UNKNOWN));
        });
        merged.stream()
                .filter(cells ->
                        cells.firstRow() > header.row() && !covered(cells).isEmpty())
                .sorted(Comparator.comparingLong(MergedCells::firstRow))
                .forEach(below::add);
    }

    /** The columns of the table that it covers. */
    private Map<Integer, Integer> covered(MergedCells cells) {
        return cells.firstColumn() > cells.lastColumn()
                ? Map.of()
                : positions.subMap(cells.firstColumn(), true, cells.lastColumn(), true);
    }

    /** Called for every row below the header, from above. */
    List<@Nullable String> values(SheetRow row) throws UnreadableException {
        List<@Nullable String> values = new ArrayList<>();
        columns.forEach(column -> values.add(null));
        List<@Nullable String> strays = new ArrayList<>();
        for (Cell cell : row.cells()) {
            Integer position = positions.get(cell.column());
            String value = text.of(
                    cell, position == null ? "string" : columns.get(position).type());
            if (position == null || value == null) {
                strays.add(value == null ? "a formula without its result" : value);
            } else {
                values.set(position, value);
            }
        }
        spread(row, values);
        values.addAll(strays);
        return values;
    }

    private void spread(SheetRow row, List<@Nullable String> values) throws UnreadableException {
        here.values().removeIf(shown -> shown.cells().lastRow() < row.number());
        while (!below.isEmpty() && below.getFirst().firstRow() <= row.number()) {
            MergedCells cells = below.removeFirst();
            Optional<Cell> value = cells.firstRow() == row.number() ? row.cell(cells.firstColumn()) : Optional.empty();
            if (cells.lastRow() >= row.number() && here.put(cells.firstColumn(), new Shown(cells, value)) != null) {
                throw new UnreadableException(Refusal.of(RefusalCode.MERGED_CELLS_OVERLAP));
            }
        }
        for (Shown shown : here.values()) {
            boolean isAlone = row.cells().size() == 1 && shown.cells().firstRow() == row.number();
            if (shown.value().isPresent() && !isAlone) {
                covered(shown.cells()).forEach((column, position) -> spread(shown, row, column, position, values));
            }
        }
    }

    private void spread(Shown shown, SheetRow row, int column, int position, List<@Nullable String> values) {
        MergedCells cells = shown.cells();
        boolean isBelow = row.number() > cells.firstRow();
        if (!isBelow && column == cells.firstColumn()) {
            return;
        }
        Source.Column meant = columns.get(position);
        boolean isHidden = values.get(position) != null;
        boolean names = isBelow
                && column == cells.firstColumn()
                && !isHidden
                && (!isNumber(meant) || key.contains(meant.name()));
        values.set(
                position,
                names ? text.of(shown.value().orElseThrow(), meant.type()) : "merged with " + cells.firstCell());
    }

    private static boolean isNumber(Source.Column column) {
        return column.type().startsWith("decimal")
                || Objects.equals(column.type(), "integer")
                || Objects.equals(column.type(), "long");
    }
}
