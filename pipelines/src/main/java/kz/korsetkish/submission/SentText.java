package kz.korsetkish.submission;

import java.util.regex.Pattern;

/**
 * A value as a sender wrote it, on its way into files that a spreadsheet opens. A cell of a workbook is always text
 * and runs nothing; a field of a CSV file that begins like a formula gets an apostrophe before it, which
 * {@link #undone} takes away again.
 */
public final class SentText {
    /** A spreadsheet takes no more characters into one cell. */
    static final int LONGEST = 32_000;

    private static final Pattern RUNS = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d ]*([.,]\\d+)?");

    private SentText() {}

    public static String forCell(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    public static String forCsv(String value) {
        return RUNS.matcher(value).matches() && !NUMBER.matcher(value).matches() ? "'" + value : value;
    }

    /** The value that {@link #forCsv} made this of. */
    public static String undone(String field) {
        return field.startsWith("'") && RUNS.matcher(field).matches() ? field.substring(1) : field;
    }
}
