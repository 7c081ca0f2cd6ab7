package kz.korsetkish.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.Packed.Packing;
import kz.korsetkish.submission.Found;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import org.jspecify.annotations.Nullable;

/** A text with delimiters: read where it lies if Spark can, else written anew as numbered UTF-8. */
final class TextFile {
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
        boolean isReadInPlace = packed.packing() != Packing.ZIP
                && !source.layout().multiline()
                && source.layout().across().isEmpty();
        return isReadInPlace && encoding.lines().isPresent()
                ? inPlace(encoding, encoding.lines().get())
                : rewritten(encoding, rewritten);
    }

    private Contents inPlace(Encoding encoding, Lines lines) throws IOException, UnreadableException {
        TextHead head = head(lines.head());
        var rows = new RowFile.Plain(packed.file(), Files.size(packed.file()), lines, head.end());
        return contents(rows, head, lines.dataRows(head.end()), encoding);
    }

    private Contents rewritten(Encoding encoding, Path target) throws IOException, UnreadableException {
        var reading = new TextRecords.Reading(encoding, source.layout().multiline(), limits.line());
        try (InputStream in = packed.open();
                var rows = new NumberedRows(target, packed.size(), limits)) {
            var records = new TextRecords(in, reading);
            List<TextRecord> top = top(records);
            TextHead head = head(top.stream().map(TextRecord::text).toList());
            for (TextRecord record : top.subList(head.end(), top.size())) {
                add(record, head, rows);
            }
            for (var record = records.next(); record.isPresent(); record = records.next()) {
                add(record.get(), head, rows);
            }
            return contents(rows.rows(), head, rows.count(), encoding);
        }
    }

    private List<TextRecord> top(TextRecords records) throws IOException, UnreadableException {
        List<TextRecord> top = new ArrayList<>();
        long length = 0;
        while (top.size() < LineScanner.HEAD_LINES && length <= limits.line()) {
            Optional<TextRecord> record = records.next();
            if (record.isEmpty()) {
                return top;
            }
            top.add(record.get());
            length += record.get().text().length();
        }
        return top;
    }

    private static void add(TextRecord record, TextHead head, NumberedRows rows)
            throws IOException, UnreadableException {
        boolean isCut = Csv.endsInQuotes(record.text(), head.delimiter());
        if (head.across().isEmpty() || isCut) {
            if (!record.isBlank()) {
                rows.add(record.line(), record.text());
            }
            return;
        }
        List<@Nullable String> values = new ArrayList<>(Csv.split(record.text(), head.delimiter()));
        for (List<@Nullable String> made : head.across().get().rows(record.line(), values)) {
            rows.add(record.line(), Csv.join(made, head.delimiter()));
        }
    }

    private TextHead head(List<String> lines) throws UnreadableException {
        return TextHead.find(lines, source)
                .orElseThrow(() -> new UnreadableException(Refusal.of(RefusalCode.FILE_EMPTY)));
    }

    private Contents contents(RowFile rows, TextHead head, long dataRows, Encoding encoding) {
        return new Contents(
                rows, head.header(), head.delimiter(), dataRows, found(encoding, head.delimiter()), head.notes());
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
