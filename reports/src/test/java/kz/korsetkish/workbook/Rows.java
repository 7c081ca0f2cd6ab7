package kz.korsetkish.workbook;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.book.Translated;
import kz.korsetkish.book.Unit;

/** Records of the book by the names of their columns. */
final class Rows {
    private Rows() {}

    /**
     * Every component by its name in snake case; texts in several languages as a column each, records within it
     * taken apart, lists left out.
     */
    static Map<String, Object> of(Record record) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            put(row, snake(component.getName()), value(record, component));
        }
        return row;
    }

    private static void put(Map<String, Object> row, String name, Object value) {
        switch (value) {
            case Optional<?> maybe when maybe.isPresent() -> put(row, name, maybe.get());
            case Translated text ->
                List.of("kk", "ru", "en")
                        .forEach(language ->
                                row.put(name + "_" + language, text.in(language).orElse("")));
            case Unit unit -> row.put(name, unit.code());
            case Record within -> of(within).forEach(row::put);
            case Collection<?> several -> {}
            case Instant moment -> row.put(name, moment.toString());
            default -> row.put(name, value);
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
