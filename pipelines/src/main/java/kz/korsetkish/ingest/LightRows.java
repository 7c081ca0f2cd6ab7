package kz.korsetkish.ingest;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.ingest.file.RowFile;
import kz.korsetkish.ingest.file.RowLines;
import kz.korsetkish.ingest.row.Frame;
import kz.korsetkish.ingest.row.RowContract;
import kz.korsetkish.session.RowConditions;
import kz.korsetkish.submission.Submission;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** The rows of one arrival as {@link BronzeRows} has Spark make them, read and judged here, and counted on the way. */
final class LightRows {
    private final Arrival arrival;
    private final RowContract contract;
    private final RowConditions broken;
    private final List<InternalRow> ruleErrors;
    private final boolean mayBeBlank;
    private final UTF8String submissionId;
    private final int errorsAt;
    private final int rawAt;
    private final List<GenericInternalRow> rows = new ArrayList<>();
    private final Map<Frame, FrameRows> frames = new EnumMap<>(Frame.class);

    private LightRows(Arrival arrival, RowConditions broken) {
        Source source = arrival.source();
        this.arrival = arrival;
        this.contract =
                new RowContract(source, arrival.header(), arrival.contents().delimiter());
        this.broken = broken;
        this.ruleErrors =
                source.rules().stream().map(rule -> RowError.of(rule).asRow()).toList();
        this.mayBeBlank = arrival.contents().rows() instanceof RowFile.Plain;
        this.submissionId = UTF8String.fromString(arrival.submission().submissionId());
        this.errorsAt = source.columns().size();
        this.rawAt = errorsAt + 1;
    }

    /**
     * Reads all of them.
     *
     * @param broken the rules of the source, each true where it is broken
     */
    static LightRows read(Arrival arrival, RowConditions broken) throws IOException {
        var rows = new LightRows(arrival, broken);
        RowLines.read(arrival.contents().rows(), rows::take);
        rows.markDoubledKeys();
        rows.rows.stream().filter(rows::isValid).forEach(row -> row.setNullAt(rows.rawAt));
        return rows;
    }

    /** In the order of the columns of bronze. */
    List<GenericInternalRow> rows() {
        return rows;
    }

    /** What became of the submission. */
    Submission submission() {
        long valid = rows.stream().filter(this::isValid).count();
        Submission counted = arrival.submission().counted(valid, rows.size() - valid);
        Submission told = PassedOver.told(counted, arrival, List.copyOf(frames.values()));
        return rows.isEmpty() ? told : ControlTotals.held(told, this::total);
    }

    private void take(long number, byte[] utf8) {
        UTF8String line = UTF8String.fromBytes(utf8);
        if (mayBeBlank && RowContract.isBlank(line)) {
            return;
        }
        InternalRow read = RowContract.read(line, contract);
        if (read == null) {
            Frame frame = Frame.valueOf(
                    Objects.requireNonNull(RowContract.frame(line, contract)).toString());
            frames.merge(frame, FrameRows.of(frame, number), FrameRows::and);
            return;
        }
        var row = Arrays.copyOf(((GenericInternalRow) read).values(), errorsAt + 4);
        row[rawAt] = line;
        row[rawAt + 1] = submissionId;
        row[rawAt + 2] = number;
        var judged = new GenericInternalRow(row);
        broken.trueOf(read).stream().forEach(rule -> addError(judged, ruleErrors.get(rule)));
        rows.add(judged);
    }

    /** As the heavy path does it: where no valid row shares its key, the rows are told of what else is wrong alone. */
    private void markDoubledKeys() {
        int[] places = arrival.source().key().stream()
                .mapToInt(RowContract.columns(arrival.source())::fieldIndex)
                .toArray();
        Set<List<@Nullable Object>> keys = new HashSet<>();
        Set<List<@Nullable Object>> doubled = new HashSet<>();
        for (GenericInternalRow row : rows) {
            List<@Nullable Object> key = key(row, places);
            if (!keys.add(key)) {
                doubled.add(key);
            }
        }
        List<GenericInternalRow> marked = doubled.isEmpty()
                ? List.of()
                : rows.stream()
                        .filter(row -> doubled.contains(key(row, places)))
                        .toList();
        if (marked.stream().anyMatch(this::isValid)) {
            InternalRow error = RowError.ofDoubledKey(arrival.source()).asRow();
            marked.forEach(row -> addError(row, error));
        }
    }

    private static List<@Nullable Object> key(GenericInternalRow row, int[] places) {
        var key = new @Nullable Object[places.length];
        for (int i = 0; i < places.length; i++) {
            key[i] = row.genericGet(places[i]);
        }
        return Arrays.asList(key);
    }

    private boolean isValid(GenericInternalRow row) {
        return row.getArray(errorsAt).numElements() == 0;
    }

    private void addError(GenericInternalRow row, InternalRow error) {
        Object[] errors = ((GenericArrayData) row.getArray(errorsAt)).array();
        Object[] more = Arrays.copyOf(errors, errors.length + 1);
        more[errors.length] = error;
        row.update(errorsAt, new GenericArrayData(more));
    }

    private BigDecimal total(String column) {
        if (column.equals(SideFile.ROWS)) {
            return BigDecimal.valueOf(rows.size());
        }
        int place = RowContract.columns(arrival.source()).fieldIndex(column);
        return rows.stream()
                .filter(row -> !row.isNullAt(place))
                .map(row -> number(row.genericGet(place)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(Object value) {
        return value instanceof Decimal decimal
                ? decimal.toJavaBigDecimal()
                : BigDecimal.valueOf(((Number) value).longValue());
    }
}
