package kz.korsetkish.ingest.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.Workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook: the sheet that has the contract's columns is written anew as numbered text. */
final class WorkbookFile {
    private static final char DELIMITER = ',';

    private record Candidate(Sheet sheet, SheetHeader header) {}

    private final Packed packed;
    private final Source source;
    private final Limits limits;

    WorkbookFile(Packed packed, Source source, Limits limits) {
        this.packed = packed;
        this.source = source;
        this.limits = limits;
    }

    Contents read(Path file, Path target) throws IOException, UnreadableException {
        try (Workbook workbook = Workbook.open(file, limits);
                var rows = new NumberedRows(target, packed.size(), limits)) {
            List<Candidate> candidates = candidates(workbook);
            List<Candidate> fitting = fitting(candidates);
            if (fitting.size() > 1) {
                for (Candidate candidate : fitting) {
                    write(workbook, candidate, rows);
                }
                return contents(rows, twoFit(fitting), Optional.empty());
            }
            Candidate chosen = fitting.isEmpty() ? nearest(candidates, workbook) : fitting.getFirst();
            write(workbook, chosen, rows);
            return contents(
                    rows,
                    chosen.header().header(source),
                    Optional.of(chosen.sheet().inWords()));
        }
    }

    private Contents contents(NumberedRows rows, Header header, Optional<String> sheet) {
        var found =
                new Found(Optional.of("xlsx" + packed.packing().ending()), Optional.empty(), Optional.empty(), sheet);
        return new Contents(rows.rows(), header, DELIMITER, rows.count(), found);
    }

    private List<Candidate> candidates(Workbook workbook) throws IOException, UnreadableException {
        List<Candidate> candidates = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            try (SheetRows rows = workbook.rows(sheet)) {
                SheetHeader.find(rows, source).ifPresent(header -> candidates.add(new Candidate(sheet, header)));
            }
        }
        return candidates;
    }

    /** The sheets that have all columns; hidden ones only where no visible one has. */
    private List<Candidate> fitting(List<Candidate> candidates) {
        List<Candidate> all = candidates.stream()
                .filter(candidate -> candidate.header().fits(source))
                .toList();
        List<Candidate> visible =
                all.stream().filter(candidate -> !candidate.sheet().isHidden()).toList();
        return visible.isEmpty() ? all : visible;
    }

    /** The sheet that has most columns, to say of it what it lacks. */
    private Candidate nearest(List<Candidate> candidates, Workbook workbook) throws UnreadableException {
        if (workbook.sheets().isEmpty()) {
            throw new UnreadableException("the workbook has no sheet");
        }
        return candidates.stream()
                .max(Comparator.comparing(
                                (Candidate candidate) -> !candidate.sheet().isHidden())
                        .thenComparingInt(candidate -> candidate.header().known()))
                .orElseThrow(() ->
                        new UnreadableException("no sheet has the columns of the contract in its first rows; "
                                + "the sheets are " + names(workbook.sheets().stream()) + ", the columns "
                                + String.join(
                                        ", ",
                                        source.columns().stream()
                                                .map(Source.Column::name)
                                                .toList())));
    }

    private static Header twoFit(List<Candidate> fitting) {
        return Header.ambiguous("the sheets " + names(fitting.stream().map(Candidate::sheet))
                + " all have the columns of the contract; leave only the one that counts");
    }

    private static String names(Stream<Sheet> sheets) {
        return ShownText.list(sheets.map(Sheet::inWords).toList());
    }

    private void write(Workbook workbook, Candidate candidate, NumberedRows out)
            throws IOException, UnreadableException {
        var text = new CellText(workbook.countsFrom1904());
        var row = new RowText(candidate.header(), source, text);
        try (SheetRows rows = workbook.rows(candidate.sheet())) {
            for (var next = rows.next(); next.isPresent(); next = rows.next()) {
                if (next.get().number() > candidate.header().row()
                        && !next.get().isBlank()) {
                    out.add(next.get().number(), Csv.join(row.values(next.get()), DELIMITER));
                }
            }
        }
    }

    /** The values of a row in the order of the header; what stands under no name comes behind them. */
    private static final class RowText {
        private final Map<Integer, Integer> positions = new HashMap<>();
        private final List<String> types = new ArrayList<>();
        private final CellText text;

        RowText(SheetHeader header, Source source, CellText text) {
            this.text = text;
            Map<String, String> typesByName = new HashMap<>();
            source.columns().forEach(column -> typesByName.put(column.name(), column.type()));
            var names = new ColumnNames(source);
            header.names().forEach((column, name) -> {
                positions.put(column, types.size());
                types.add(names.column(name).map(typesByName::get).orElse("string"));
            });
        }

        List<@Nullable String> values(SheetRow row) {
            List<@Nullable String> values = new ArrayList<>();
            types.forEach(type -> values.add(null));
            List<@Nullable String> strays = new ArrayList<>();
            for (Cell cell : row.cells()) {
                Integer position = positions.get(cell.column());
                String type = position == null ? "string" : types.get(position);
                String value = text.of(cell, type);
                if (position == null || value == null) {
                    strays.add(value == null ? "a formula without its result" : value);
                } else {
                    values.set(position, value);
                }
            }
            values.addAll(strays);
            return values;
        }
    }
}
