package kz.korsetkish.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.Packed.Packing;

/** A text with delimiters: read where it lies if Spark can, else written anew as numbered UTF-8. */
final class TextFile {
    private static final String EMPTY = "the file is empty; a file has a header line and at least one row";

    private final Packed packed;
    private final Source source;
    private final Limits limits;

    TextFile(Packed packed, Source source, Limits limits) {
        this.packed = packed;
        this.source = source;
        this.limits = limits;
    }

    Contents read(byte[] head, Optional<Scan> scan, Path rewritten) throws IOException, UnreadableException {
        Encoding encoding = Encoding.of(packed, head, source, scan);
        boolean isReadInPlace =
                packed.packing() != Packing.ZIP && !source.layout().multiline();
        return isReadInPlace && encoding.lines().isPresent()
                ? inPlace(encoding, encoding.lines().get())
                : rewritten(encoding, rewritten);
    }

    private Contents inPlace(Encoding encoding, Lines lines) throws IOException, UnreadableException {
        if (lines.header().isBlank()) {
            throw new UnreadableException(EMPTY);
        }
        char delimiter = delimiter(lines.header());
        var rows = new RowFile.Plain(packed.file(), Files.size(packed.file()), lines);
        return new Contents(
                rows, header(lines.header(), delimiter), delimiter, lines.dataRows(), found(encoding, delimiter));
    }

    private Contents rewritten(Encoding encoding, Path target) throws IOException, UnreadableException {
        var reading = new TextRecords.Reading(encoding, source.layout().multiline(), limits.line());
        try (InputStream in = packed.open();
                var rows = new NumberedRows(target, packed.size(), limits)) {
            var records = new TextRecords(in, reading);
            String first = records.next()
                    .filter(record -> !record.isBlank())
                    .map(TextRecord::text)
                    .orElseThrow(() -> new UnreadableException(EMPTY));
            for (var record = records.next(); record.isPresent(); record = records.next()) {
                if (!record.get().isBlank()) {
                    rows.add(record.get().line(), record.get().text());
                }
            }
            char delimiter = delimiter(first);
            return new Contents(
                    rows.rows(), header(first, delimiter), delimiter, rows.count(), found(encoding, delimiter));
        }
    }

    /** The contract's, else the one that parts the header into most columns of the contract. */
    private char delimiter(String header) {
        var names = new ColumnNames(source);
        return source.layout()
                .delimiter()
                .orElseGet(() -> Stream.of(',', ';', '\t', '|')
                        .max(Comparator.comparingInt((Character delimiter) -> names.known(Csv.split(header, delimiter)))
                                .thenComparingInt(delimiter ->
                                        Csv.split(header, delimiter).size())
                                .thenComparing(delimiter -> delimiter == ','))
                        .orElseThrow());
    }

    private Header header(String line, char delimiter) {
        List<String> names = Csv.split(line, delimiter);
        return Header.of(names, source);
    }

    private Found found(Encoding encoding, char delimiter) {
        String inWords = switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> String.valueOf(delimiter);
        };
        return new Found(
                Optional.of("csv" + packed.packing().ending()),
                Optional.of(encoding.text()),
                Optional.of(inWords),
                Optional.empty());
    }
}
