package kz.korsetkish.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.korsetkish.text.Languages;
import kz.korsetkish.text.Texts;
import kz.korsetkish.text.Unprintable;
import kz.korsetkish.text.XmlText;

/** A table of the reports with typed values. */
record DataSheet(String name, List<String> columns, List<List<DataSheet.Value>> rows) {

    /** What a cell holds. */
    sealed interface Value {}

    record Words(String text) implements Value {}

    record Amount(BigDecimal number) implements Value {}

    record Flag(boolean flag) implements Value {}

    record Day(LocalDate day) implements Value {}

    record Nothing() implements Value {}

    DataSheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** What each column of these sheets means, in every language. */
    static DataSheet dictionary(List<DataSheet> sheets) {
        List<String> header = new ArrayList<>(List.of("column", "sheets"));
        header.addAll(Languages.all());
        Stream<String> columns = sheets.stream()
                .flatMap(sheet -> sheet.columns.stream())
                .distinct()
                .sorted();
        return new DataSheet(
                "dictionary",
                header,
                columns.map(column -> row(column, homes(column, sheets), meanings(column)))
                        .toList());
    }

    private static String homes(String column, List<DataSheet> sheets) {
        return String.join(
                ", ",
                sheets.stream()
                        .filter(sheet -> sheet.columns.contains(column))
                        .map(DataSheet::name)
                        .toList());
    }

    private static List<String> meanings(String column) {
        return Languages.all().stream()
                .map(language -> meaning(column, Texts.of(language)))
                .toList();
    }

    private static String meaning(String column, Texts texts) {
        return texts.find("dictionary." + column)
                .orElseGet(() -> column.endsWith(CodeNames.COLUMN)
                        ? texts.get(
                                "dictionary.name_of",
                                "column",
                                column.substring(0, column.length() - CodeNames.COLUMN.length()))
                        : texts.get("dictionary." + column));
    }

    static DataSheet sheet(String name, String columns, Stream<List<Value>> rows) {
        return new DataSheet(name, Arrays.asList(columns.split(",", -1)), rows.toList());
    }

    /** A list stands for so many cells. */
    static List<Value> row(Object... cells) {
        return Arrays.stream(cells)
                .flatMap(cell -> cell instanceof List<?> several ? several.stream() : Stream.of(cell))
                .map(DataSheet::value)
                .toList();
    }

    /**
     * The same with a replacement for each character that no workbook can hold.
     *
     * @param replaced is told of each text that has one
     */
    DataSheet legible(Consumer<Unprintable> replaced) {
        List<List<Value>> held = new ArrayList<>();
        for (List<Value> row : rows) {
            List<Value> cells = new ArrayList<>();
            for (Value cell : row) {
                // The header is the first row.
                String place = "sheet " + name + ", row " + (held.size() + 2) + ", column " + columns.get(cells.size());
                cells.add(cell instanceof Words(String text) ? legible(text, place, replaced) : cell);
            }
            held.add(cells);
        }
        return new DataSheet(name, columns, held);
    }

    private static Words legible(String text, String place, Consumer<Unprintable> replaced) {
        Set<Integer> lost = new LinkedHashSet<>();
        String held = XmlText.of(text, lost::add);
        lost.forEach(c -> replaced.accept(new Unprintable(c, held, place)));
        return new Words(held);
    }

    private static Value value(Object cell) {
        return switch (cell) {
            case Optional<?> maybe -> maybe.map(DataSheet::value).orElse(new Nothing());
            case String text -> new Words(text);
            case BigDecimal number -> new Amount(number);
            case Integer number -> new Amount(BigDecimal.valueOf(number));
            case Long number -> new Amount(BigDecimal.valueOf(number));
            case Double number -> new Amount(BigDecimal.valueOf(number));
            case Boolean flag -> new Flag(flag);
            case LocalDate day -> new Day(day);
            default -> throw new IllegalArgumentException("a cell cannot hold " + cell.getClass());
        };
    }
}
