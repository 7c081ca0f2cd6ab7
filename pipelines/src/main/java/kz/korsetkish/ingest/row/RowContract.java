package kz.korsetkish.ingest.row;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.Header;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
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
    private static final long serialVersionUID = 1L;
    private static final GenericArrayData NO_ERRORS = new GenericArrayData(new Object[0]);

    private final byte delimiter;
    private final int width;
    private final List<ColumnContract> columns;
    private final int[] places;

    /** What the column at each place of the header may be called. */
    private final List<Set<String>> names;

    /** The places of the header whose columns need a value. */
    private final BitSet required = new BitSet();

    private final BitSet isFreeKey = new BitSet();

    /** The places of the header where no value may stand. */
    private final BitSet nameless = new BitSet();

    public RowContract(Source source, Header header, char delimiter) {
        this.delimiter = (byte) delimiter;
        width = header.columns().size();
        names = header.columns().stream().map(name -> names(source, name)).toList();
        columns = source.columns().stream()
                .map(column -> new ColumnContract(column, source))
                .toList();
        places = columns.stream()
                .mapToInt(column -> header.columns().indexOf(column.name()))
                .toArray();
        for (int i = 0; i < places.length; i++) {
            required.set(places[i], columns.get(i).isRequired());
            isFreeKey.set(i, columns.get(i).isKey() && columns.get(i).isFreeText());
        }
        IntStream.range(0, width)
                .filter(place -> header.columns().get(place).equals(Header.NAMELESS))
                .forEach(nameless::set);
    }

    private static Set<String> names(Source source, String name) {
        return source.columns().stream()
                .filter(column -> column.name().equals(name))
                .flatMap(column -> Stream.concat(Stream.of(name), column.meaning().values().stream()))
                .map(Header::trimmed)
                .collect(Collectors.toSet());
    }

    /** The columns of the contract as its types, and {@code _errors}. */
    public static StructType columns(Source source) {
        var columns = new StructType();
        for (Source.Column column : source.columns()) {
            columns = columns.add(column.name(), DataType.fromDDL(column.type()));
        }
        return columns.add(Source.ERRORS.name(), DataType.fromDDL(Source.ERRORS.type()));
    }

    /** One line as {@link #columns}; null where it is none of the data. */
    public static @Nullable InternalRow read(UTF8String line, RowContract contract) {
        InternalRow read = contract.read(line);
        return contract.isSurelyARow(read) || contract.frame(line).isEmpty() ? read : null;
    }

    /** What a line is that is none of the data; null for a row, valid or not. */
    public static @Nullable UTF8String frame(UTF8String line, RowContract contract) {
        return contract.isSurelyARow(contract.read(line))
                ? null
                : contract.frame(line).map(frame -> text(frame.name())).orElse(null);
    }

    /** Whether it keeps the contract, and none of its names is a word of a frame, as they may be where a name is free. */
    private boolean isSurelyARow(InternalRow read) {
        if (read.getArray(columns.size()).numElements() > 0) {
            return false;
        }
        for (int i = 0; i < places.length; i++) {
            if (isFreeKey.get(i) && !read.isNullAt(i)) {
                UTF8String name = read.getUTF8String(i);
                if (Frame.mayOpen(name) || names.get(places[i]).contains(name.toString())) {
                    return false;
                }
            }
        }
        return true;
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

    private Optional<Frame> frame(UTF8String line) {
        List<Optional<UTF8String>> sent = DelimitedRow.values(line, delimiter);
        List<String> cells = sent.stream()
                .map(value ->
                        value.map(Blanks::without).map(UTF8String::toString).orElse(""))
                .toList();
        return cells.isEmpty()
                ? Optional.empty()
                : Frame.of(cells, place -> isName(cells.get(place), place), opening -> hasKeyBeside(opening, cells));
    }

    private boolean isName(String cell, int place) {
        return place < width && names.get(place).contains(Header.trimmed(cell));
    }

    /** Whether every part of the key is there, without the cell that opens the row. */
    private boolean hasKeyBeside(int opening, List<String> cells) {
        for (int i = 0; i < places.length; i++) {
            ColumnContract column = columns.get(i);
            if (!column.isKey()) {
                continue;
            }
            boolean isThere = places[i] < cells.size() && !cells.get(places[i]).isEmpty();
            UTF8String value = isThere ? text(cells.get(places[i])) : null;
            if (!isThere
                    || (places[i] == opening && column.isFreeText())
                    || !column.accepts(value, column.typed(value))) {
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
            return malformed(Refusal.of(RefusalCode.QUOTE_MISPLACED));
        }
        boolean fits = sent.stream().skip(width).allMatch(Optional::isEmpty)
                && IntStream.range(sent.size(), width).noneMatch(required::get);
        if (!fits) {
            return malformed(Refusal.of(RefusalCode.VALUES_MISCOUNTED, sent.size(), width));
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
        for (int place = nameless.nextSetBit(0); place >= 0; place = nameless.nextSetBit(place + 1)) {
            if (value(sent[place]) != null) {
                return malformed(Refusal.of(RefusalCode.COLUMN_WITHOUT_NAME, place + 1));
            }
        }
        return isValid ? NO_ERRORS : errors(sent, read);
    }

    private GenericArrayData errors(@Nullable UTF8String[] sent, @Nullable Object[] read) {
        List<InternalRow> errors = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            ColumnContract column = columns.get(i);
            UTF8String asSent = sent[places[i]];
            column.faults(value(asSent), read[i])
                    .forEach(fault -> errors.add(error(fault.rule(), column.name(), asSent, fault.why())));
        }
        return new GenericArrayData(errors.toArray());
    }

    /** Blanks around a value are no part of it, and alone they are none. */
    private static @Nullable UTF8String value(@Nullable UTF8String sent) {
        return sent == null ? null : Blanks.without(sent);
    }

    private static GenericArrayData malformed(Refusal why) {
        return new GenericArrayData(new Object[] {error("columns", "", null, why)});
    }

    private static InternalRow error(String rule, String column, @Nullable UTF8String value, Refusal why) {
        return new GenericInternalRow(new @Nullable Object[] {text(rule), text(column), value, text(why.stored())});
    }

    private static UTF8String text(String text) {
        return UTF8String.fromString(text);
    }
}
