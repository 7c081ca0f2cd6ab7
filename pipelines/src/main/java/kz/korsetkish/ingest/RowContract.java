package kz.korsetkish.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.Header;
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

    RowContract(Source source, Header header, char delimiter) {
        this.delimiter = (byte) delimiter;
        width = header.columns().size();
        columns = source.columns().stream().map(ColumnContract::new).toList();
        places = columns.stream()
                .mapToInt(column -> header.columns().indexOf(column.name()))
                .toArray();
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
        read[columns.size()] = sent == null ? malformed() : typed(sent, read);
        return new GenericInternalRow(read);
    }

    private GenericArrayData typed(@Nullable UTF8String[] sent, @Nullable Object[] read) {
        boolean isValid = true;
        for (int i = 0; i < places.length; i++) {
            ColumnContract column = columns.get(i);
            UTF8String value = sent[places[i]];
            read[i] = column.typed(value);
            isValid &= column.accepts(value, read[i]);
        }
        return isValid ? NO_ERRORS : errors(sent, read);
    }

    private GenericArrayData errors(@Nullable UTF8String[] sent, @Nullable Object[] read) {
        List<InternalRow> errors = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            ColumnContract column = columns.get(i);
            UTF8String value = sent[places[i]];
            column.faults(value, read[i])
                    .forEach(fault -> errors.add(error(fault.rule(), column.name(), value, fault.message())));
        }
        return new GenericArrayData(errors.toArray());
    }

    private static GenericArrayData malformed() {
        return new GenericArrayData(new Object[] {
            error("columns", "", null, "the row has not the columns of the header, or a quote is open")
        });
    }

    private static InternalRow error(String rule, String column, @Nullable UTF8String value, String message) {
        return new GenericInternalRow(new @Nullable Object[] {text(rule), text(column), value, text(message)});
    }

    private static UTF8String text(String text) {
        return UTF8String.fromString(text);
    }
}
