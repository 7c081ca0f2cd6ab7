package kz.korsetkish.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.Packed.Packing;
import kz.korsetkish.storage.ReadingFolder;
import kz.korsetkish.submission.Found;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file, whose rows are written anew as numbered text. It is read here and not by Spark, so that what it says
 * of its sizes is looked at before it is believed, and damage within it ends the reading of this file alone.
 */
final class ParquetFile {
    private static final char DELIMITER = ',';

    private final Packed packed;
    private final Source source;
    private final Limits limits;

    ParquetFile(Packed packed, Source source, Limits limits) {
        this.packed = packed;
        this.source = source;
        this.limits = limits;
    }

    static boolean isParquet(byte[] head) {
        return startsWith(head, "PAR1");
    }

    private static boolean startsWith(byte[] head, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.US_ASCII);
        return head.length >= wanted.length && Arrays.equals(Arrays.copyOf(head, wanted.length), wanted);
    }

    Contents read(Path target) throws IOException, UnreadableException {
        byte[] head = packed.head();
        if (!isParquet(head)) {
            throw new UnreadableException(
                    startsWith(head, "PARE")
                            ? Refusal.of(RefusalCode.PARQUET_ENCRYPTED)
                            : Refusal.of(RefusalCode.PARQUET_NOT));
        }
        if (packed.packing() == Packing.NONE) {
            return read(packed.file(), target);
        }
        try (InputStream in = packed.open()) {
            return ReadingFolder.unpacked(in, target, ".parquet", file -> read(file, target));
        }
    }

    private Contents read(Path file, Path target) throws IOException, UnreadableException {
        try (ParquetFileReader reader = open(file)) {
            MessageType sent = reader.getFileMetaData().getSchema();
            long count = reader.getRecordCount();
            if (count > limits.unpackedFrom(Files.size(file)) / Math.max(1, sent.getFieldCount())) {
                throw new UnreadableException(Refusal.of(RefusalCode.PARQUET_TOO_MANY_ROWS, count));
            }
            var columns = new ParquetColumns(source, sent);
            Header header = columns.header();
            try (var rows = new NumberedRows(target, packed.size(), limits)) {
                if (header.mistakes().isEmpty()) {
                    ParquetPages.hold(file, reader.getRowGroups(), limits);
                    write(reader, sent, columns.known(), rows);
                }
                return new Contents(rows.rows(), header, DELIMITER, count, found());
            }
        }
    }

    private Found found() {
        return new Found(
                Optional.of("parquet" + packed.packing().ending()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ParquetFileReader open(Path file) throws UnreadableException {
        try {
            var options = ParquetReadOptions.builder()
                    .usePageChecksumVerification(true)
                    .build();
            return ParquetFileReader.open(new LocalInputFile(file), options);
        } catch (IOException | RuntimeException e) {
            // Whatever the library stumbles over in bytes that anybody may have sent.
            throw new UnreadableException(Refusal.of(RefusalCode.PARQUET_END_UNREADABLE));
        }
    }

    private void write(ParquetFileReader reader, MessageType sent, List<ParquetText> columns, NumberedRows rows)
            throws IOException, UnreadableException {
        var wanted = new MessageType(
                sent.getName(),
                columns.stream().map(column -> (Type) column.column()).toList());
        reader.setRequestedSchema(wanted);
        var columnsIn = new ColumnIOFactory().getColumnIO(wanted, sent);
        try {
            for (PageReadStore group = reader.readNextRowGroup(); group != null; group = reader.readNextRowGroup()) {
                RecordReader<Group> records = columnsIn.getRecordReader(group, new GroupRecordConverter(wanted));
                for (long i = 0; i < group.getRowCount(); i++) {
                    add(records.read(), columns, rows);
                }
            }
        } catch (BoundedStream.TooLargeException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(Refusal.of(RefusalCode.PARQUET_ROW_UNREADABLE, (rows.count() + 1)));
        }
    }

    private void add(Group record, List<ParquetText> columns, NumberedRows rows)
            throws IOException, UnreadableException {
        long number = rows.count() + 1;
        long length = 0;
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = columns.get(i).of(record, i, number);
            length += value == null ? 0 : value.length();
            if (length > limits.line()) {
                throw UnreadableException.inRow(number, Characters.tooLong(limits.line()));
            }
            values.add(value);
        }
        rows.add(number, Csv.join(values, DELIMITER));
    }
}
