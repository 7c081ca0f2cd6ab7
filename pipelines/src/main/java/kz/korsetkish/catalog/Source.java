package kz.korsetkish.catalog;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The contract of one source: who sends which rows with which columns.
 *
 * @param organisation who sends it, where the file name does not say
 * @param period what it covers, where the file name does not say
 * @param layout the form of its files
 * @param key columns that identify a row within a submission
 * @param confidential whether its rows are persons, deliveries or enterprises: true unless the contract says no
 * @param citation where the figures come from, in words, as the reports print it; an official title in English alone
 */
public record Source(
        String name,
        int contractVersion,
        Map<String, String> title,
        Map<String, String> citation,
        Origin origin,
        Optional<String> organisation,
        Optional<String> period,
        Layout layout,
        List<Column> columns,
        List<String> key,
        List<Rule> rules,
        Optional<Calendar> calendar,
        boolean confidential) {
    /** A refusal is kept as in {@code bronze.submission}: a JSON array of a code and its arguments. */
    public static final TableContract.Column ERRORS = new TableContract.Column(
            "_errors",
            "array<struct<rule: string, column: string, value: string, refusal: string>>",
            true,
            "what breaks the contract, and in refusal a JSON array of a code and its arguments; nothing in a row that"
                    + " keeps it");

    private static final List<TableContract.Column> OF_EVERY_ROW = List.of(
            ERRORS,
            new TableContract.Column("_raw", "string", false, "the row as sent, where it breaks the contract"),
            new TableContract.Column("_submission_id", "string", true, "as in bronze.submission"),
            new TableContract.Column("_row", "bigint", true, "line or row of the file, from 1"));

    public Source {
        title = Map.copyOf(title);
        citation = Map.copyOf(citation);
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        rules = List.copyOf(rules);
    }

    /** What its rows in bronze promise: as sent, typed, with their errors and their origin. */
    public TableContract table() {
        List<TableContract.Column> all = new ArrayList<>(columns.stream()
                .map(column -> new TableContract.Column(
                        column.name(), column.type(), false, column.meaning().getOrDefault("en", "")))
                .toList());
        all.addAll(OF_EVERY_ROW);
        return new TableContract(
                "bronze",
                name,
                Path.of("sql", "catalog", "sources", name + ".yml"),
                "one row per row received of the source " + name,
                List.of("_submission_id", "_row"),
                all,
                false);
    }

    /** The columns that name something which must be there. */
    public List<Column> referring() {
        return columns.stream().filter(column -> column.refersTo().isPresent()).toList();
    }

    /** The same contract with these columns alone, found under their headings. */
    public Source with(List<Column> others) {
        return new Source(
                name,
                contractVersion,
                title,
                citation,
                origin,
                organisation,
                period,
                layout,
                others,
                key,
                rules,
                calendar,
                confidential);
    }

    /** The parts of a file name by this contract; empty where it does not claim a file of that name. */
    public Optional<MatchResult> claim(String fileName) {
        return switch (origin) {
            case Origin.Files(String stem, Pattern name) -> {
                Matcher parts = name.matcher(fileName);
                yield parts.matches() ? Optional.of(parts.toMatchResult()) : Optional.empty();
            }
            case Origin.Table table -> Optional.empty();
        };
    }

    /** Where its submissions come from. */
    public sealed interface Origin {
        /**
         * Files in an inbox.
         *
         * @param stem pattern of the file name without its ending, as the contract has it; named groups
         *     {@code organisation} and {@code period} where they vary
         * @param name pattern of the whole file name, with the ending of any format
         */
        record Files(String stem, Pattern name) implements Origin {
            /** Files of these names, in any format, packed or not. */
            public static Files named(String stem) {
                return new Files(stem, Pattern.compile("(?:" + stem + ")" + Format.ENDINGS));
            }
        }

        /**
         * A table or view of a PostgreSQL database.
         *
         * @param connection name of the database in the settings of the program
         * @param table with its schema
         * @param watermark column that only grows: each extract has the rows above the last one's; empty where every
         *     extract is the whole table
         * @param line where the contract names the connection
         */
        record Table(String connection, String table, Optional<String> watermark, int line) implements Origin {}
    }

    /** What a contract says of the form of its files; what it leaves open is found out from each file. */
    public record Layout(
            Optional<Format> format,
            Optional<Charset> encoding,
            Optional<Character> delimiter,
            boolean multiline,
            boolean columnsInOrder,
            boolean ignoresUnknownColumns,
            Optional<Across> across) {
        /** Everything is found out; quoted text has no line breaks, columns may come in any order, none is unknown. */
        public static final Layout FOUND_OUT =
                new Layout(Optional.empty(), Optional.empty(), Optional.empty(), false, false, false, Optional.empty());
    }

    /**
     * A table whose rows go across: its headings are values, and each of its cells makes a row.
     *
     * @param headings pattern of the headings that are values
     * @param name column that takes the heading
     * @param value column that takes what stands under it
     * @param noData what stands in a cell that makes no row, besides nothing
     * @param firstColumn column of the contract that stands under no heading, on the left
     * @param blocks where tables of one header stand below each other
     */
    public record Across(
            Pattern headings,
            String name,
            String value,
            List<String> noData,
            Optional<String> firstColumn,
            Optional<Blocks> blocks) {
        public Across {
            noData = List.copyOf(noData);
        }

        /** The columns of the contract that have no heading of their own. */
        public List<String> made() {
            return Stream.concat(Stream.of(name, value), blocks.stream().map(Blocks::name))
                    .toList();
        }
    }

    /**
     * Tables below each other, each under a row that says which it is.
     *
     * @param name column that takes which it is
     * @param first the value above the first of such rows; where there is none, nothing may stand there
     * @param values by what stands in the first column of such a row
     */
    public record Blocks(String name, Optional<String> first, Map<String, String> values) {
        public Blocks {
            values = Map.copyOf(values);
        }
    }

    /** How rows are written down in a file. */
    public enum Format {
        /** Text with delimiters, tab-separated text included. */
        CSV("csv|tsv|txt"),
        /** The workbook of a spreadsheet; one of another kind is taken in to be told what to do. */
        XLSX("xlsx|xlsm|xls|xlsb|ods"),
        /** One JSON object a line. */
        JSONL("jsonl|ndjson"),
        /** Columns of values with their types. */
        PARQUET("parquet");

        /** How the name of a file may end, in capitals or not: with any format, packed or not. */
        static final String ENDINGS = Arrays.stream(values())
                .map(format -> format.endings)
                .collect(Collectors.joining("|", "\\.(?i:(?:", ")(?:\\.(?:gz|zip))?|gz|zip)"));

        private final String endings;

        Format(String endings) {
            this.endings = endings;
        }

        /** The format that the ending of a file name stands for. */
        public static Optional<Format> of(String fileName) {
            String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(format -> ending.matches(format.endings))
                    .findFirst();
        }
    }

    /**
     * A column of the file and of its bronze table.
     *
     * @param type {@code string}, {@code integer}, {@code long}, {@code boolean}, {@code date}, {@code timestamp} or
     *     {@code decimal(p,s)}, as Spark SQL writes it
     * @param pattern regular expression that the whole value matches
     * @param form the pattern in words for a sender, by language; empty where there is none
     * @param asPublished whether a text is taken with its lost letters, for a model to tell of them
     * @param zone of times that are sent without one
     * @param refersTo what it names, where something elsewhere must have it
     */
    public record Column(
            String name,
            String type,
            boolean required,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            List<String> allowed,
            Optional<String> pattern,
            Map<String, String> form,
            boolean asPublished,
            Optional<ZoneId> zone,
            Map<String, String> meaning,
            Optional<Reference> refersTo) {
        public Column {
            allowed = List.copyOf(allowed);
            form = Map.copyOf(form);
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
}
