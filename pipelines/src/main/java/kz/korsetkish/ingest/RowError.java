package kz.korsetkish.ingest;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import kz.korsetkish.catalog.Source;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** What is wrong with a whole row, as an entry of {@code _errors}; that of one value is told with the value. */
record RowError(String rule, String column, Refusal why) {
    static RowError of(Source.Rule broken) {
        return new RowError(broken.name(), "", Refusal.of(RefusalCode.ROW_RULE_BROKEN, broken.name()));
    }

    static RowError ofDoubledKey(Source source) {
        String key = String.join(", ", source.key());
        return new RowError("key", key, Refusal.of(RefusalCode.KEY_DOUBLED, key));
    }

    Column asColumn() {
        return struct(
                lit(rule).as("rule"),
                lit(column).as("column"),
                lit(null).cast("string").as("value"),
                lit(why.stored()).as("refusal"));
    }

    InternalRow asRow() {
        return new GenericInternalRow(new @Nullable Object[] {
            UTF8String.fromString(rule), UTF8String.fromString(column), null, UTF8String.fromString(why.stored())
        });
    }
}
