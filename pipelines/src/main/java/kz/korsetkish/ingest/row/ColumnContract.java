package kz.korsetkish.ingest.row;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.korsetkish.catalog.Source;
import kz.korsetkish.submission.Refusal;
import kz.korsetkish.submission.RefusalCode;
import kz.korsetkish.text.Languages;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** What the contract asks of one column, ready to be held against the values of many rows. */
final class ColumnContract implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Characters that a page can hold in the narrowest column of a report. */
    private static final int LONGEST_TEXT = 1000;

    /**
     * What is wrong with a value.
     *
     * @param rule what the contract asks and the value breaks
     */
    record Fault(String rule, Refusal why) {
        static Fault of(String rule, RefusalCode why, Object... arguments) {
            return new Fault(rule, Refusal.of(why, arguments));
        }
    }

    private final String name;
    private final ValueType type;
    private final boolean required;
    private final boolean isKey;
    private final @Nullable BigDecimal min;
    private final @Nullable BigDecimal max;
    private final List<String> allowed;
    private final Set<UTF8String> allowedValues;
    private final @Nullable Pattern pattern;
    private final String form;
    private final boolean asPublished;

    ColumnContract(Source.Column column, Source source) {
        name = column.name();
        type = ValueType.of(column, source);
        required = column.required();
        isKey = source.key().contains(column.name());
        min = column.min().orElse(null);
        max = column.max().orElse(null);
        allowed = column.allowed();
        allowedValues = allowed.stream().map(UTF8String::fromString).collect(Collectors.toSet());
        pattern = column.pattern().map(Pattern::compile).orElse(null);
        asPublished = column.asPublished();
        form = column.form().getOrDefault(Languages.PROGRAM, "");
    }

    String name() {
        return name;
    }

    boolean isKey() {
        return isKey;
    }

    boolean isRequired() {
        return required;
    }

    /** The value as its type; null where there is none, and where it cannot be read in exactly one way. */
    @Nullable
    Object typed(@Nullable UTF8String sent) {
        return sent == null ? null : type.read(sent);
    }

    /** Whether all is well, without telling faults apart: that takes longer, and most rows have none. */
    boolean accepts(@Nullable UTF8String sent, @Nullable Object typed) {
        if (sent == null || typed == null) {
            return sent == null && !required;
        }
        return isWithin(typed) && isAllowed(sent, typed) && fits(sent) && isShort(sent) && isSound(sent);
    }

    List<Fault> faults(@Nullable UTF8String sent, @Nullable Object typed) {
        if (sent == null) {
            return required ? List.of(Fault.of("required", RefusalCode.VALUE_REQUIRED)) : List.of();
        }
        String text = sent.toString();
        if (accepts(sent, typed)) {
            return List.of();
        }
        if (NoValue.isErrorOfSpreadsheet(text)) {
            return List.of(Fault.of("no-value", RefusalCode.VALUE_ERROR_OF_SPREADSHEET));
        }
        if (typed == null && NoValue.isInfinity(text)) {
            return List.of(Fault.of("no-value", RefusalCode.VALUE_OF_FAILED_CALCULATION));
        }
        if (isNoData(text)) {
            return List.of(Fault.of(
                    "no-value", required ? RefusalCode.VALUE_NO_DATA_BUT_REQUIRED : RefusalCode.VALUE_NO_DATA));
        }
        if (typed == null) {
            return List.of(new Fault("type", type.fault(text)));
        }
        List<Fault> faults = new ArrayList<>();
        addLimits(faults, typed);
        if (!isAllowed(sent, typed)) {
            faults.add(new Fault(
                    "allowed",
                    Meant.of(text, allowed)
                            .orElseGet(() -> Refusal.of(RefusalCode.VALUE_NOT_ALLOWED, String.join(", ", allowed)))));
        }
        if (pattern != null && !fits(sent)) {
            faults.add(new Fault(
                    "pattern",
                    Meant.of(text, pattern).orElseGet(() -> Refusal.of(RefusalCode.VALUE_NOT_OF_FORM, form))));
        }
        if (!isShort(sent)) {
            faults.add(Fault.of("length", RefusalCode.VALUE_TOO_LONG, LONGEST_TEXT));
        }
        if (!isSound(sent)) {
            faults.add(new Fault(
                    "text",
                    Garbled.fault(text).or(() -> Meant.ofTwoAlphabets(text)).orElseThrow()));
        }
        return faults;
    }

    private void addLimits(List<Fault> faults, Object typed) {
        if (min != null && number(typed).compareTo(min) < 0) {
            faults.add(Fault.of("range", RefusalCode.NUMBER_TOO_LOW, min.toPlainString()));
        }
        if (max != null && number(typed).compareTo(max) > 0) {
            faults.add(Fault.of("range", RefusalCode.NUMBER_TOO_HIGH, max.toPlainString()));
        }
    }

    private boolean isWithin(Object typed) {
        return (min == null || number(typed).compareTo(min) >= 0)
                && (max == null || number(typed).compareTo(max) <= 0);
    }

    private boolean isAllowed(UTF8String sent, Object typed) {
        return allowedValues.isEmpty()
                || allowedValues.contains(sent)
                || (typed instanceof Number && allowedValues.contains(UTF8String.fromString(typed.toString())));
    }

    private boolean fits(UTF8String sent) {
        return pattern == null || pattern.matcher(sent.toString()).matches();
    }

    private static boolean isShort(UTF8String sent) {
        return sent.numBytes() <= LONGEST_TEXT || sent.numChars() <= LONGEST_TEXT;
    }

    private static BigDecimal number(Object typed) {
        return switch (typed) {
            case Decimal decimal -> decimal.toJavaBigDecimal();
            case Number whole -> BigDecimal.valueOf(whole.longValue());
            default -> throw new IllegalArgumentException(typed.getClass().getName());
        };
    }

    /** Whether the contract leaves open what its texts look like. */
    boolean isFreeText() {
        return type instanceof ValueType.Text && pattern == null && allowedValues.isEmpty();
    }

    /** Whether a text whose form the contract leaves open is one: no error, no word for no data, nothing garbled. */
    private boolean isSound(UTF8String sent) {
        if (!isFreeText()) {
            return true;
        }
        return (!NoValue.mayBe(sent) && isPlain(sent)) || isSoundWithCare(sent.toString());
    }

    private boolean isSoundWithCare(String text) {
        return !NoValue.isErrorOfSpreadsheet(text)
                && !isNoData(text)
                && (asPublished || Garbled.fault(text).isEmpty())
                && (!isKey || Meant.ofTwoAlphabets(text).isEmpty());
    }

    /** Whether a word for no data cannot be a value here. */
    private boolean isNoData(String text) {
        return isFreeText() ? (required || isKey) && NoValue.isWord(text) : NoValue.isWordOrMark(text);
    }

    /** Whether there are only signs of ASCII, which nothing garbles; a question mark may stand for a lost letter. */
    private static boolean isPlain(UTF8String text) {
        for (int i = 0; i < text.numBytes(); i++) {
            byte next = text.getByte(i);
            if (next < 0 || next == '?') {
                return false;
            }
        }
        return true;
    }
}
