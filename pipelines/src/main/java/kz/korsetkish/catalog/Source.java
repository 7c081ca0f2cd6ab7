package kz.korsetkish.catalog;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The contract of one source: who sends which files with which columns.
 *
 * @param file pattern of the file name; named groups {@code organisation} and {@code period} where they vary
 * @param organisation who sends it, where the file name does not say
 * @param period what it covers, where the file name does not say
 * @param layout the form of its files
 * @param key columns that identify a row within a submission
 * @param citation where the figures come from, in words, as the reports print it
 */
public record Source(
        String name,
        int contractVersion,
        Map<String, String> title,
        String citation,
        Pattern file,
        Optional<String> organisation,
        Optional<String> period,
        Layout layout,
        List<Column> columns,
        List<String> key,
        List<Rule> rules,
        Calendar calendar) {
    public Source {
        title = Map.copyOf(title);
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        rules = List.copyOf(rules);
    }

    /** What a contract says of the form of its files; what it leaves open is found out from each file. */
    public record Layout(
            Optional<Format> format,
            Optional<Charset> encoding,
            Optional<Character> delimiter,
            boolean multiline,
            boolean columnsInOrder,
            boolean ignoresUnknownColumns) {
        /** Everything is found out; quoted text has no line breaks, columns may come in any order, none is unknown. */
        public static final Layout FOUND_OUT =
                new Layout(Optional.empty(), Optional.empty(), Optional.empty(), false, false, false);
    }

    /** How rows are written down in a file. */
    public enum Format {
        /** Text with delimiters, tab-separated text included. */
        CSV,
        /** The workbook of a spreadsheet. */
        XLSX,
        /** One JSON object a line. */
        JSONL
    }

    /**
     * A column of the file and of its bronze table.
     *
     * @param type {@code string}, {@code integer}, {@code long}, {@code boolean}, {@code date}, {@code timestamp} or
     *     {@code decimal(p,s)}, as Spark SQL writes it
     * @param pattern regular expression that the whole value matches
     */
    public record Column(
            String name,
            String type,
            boolean required,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            List<String> allowed,
            Optional<String> pattern,
            Map<String, String> meaning) {
        public Column {
            allowed = List.copyOf(allowed);
            meaning = Map.copyOf(meaning);
        }
    }

    /**
     * A predicate over the typed columns of a row; a row for which it is false is rejected with this message.
     *
     * @param line where the contract states the predicate
     */
    public record Rule(String name, String predicate, Map<String, String> message, int line) {
        public Rule {
            message = Map.copyOf(message);
        }

        public Rule(String name, String predicate, Map<String, String> message) {
            this(name, predicate, message, 1);
        }
    }

    /**
     * Who owes it and when.
     *
     * @param reporters {@code regions} (each akimat of a region) or {@code one} (the one organisation)
     * @param firstYear the first year owed
     * @param everyMonths 12 for yearly, empty where submissions come when they come
     * @param dueAfterMonths months after the end of the period
     */
    public record Calendar(String reporters, int firstYear, OptionalInt everyMonths, int dueAfterMonths) {}
}
