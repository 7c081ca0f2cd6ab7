package kz.korsetkish.ingest.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** One row of delimited text (RFC 4180) taken apart; it is called for every row, so it copies nothing it need not. */
final class DelimitedRow {
    private static final byte QUOTE = '"';

    private final UTF8String text;
    private final Object base;
    private final long offset;
    private final int length;
    private final byte delimiter;
    private int at;

    private DelimitedRow(UTF8String text, byte delimiter) {
        this.text = text;
        this.base = text.getBaseObject();
        this.offset = text.getBaseOffset();
        this.length = text.numBytes();
        this.delimiter = delimiter;
    }

    /**
     * The values of a row in their order, null for an empty one.
     *
     * @return null where there are not so many values, a quote stays open, or text follows a closing quote
     */
    static @Nullable UTF8String @Nullable [] values(UTF8String text, byte delimiter, int columns) {
        var row = new DelimitedRow(text, delimiter);
        var values = new @Nullable UTF8String[columns];
        for (int column = 0; column < columns; column++) {
            if (row.at > row.length || !row.take(values, column)) {
                return null;
            }
        }
        return row.at > row.length ? values : null;
    }

    /** However many values a row has, empty where one is; none where a quote stays open, or text follows a closing one. */
    static List<Optional<UTF8String>> values(UTF8String text, byte delimiter) {
        var row = new DelimitedRow(text, delimiter);
        List<Optional<UTF8String>> values = new ArrayList<>();
        var value = new @Nullable UTF8String[1];
        while (row.at <= row.length) {
            value[0] = null;
            if (!row.take(value, 0)) {
                return List.of();
            }
            values.add(Optional.ofNullable(value[0]));
        }
        return values;
    }

    /** Takes the value that starts here and steps behind its delimiter; behind the last value that is one past the end. */
    private boolean take(@Nullable UTF8String[] values, int column) {
        if (at < length && next(at) == QUOTE) {
            return takeQuoted(values, column);
        }
        int end = at;
        while (end < length && next(end) != delimiter) {
            end++;
        }
        values[column] = end == at ? null : piece(at, end);
        at = end + 1;
        return true;
    }

    private boolean takeQuoted(@Nullable UTF8String[] values, int column) {
        int start = at + 1;
        boolean doubled = false;
        for (int end = start; end < length; end++) {
            if (next(end) != QUOTE) {
                continue;
            }
            if (end + 1 < length && next(end + 1) == QUOTE) {
                doubled = true;
                end++;
                continue;
            }
            UTF8String value = piece(start, end);
            values[column] = start == end ? null : doubled ? undoubled(value) : value;
            at = end + 2;
            return end + 1 == length || next(end + 1) == delimiter;
        }
        return false;
    }

    private static UTF8String undoubled(UTF8String value) {
        return UTF8String.fromString(value.toString().replace("\"\"", "\""));
    }

    private byte next(int index) {
        return Platform.getByte(base, offset + index);
    }

    private UTF8String piece(int start, int end) {
        return start == 0 && end == length ? text : UTF8String.fromAddress(base, offset + start, end - start);
    }
}
