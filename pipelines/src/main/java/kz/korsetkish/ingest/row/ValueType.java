package kz.korsetkish.ingest.row;

import java.io.Serializable;
import java.time.ZoneId;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.submission.Refusal;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** How values of one column are read: first the plain way, which nearly all are written in, then with care. */
interface ValueType extends Serializable {
    /** The value as Spark keeps it; null where it cannot be read, or in more than one way. */
    @Nullable
    Object read(UTF8String sent);

    /** Why {@link #read} gives nothing. */
    Refusal fault(String sent);

    static ValueType of(Source.Column column, Source source) {
        boolean isTyped = source.origin() instanceof Source.Origin.Files;
        return switch (column.type()) {
            case "string" -> new Text();
            case "integer", "long" ->
                new WholeNumbers(column.type().equals("integer"), NumberForm.whole(column, isTyped));
            case "boolean" -> new Truths();
            case "date" -> new Dates();
            case "timestamp" -> new Times(column.zone().orElse(null));
            default -> new Decimals(NumberForm.of((DecimalType) DataType.fromDDL(column.type()), column, isTyped));
        };
    }

    /** Every text is one. */
    record Text() implements ValueType {
        @Override
        public UTF8String read(UTF8String sent) {
            return sent;
        }

        @Override
        public Refusal fault(String sent) {
            throw new IllegalStateException(sent);
        }
    }

    /**
     * Whole numbers.
     *
     * @param isInteger whether Spark keeps it in 32 bits, not 64
     */
    record WholeNumbers(boolean isInteger, NumberForm form) implements ValueType {
        @Override
        public @Nullable Object read(UTF8String sent) {
            Long plain = SentValue.wholeNumber(sent, form.precision());
            if (plain != null) {
                return stored(plain);
            }
            return SentNumber.read(sent.toString(), form) instanceof Reading.Of(var exact)
                    ? stored(exact.longValueExact())
                    : null;
        }

        private Object stored(long value) {
            if (isInteger) {
                return Math.toIntExact(value);
            }
            return value;
        }

        @Override
        public Refusal fault(String sent) {
            return SentNumber.read(sent, form).why();
        }
    }

    record Decimals(NumberForm form) implements ValueType {
        @Override
        public @Nullable Object read(UTF8String sent) {
            var plain = SentValue.decimal(sent, form.precision(), form.scale());
            return plain == null && SentNumber.read(sent.toString(), form) instanceof Reading.Of(var exact)
                    ? form.decimal(exact)
                    : plain;
        }

        @Override
        public Refusal fault(String sent) {
            return SentNumber.read(sent, form).why();
        }
    }

    record Truths() implements ValueType {
        @Override
        public @Nullable Object read(UTF8String sent) {
            return SentTruth.read(sent.toString()) instanceof Reading.Of(var truth) ? truth : null;
        }

        @Override
        public Refusal fault(String sent) {
            return SentTruth.read(sent).why();
        }
    }

    record Dates() implements ValueType {
        @Override
        public @Nullable Object read(UTF8String sent) {
            Integer plain = SentValue.date(sent);
            if (plain != null) {
                return plain;
            }
            return SentDate.read(sent.toString()) instanceof Reading.Of(var day) ? (int) day.toEpochDay() : null;
        }

        @Override
        public Refusal fault(String sent) {
            return SentDate.read(sent).why();
        }
    }

    /**
     * Points in time.
     *
     * @param zone of times that are sent without one, if the contract says
     */
    record Times(@Nullable ZoneId zone) implements ValueType {
        @Override
        public @Nullable Object read(UTF8String sent) {
            Long plain = SentValue.timestamp(sent);
            if (plain != null) {
                return plain;
            }
            return SentTime.read(sent.toString(), zone) instanceof Reading.Of(var micros) ? micros : null;
        }

        @Override
        public Refusal fault(String sent) {
            return SentTime.read(sent, zone).why();
        }
    }
}
