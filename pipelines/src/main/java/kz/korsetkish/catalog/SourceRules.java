package kz.korsetkish.catalog;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.korsetkish.catalog.Draft.Document;
import kz.korsetkish.catalog.Node.Fields;
import kz.korsetkish.text.Languages;

/** What must hold within a source contract. */
final class SourceRules {
    private static final Pattern ENDING =
            Pattern.compile("(?i)\\\\\\.\\W*(csv|tsv|txt|xlsx?|(nd)?jsonl?|parquet|gz|zip)\\b");

    static final Rule COLUMN_NAMES_ARE_UNIQUE = everySource((source, problems) -> unique(source, "columns", problems));

    static final Rule ROW_RULE_NAMES_ARE_UNIQUE = everySource((source, problems) -> unique(source, "rules", problems));

    static final Rule KEY_NAMES_COLUMNS = everySource((source, problems) -> {
        List<String> columns = source.tree().records("columns").stream()
                .map(column -> column.text("name"))
                .toList();
        for (Node key : source.tree().list("key")) {
            if (!columns.contains(key.text())) {
                problems.add(
                        source.file(),
                        key.line(),
                        "the key column \"" + key.text() + "\" is not a column: " + Nearest.hint(key.text(), columns));
            }
        }
    });

    private static void named(Document source, Fields keys, String key, Problems problems) {
        List<String> columns = source.tree().records("columns").stream()
                .map(column -> column.text("name"))
                .toList();
        keys.optionalText(key)
                .filter(name -> !columns.contains(name))
                .ifPresent(name -> problems.add(
                        source.file(),
                        keys.lineOf(key),
                        "unpivot makes \"" + name + "\", which is not a column: " + Nearest.hint(name, columns)));
    }

    static final Rule ROWS_COME_FROM_ONE_PLACE = everySource((source, problems) -> {
        boolean hasFile = source.tree().field("file").isPresent();
        if (hasFile == isTable(source)) {
            problems.add(
                    source.file(),
                    source.lineOf("jdbc"),
                    hasFile
                            ? "the rows come from files and from a table: keep file or jdbc"
                            : "nothing says where the rows come from: add file, the pattern of the file names without"
                                    + " their ending, or jdbc, a table");
        }
    });

    static final Rule FILE_HAS_NO_ENDING = everySource((source, problems) -> {
        String pattern = source.tree().optionalText("file").orElse("");
        if (ENDING.matcher(pattern).find()) {
            problems.add(
                    source.file(),
                    source.lineOf("file"),
                    "the file pattern has an ending: leave it out, every format is taken, packed or not");
        }
    });

    static final Rule WATERMARK_SUITS_THE_MODE = everySource((source, problems) -> {
        Fields jdbc = source.tree().under("jdbc");
        boolean appends = jdbc.optionalText("mode").filter("append"::equals).isPresent();
        Optional<String> watermark = jdbc.optionalText("watermark");
        if (appends && watermark.isEmpty()) {
            problems.add(
                    source.file(), jdbc.lineOf("mode"), "append needs to know what is new: add watermark, a column");
        } else if (!appends && watermark.isPresent()) {
            problems.add(source.file(), jdbc.lineOf("watermark"), "watermark says nothing of a whole table: delete it");
        } else if (watermark.isPresent() && !grows(source, watermark.get())) {
            problems.add(
                    source.file(),
                    jdbc.lineOf("watermark"),
                    "the watermark \"" + watermark.get() + "\" is not a required column of numbers, dates or times");
        }
    });

    static final Rule SENDER_IS_KNOWN_ONCE =
            everySource((source, problems) -> groupOrKey(source, "organisation", problems));

    static final Rule PERIOD_IS_KNOWN_ONCE = everySource((source, problems) -> groupOrKey(source, "period", problems));

    static final Rule REPORTERS_ARE_IN_THE_FILE_NAME = everySource((source, problems) -> {
        Fields calendar = source.tree().under("calendar");
        if (calendar.optionalText("reporters").filter(Calendar::isOfSeveral).isPresent()
                && !groups(source).contains("organisation")) {
            problems.add(
                    source.file(),
                    calendar.lineOf("reporters"),
                    isTable(source)
                            ? "a table comes from one organisation: write one"
                            : "several organisations report, so the file pattern needs a group (?<organisation>...)");
        }
    });

    static final Rule LIMITS_SUIT_THE_TYPE = everySource(
            (source, problems) -> source.tree().records("columns").forEach(column -> limits(source, column, problems)));

    static final Rule LAYOUT_SUITS_THE_FORMAT = everySource((source, problems) -> {
        String format =
                isTable(source) ? "table" : source.tree().optionalText("format").orElse("any");
        List<String> foreign = switch (format) {
            case "xlsx" -> List.of("encoding", "delimiter", "multiline");
            case "parquet" -> List.of("encoding", "delimiter", "multiline", "unpivot");
            case "jsonl" -> List.of("delimiter", "multiline", "columns_in_order", "unpivot");
            case "table" ->
                List.of(
                        "format",
                        "encoding",
                        "delimiter",
                        "multiline",
                        "columns_in_order",
                        "unknown_columns",
                        "unpivot");
            default -> List.of();
        };
        for (String key : foreign) {
            if (source.tree().field(key).isPresent()) {
                problems.add(
                        source.file(),
                        source.lineOf(key),
                        key + " says nothing of a " + format + (isTable(source) ? "" : " file") + ": delete it");
            }
        }
    });

