package kz.korsetkish.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.Header;
import kz.korsetkish.ingest.value.Blanks;
import kz.korsetkish.ingest.value.ColumnContract;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * A contract held against rows of text whose columns stand in the order of one header. Plain Java that Spark calls for
 * every row: a tree of Spark's expressions is slow on few rows, for which no code is generated.
 */
public final class RowContract implements Serializable {
    static final String ERROR = "struct<rule: string, column: string, value: string, message: string>";
    static final String ERRORS = "array<" + ERROR + ">";

    private static final long serialVersionUID = 1L;
    private static final GenericArrayData NO_ERRORS = new GenericArrayData(new Object[0]);

    private final byte delimiter;
    private final int width;
    private final List<ColumnContract> columns;
    private final int[] places;

    /** The places of the header whose columns need a value. */
    private final BitSet required = new BitSet();

    RowContract(Source source, Header header, char delimiter) {
        this.delimiter = (byte) delimiter;
        width = header.columns().size();
        columns = source.columns().stream()
                .map(column -> new ColumnContract(column, source))
                .toList();
        places = columns.stream()
                .mapToInt(column -> header.columns().indexOf(column.name()))
                .toArray();
        for (int i = 0; i < places.length; i++) {
            required.set(places[i], columns.get(i).isRequired());
        }
    }

    /** The columns of the contract as its types, and {@code _errors}. */
    static StructType columns(Source source) {
        var columns = new StructType();
        for (Source.Column column : source.columns()) {
            columns = columns.add(column.name(), DataType.fromDDL(column.type()));
        }
        return columns.add("_errors", DataType.fromDDL(ERRORS));
    }

    /** One line as {@link #columns}. */
    public static InternalRow read(UTF8String line, RowContract contract) {
        return contract.read(line);
    }

    /** Whether a line has nothing but spaces and tabs: it is no row. */
    public static boolean isBlank(UTF8String line) {
        for (int i = 0; i < line.numBytes(); i++) {
            byte next = line.getByte(i);
            if (next != ' ' && next != '\t') {
                return false;
            }
        }
        return true;
    }

    private InternalRow read(UTF8String line) {
        var read = new @Nullable Object[columns.size() + 1];
        @Nullable UTF8String[] sent = DelimitedRow.values(line, delimiter, width);
        read[columns.size()] = sent == null ? readWithCare(line, read) : typed(sent, read);
        return new GenericInternalRow(read);
    }

    /** A row that has not as many values as the header: empty ones at its end may be left out, or be too many. */
    private GenericArrayData readWithCare(UTF8String line, @Nullable Object[] read) {
        List<Optional<UTF8String>> sent = DelimitedRow.values(line, delimiter);
        if (sent.isEmpty()) {
            return malformed(
                    "a quote is open, or text follows a closing one; put the whole value in quotes, and write a"
                            + " quote within it twice");
        }
        boolean fits = sent.stream().skip(width).allMatch(Optional::isEmpty)
                && IntStream.range(sent.size(), width).noneMatch(required::get);
        if (!fits) {
            return malformed(sent.size() + " values, the header has " + width
                    + "; fill in the columns from the line as sent, and put a value that has the delimiter in quotes");
        }
        var values = new @Nullable UTF8String[width];
        for (int i = 0; i < Math.min(width, sent.size()); i++) {
            values[i] = sent.get(i).orElse(null);
        }
        return typed(values, read);
    }

    private GenericArrayData typed(@Nullable UTF8String[] sent, @Nullable Object[] read) {
        boolean isValid = true;
        for (int i = 0; i < places.length; i++) {
            ColumnContract column = columns.get(i);
            UTF8String value = value(sent[places[i]]);
            read[i] = column.typed(value);
            isValid &= column.accepts(value, read[i]);
        }
        return isValid ? NO_ERRORS : errors(sent, read);
    }

    private GenericArrayData errors(@Nullable UTF8String[] sent, @Nullable Object[] read) {
        List<InternalRow> errors = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            ColumnContract column = columns.get(i);
            UTF8String asSent = sent[places[i]];
            column.faults(value(asSent), read[i])
                    .forEach(fault -> errors.add(error(fault.rule(), column.name(), asSent, fault.message())));
        }
        return new GenericArrayData(errors.toArray());
    }

    /** Blanks around a value are no part of it, and alone they are none. */
    private static @Nullable UTF8String value(@Nullable UTF8String sent) {
        return sent == null ? null : Blanks.without(sent);
    }

    private static GenericArrayData malformed(String message) {
        return new GenericArrayData(new Object[] {error("columns", "", null, message)});
    }

    private static InternalRow error(String rule, String column, @Nullable UTF8String value, String message) {
        return new GenericInternalRow(new @Nullable Object[] {text(rule), text(column), value, text(message)});
    }

    private static UTF8String text(String text) {
        return UTF8String.fromString(text);
    }
}
