package kz.korsetkish.ingest.file;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * Values of one column of a Parquet file, written down as a sender of text would.
 *
 * @param type that Spark gives to the column
 * @param contractType the type of the contract's column
 */
record ParquetText(PrimitiveType column, DataType type, String contractType) {
    private static final long DAY_ZERO_OF_JULIUS = 2_440_588;
    private static final long MICROS = 1_000_000;

    /** The value in this row, null where it was not given. */
    @Nullable
    String of(Group row, int place, long number) throws UnreadableException {
        if (row.getFieldRepetitionCount(place) == 0) {
            return null;
        }
        return switch (type) {
            case StringType text -> text(row, place, number);
            case BooleanType flag -> String.valueOf(row.getBoolean(place, 0));
            case FloatType fraction -> plain(fraction(Float.toString(row.getFloat(place, 0))));
            case DoubleType fraction -> plain(fraction(Double.toString(row.getDouble(place, 0))));
            case DecimalType decimal -> plain(decimal(row, place, decimal.scale()));
            case DateType day -> LocalDate.ofEpochDay(row.getInteger(place, 0)).toString();
            case TimestampType time -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time(row, place)) + "Z";
            default -> whole(row, place).toString();
        };
    }

    private String plain(String number) {
        return PlainNumber.inColumn(number, contractType);
    }

    private static String text(Group row, int place, long number) throws UnreadableException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(row.getBinary(place, 0).toByteBuffer())
                    .toString();
            var forbidden = Characters.forbidden(text);
            if (forbidden.isPresent()) {
                throw UnreadableException.inRow(number, Characters.control(forbidden.getAsInt()));
            }
            return text;
        } catch (CharacterCodingException e) {
            throw UnreadableException.inRow(number, Refusal.of(RefusalCode.PARQUET_TEXT_NOT_UTF_8));
        }
    }

    /** A binary fraction in the fewest digits that mean it, without an exponent: 2025, not 2.025E3. */
    private static String fraction(String written) {
        try {
            return new BigDecimal(written).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            // Infinite, or not a number: no contract takes it.
            return written;
        }
    }

    private BigInteger whole(Group row, int place) {
        boolean isUnsigned =
                column.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
        if (column.getPrimitiveTypeName() == PrimitiveTypeName.INT32) {
            int value = row.getInteger(place, 0);
            return BigInteger.valueOf(isUnsigned ? Integer.toUnsignedLong(value) : value);
        }
        long value = row.getLong(place, 0);
        return isUnsigned ? new BigInteger(Long.toUnsignedString(value)) : BigInteger.valueOf(value);
    }

    private String decimal(Group row, int place, int scale) {
        BigInteger unscaled = switch (column.getPrimitiveTypeName()) {
            case INT32, INT64 -> whole(row, place);
            default -> new BigInteger(row.getBinary(place, 0).getBytes());
        };
        return new BigDecimal(unscaled, scale).toPlainString();
    }

    /** In UTC. */
    private LocalDateTime time(Group row, int place) {
        if (column.getPrimitiveTypeName() == PrimitiveTypeName.INT96) {
            ByteBuffer parts = row.getInt96(place, 0).toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
            long nanos = parts.getLong();
            return LocalDate.ofEpochDay(parts.getInt() - DAY_ZERO_OF_JULIUS)
                    .atStartOfDay()
                    .plusNanos(nanos);
        }
        boolean isMillis = column.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation time
                && time.getUnit() == TimeUnit.MILLIS;
        long perSecond = isMillis ? 1_000 : MICROS;
        long value = row.getLong(place, 0);
        long nanos = Math.floorMod(value, perSecond) * (1_000_000_000 / perSecond);
        return LocalDateTime.ofEpochSecond(Math.floorDiv(value, perSecond), (int) nanos, ZoneOffset.UTC);
    }
}
