package kz.korsetkish.ingest;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Source;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** What the contract asks of one column, ready to be held against the values of many rows. */
final class ColumnContract implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What is wrong with a value. */
    record Fault(String rule, String message) {}

    /** A value as its type, null where there is none or it does not fit. */
    private interface Reader extends Serializable {
        @Nullable
        Object read(UTF8String sent);
    }

    private final String name;
    private final String typeInWords;
    private final Reader reader;
    private final boolean required;
    private final @Nullable BigDecimal min;
    private final @Nullable BigDecimal max;
    private final List<String> allowed;
    private final Set<UTF8String> allowedValues;
    private final @Nullable Pattern pattern;

    ColumnContract(Source.Column column) {
        name = column.name();
        typeInWords = inWords(column.type());
        reader = reader(column.type());
        required = column.required();
        min = column.min().orElse(null);
        max = column.max().orElse(null);
        allowed = column.allowed();
        allowedValues = allowed.stream().map(UTF8String::fromString).collect(Collectors.toSet());
        pattern = column.pattern().map(Pattern::compile).orElse(null);
    }

    String name() {
        return name;
    }

    /** The value as its type; nothing is repaired, a value that does not fit as it stands is null. */
    @Nullable
    Object typed(@Nullable UTF8String sent) {
        return sent == null ? null : reader.read(sent);
    }

    /** Whether all is well, without telling faults apart: that takes longer, and most rows have none. */
    boolean accepts(@Nullable UTF8String sent, @Nullable Object typed) {
        if (sent == null || typed == null) {
            return sent == null && !required;
        }
        return isWithin(typed) && isAllowed(sent) && fits(sent);
    }

    List<Fault> faults(@Nullable UTF8String sent, @Nullable Object typed) {
        List<Fault> faults = new ArrayList<>();
        if (sent == null) {
            if (required) {
                faults.add(new Fault("required", "a value is required"));
            }
        } else if (typed == null) {
            faults.add(new Fault("type", "is not " + typeInWords));
        } else {
            addLimits(faults, typed);
            if (!isAllowed(sent)) {
                faults.add(new Fault("allowed", "must be one of " + String.join(", ", allowed)));
            }
            if (!fits(sent)) {
                faults.add(new Fault("pattern", "must have the form " + pattern));
            }
        }
        return faults;
    }

    private void addLimits(List<Fault> faults, Object typed) {
        if (min != null && number(typed).compareTo(min) < 0) {
            faults.add(new Fault("range", "must be at least " + min.toPlainString()));
        }
        if (max != null && number(typed).compareTo(max) > 0) {
            faults.add(new Fault("range", "must be at most " + max.toPlainString()));
        }
    }

    private boolean isWithin(Object typed) {
        return (min == null || number(typed).compareTo(min) >= 0)
                && (max == null || number(typed).compareTo(max) <= 0);
    }

    private boolean isAllowed(UTF8String sent) {
        return allowedValues.isEmpty() || allowedValues.contains(sent);
    }

    private boolean fits(UTF8String sent) {
        return pattern == null || pattern.matcher(sent.toString()).matches();
    }

    private static BigDecimal number(Object typed) {
        return switch (typed) {
            case Decimal decimal -> decimal.toJavaBigDecimal();
            case Number whole -> BigDecimal.valueOf(whole.longValue());
            default -> throw new IllegalArgumentException(typed.getClass().getName());
        };
    }

    private static Reader reader(String type) {
        return switch (type) {
            case "string" -> sent -> sent;
            case "integer" -> SentValue::integer;
            case "long" -> SentValue::wholeNumber;
            case "boolean" -> SentValue::bool;
            case "date" -> SentValue::date;
            case "timestamp" -> SentValue::timestamp;
            default -> decimal((DecimalType) DataType.fromDDL(type));
        };
    }

    private static Reader decimal(DecimalType type) {
        int precision = type.precision();
        int scale = type.scale();
        return sent -> SentValue.decimal(sent, precision, scale);
    }

    private static String inWords(String type) {
        return switch (type) {
            case "date" -> "a date such as 2025-12-31";
            case "timestamp" -> "a time with its zone such as 2025-12-31T09:30Z";
            case "boolean" -> "true or false";
            case "integer", "long" -> "a whole number";
            default -> "a number that fits " + type;
        };
    }
}
