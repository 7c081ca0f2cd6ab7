package kz.korsetkish.ingest.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Values of a Parquet file written down as a sender of text would. Spark calls these for every row. */
public final class ColumnarText {
    private ColumnarText() {}

    /** A row of these values as text with delimiters. */
    public static UTF8String row(ArrayData values) {
        List<@Nullable String> texts = new ArrayList<>();
        for (int i = 0; i < values.numElements(); i++) {
            texts.add(values.isNullAt(i) ? null : values.getUTF8String(i).toString());
        }
        return UTF8String.fromString(Csv.join(texts, ','));
    }

    /** A binary fraction in the fewest digits that mean it, without an exponent: 2025, not 2.025E3. */
    public static UTF8String fraction(UTF8String written) {
        try {
            return UTF8String.fromString(
                    new BigDecimal(written.toString()).stripTrailingZeros().toPlainString());
        } catch (NumberFormatException e) {
            // Infinite, or not a number: no contract takes it.
            return written;
        }
    }
}