    static final Rule UNPIVOT_MAKES_COLUMNS = everySource((source, problems) -> {
        Fields unpivot = source.tree().under("unpivot");
        named(source, unpivot, "name", problems);
        named(source, unpivot, "value", problems);
        named(source, unpivot, "first_column", problems);
        named(source, unpivot.under("blocks"), "name", problems);
        List<String> made = Stream.of(
                        unpivot.optionalText("name"),
                        unpivot.optionalText("value"),
                        unpivot.optionalText("first_column"),
                        unpivot.under("blocks").optionalText("name"))
                .flatMap(Optional::stream)
                .toList();
        if (made.stream().distinct().count() < made.size()) {
            problems.add(
                    source.file(),
                    source.lineOf("unpivot"),
                    "unpivot gives one column two meanings: name, value, first_column and the name of blocks are"
                            + " different columns");
        }
    });

    static final List<Rule> ALL = List.of(
            UNPIVOT_MAKES_COLUMNS,
            COLUMN_NAMES_ARE_UNIQUE,
            ROW_RULE_NAMES_ARE_UNIQUE,
            KEY_NAMES_COLUMNS,
            ROWS_COME_FROM_ONE_PLACE,
            FILE_HAS_NO_ENDING,
            WATERMARK_SUITS_THE_MODE,
            SENDER_IS_KNOWN_ONCE,
            PERIOD_IS_KNOWN_ONCE,
            REPORTERS_ARE_IN_THE_FILE_NAME,
            LAYOUT_SUITS_THE_FORMAT,
            LIMITS_SUIT_THE_TYPE);

    private SourceRules() {}

    private static Rule everySource(BiConsumer<Document, Problems> check) {
        return (draft, problems) -> draft.documents(Place.SOURCE).forEach(source -> check.accept(source, problems));
    }

    private static void unique(Document source, String list, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (Fields item : source.tree().records(list)) {
            if (!seen.add(item.text("name"))) {
                problems.add(
                        source.file(),
                        item.lineOf("name"),
                        "two " + list + " are named \"" + item.text("name") + "\": rename one");
            }
        }
    }

    private static Set<String> groups(Document source) {
        return Pattern.compile(source.tree().optionalText("file").orElse(""))
                .namedGroups()
                .keySet();
    }

    private static boolean isTable(Document source) {
        return source.tree().field("jdbc").isPresent();
    }

    private static boolean grows(Document source, String name) {
        return source.tree().records("columns").stream()
                .filter(column -> column.text("name").equals(name) && column.flag("required"))
                .map(column -> column.text("type"))
                .anyMatch(type -> !type.equals("string") && !type.equals("boolean"));
    }

    private static void groupOrKey(Document source, String name, Problems problems) {
        boolean inName = groups(source).contains(name);
        boolean fixed = source.tree().field(name).isPresent();
        if (inName && fixed) {
            problems.add(
                    source.file(),
                    source.lineOf(name),
                    "the " + name + " is both a key and a group of the file pattern: keep one");
        } else if (!inName && !fixed) {
            problems.add(
                    source.file(),
                    source.lineOf("file"),
                    isTable(source)
                            ? "nothing says the " + name + " of the table: add the key " + name
                            : "nothing says the " + name + " of a file: add a group (?<" + name
                                    + ">...) to the pattern, or the key " + name);
        }
    }

    private static void limits(Document source, Fields column, Problems problems) {
        String type = column.text("type");
        boolean whole = type.equals("integer") || type.equals("long");
        boolean number = whole || type.startsWith("decimal");
        for (String limit : List.of("min", "max")) {
            if (!number && column.field(limit).isPresent()) {
                problems.add(
                        source.file(), column.lineOf(limit), limit + " suits numbers, not " + type + ": delete it");
            }
        }
        boolean isBounded = column.field("allowed").isPresent()
                || (column.field("min").isPresent() && column.field("max").isPresent());
        if (number && !isBounded) {
            problems.add(
                    source.file(),
                    column.lineOf("type"),
                    "a number without bounds lets through what no later type holds: add min and max, wider than any"
                            + " real value");
        }
        boolean hasPattern = column.field("pattern").isPresent();
        if (type.equals("string") && hasPattern != column.field("form").isPresent()) {
            problems.add(
                    source.file(),
                    column.lineOf(hasPattern ? "pattern" : "form"),
                    hasPattern
                            ? "a pattern is nothing to show to a sender: add form, the same in words, in each of "
                                    + String.join(", ", Languages.all())
                            : "form says in words what a pattern asks, and there is none: delete it");
        }
        if (!type.equals("string") && column.field("as_published").isPresent()) {
            problems.add(
                    source.file(),
                    column.lineOf("as_published"),
                    "as_published suits string, not " + type + ": delete it");
        }
        if (!type.equals("timestamp") && column.field("zone").isPresent()) {
            problems.add(source.file(), column.lineOf("zone"), "zone suits timestamp, not " + type + ": delete it");
        }
        if (!type.equals("string") && column.field("pattern").isPresent()) {
            problems.add(source.file(), column.lineOf("pattern"), "pattern suits string, not " + type + ": delete it");
        }
        if (!whole && !type.equals("string") && column.field("allowed").isPresent()) {
            problems.add(
                    source.file(),
                    column.lineOf("allowed"),
                    "allowed suits string, integer and long, not " + type + ": delete it");
        }
        if (whole) {
            column.list("allowed").forEach(value -> wholeNumber(source, value, problems));
        }
        Optional<BigDecimal> min = column.optionalText("min").map(BigDecimal::new);
        Optional<BigDecimal> max = column.optionalText("max").map(BigDecimal::new);
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            problems.add(source.file(), column.lineOf("min"), "min is above max: no value passes");
        }
    }

    private static void wholeNumber(Document source, Node value, Problems problems) {
        if (!value.text().matches("-?\\d{1,18}")) {
            problems.add(source.file(), value.line(), "allowed value \"" + value.text() + "\" is not a whole number");
        }
    }
}
