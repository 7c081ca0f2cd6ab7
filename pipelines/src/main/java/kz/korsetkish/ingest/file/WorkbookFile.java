package kz.korsetkish.ingest.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.Workbook.Sheet;
import kz.korsetkish.submission.Found;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.submission.ShownText;
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
                return contents(rows, twoFit(fitting), Optional.empty(), List.of());
            }
            Candidate chosen = fitting.isEmpty() ? nearest(candidates, workbook) : fitting.getFirst();
            List<Refusal> notes = write(workbook, chosen, rows);
            return contents(
                    rows,
                    chosen.header().header(source),
                    Optional.of(chosen.sheet().inWords()),
                    notes);
        }
    }

    private Contents contents(NumberedRows rows, Header header, Optional<String> sheet, List<Refusal> notes)
            throws IOException {
        var found =
                new Found(Optional.of("xlsx" + packed.packing().ending()), Optional.empty(), Optional.empty(), sheet);
        return new Contents(rows.rows(), header, DELIMITER, rows.count(), found, notes);
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
            throw new UnreadableException(Refusal.of(RefusalCode.WORKBOOK_WITHOUT_SHEET));
        }
        return candidates.stream()
                .max(Comparator.comparing(
                                (Candidate candidate) -> !candidate.sheet().isHidden())
                        .thenComparingInt(candidate -> candidate.header().known()))
                .orElseThrow(() -> new UnreadableException(Refusal.of(
                        RefusalCode.SHEETS_UNKNOWN,
                        names(workbook.sheets().stream()),
                        String.join(
                                ", ",
                                source.columns().stream()
                                        .map(Source.Column::name)
                                        .toList()))));
    }

    private static Header twoFit(List<Candidate> fitting) {
        return Header.ambiguous(
                Refusal.of(RefusalCode.SHEETS_AMBIGUOUS, names(fitting.stream().map(Candidate::sheet))));
    }

    private static String names(Stream<Sheet> sheets) {
        return ShownText.list(sheets.map(Sheet::inWords).toList());
    }

    /** Writes the rows below the header; what is worth telling of them. */
    private List<Refusal> write(Workbook workbook, Candidate candidate, NumberedRows out)
            throws IOException, UnreadableException {
        var text = new CellText(workbook.countsFrom1904());
        var table = new TableRows(candidate.header(), source, text, merged(workbook, candidate.sheet()));
        Optional<AcrossTable> across = candidate.header().across(source);
        List<String> hiddenRows = new ArrayList<>();
        try (SheetRows rows = workbook.rows(candidate.sheet())) {
            for (var next = rows.next(); next.isPresent(); next = rows.next()) {
                SheetRow row = next.get();
                if (row.number() <= candidate.header().row() || row.isBlank()) {
                    continue;
                }
                List<@Nullable String> values = table.values(row);
                for (List<@Nullable String> made :
                        across.isPresent() ? across.get().rows(row.number(), values) : List.of(values)) {
                    out.add(row.number(), Csv.join(made, DELIMITER));
                }
                if (row.isHidden()) {
                    hiddenRows.add(Long.toString(row.number()));
                }
            }
            List<String> hiddenColumns = candidate.header().names().navigableKeySet().stream()
                    .filter(rows::isHidden)
                    .map(Cell::columnName)
                    .toList();
            return Stream.of(
                            hidden(RefusalCode.NOTE_HIDDEN_ROWS, hiddenRows),
                            hidden(RefusalCode.NOTE_HIDDEN_COLUMNS, hiddenColumns))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static List<MergedCells> merged(Workbook workbook, Sheet sheet) throws IOException, UnreadableException {
        try (SheetRows rows = workbook.rows(sheet)) {
            return rows.merged();
        }
    }

    private static Optional<Refusal> hidden(RefusalCode what, List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(what, Refusal.listed(names)));
    }
}
