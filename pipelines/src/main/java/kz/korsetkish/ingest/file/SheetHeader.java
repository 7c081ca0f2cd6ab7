package kz.korsetkish.ingest.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Source;

/**
 * The row of a sheet that bears the contract's columns.
 *
 * @param row its number
 * @param names by column of the sheet, from left to right
 * @param known how many columns of the contract are among them
 */
record SheetHeader(long row, TreeMap<Integer, String> names, int known) {
    /** Titles stand above a header, notes do not go on for longer. */
    private static final int ROWS_SEARCHED = 30;

    /** A name that is merged downwards stands in the first of its rows; groups of columns have two rows above them. */
    private static final int ROWS_MERGED = 2;

    /** The row that has most columns of the contract, the first of several; empty where no row has one. */
    static Optional<SheetHeader> find(SheetRows rows, Source source) throws IOException, UnreadableException {
        var columns = new ColumnNames(source);
        Optional<SheetHeader> best = Optional.empty();
        List<SheetRow> above = new ArrayList<>();
        for (var row = rows.next(); row.isPresent() && row.get().number() <= ROWS_SEARCHED; row = rows.next()) {
            SheetHeader header = of(row.get(), above, columns);
            if (header.known() > best.map(SheetHeader::known).orElse(0)) {
                best = Optional.of(header);
            }
            above.add(row.get());
        }
        return best;
    }

    private static SheetHeader of(SheetRow row, List<SheetRow> above, ColumnNames columns) {
        List<SheetRow> near = above.stream()
                .filter(one -> one.number() >= row.number() - ROWS_MERGED)
                .toList();
        Map<Integer, String> names = new HashMap<>();
        for (SheetRow merged : near) {
            merged.cells().stream()
                    .filter(cell -> columns.column(cell.text()).isPresent())
                    .forEach(cell -> names.put(cell.column(), cell.text()));
        }
        row.cells().forEach(cell -> names.put(cell.column(), withGroup(cell, near, columns)));
        var inOrder = new TreeMap<>(names);
        if (!inOrder.isEmpty() && inOrder.firstKey() > 0 && columns.column("").isPresent()) {
            inOrder.put(inOrder.firstKey() - 1, "");
        }
        return new SheetHeader(row.number(), inOrder, columns.known(List.copyOf(inOrder.values())));
    }

    /** A name that is one only together with the group of columns that stands above it, or above and to the left. */
    private static String withGroup(Cell cell, List<SheetRow> above, ColumnNames columns) {
        if (columns.column(cell.text()).isPresent()) {
            return cell.text();
        }
        return above.reversed().stream()
                .flatMap(row -> row.cells().stream()
                        .filter(group -> group.column() <= cell.column())
                        .reduce((left, right) -> right)
                        .stream())
                .flatMap(group -> Stream.of(", ", " ", ": ").map(between -> group.text() + between + cell.text()))
                .filter(name -> columns.column(name).isPresent())
                .findFirst()
                .orElse(cell.text());
    }

    boolean fits(Source source) {
        return source.layout().across().isPresent()
                ? header(source).mistakes().isEmpty()
                : known == source.columns().size();
    }

    Header header(Source source) {
        return across(source).map(AcrossTable::header).orElseGet(() -> Header.of(List.copyOf(names.values()), source));
    }

    /** What makes rows of it, where its headings are values. */
    Optional<AcrossTable> across(Source source) {
        return source.layout().across().map(across -> new AcrossTable(List.copyOf(names.values()), source, across));
    }
}
