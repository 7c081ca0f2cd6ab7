package kz.korsetkish.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.korsetkish.book.Area;
import kz.korsetkish.book.Comparison;
import kz.korsetkish.book.Duty;
import kz.korsetkish.book.Goal;
import kz.korsetkish.book.Input;
import kz.korsetkish.book.Observation;
import kz.korsetkish.book.Place;
import kz.korsetkish.book.Plan;
import kz.korsetkish.book.Release;
import kz.korsetkish.book.Revision;
import kz.korsetkish.book.Source;
import kz.korsetkish.book.Target;
import kz.korsetkish.book.Translated;
import kz.korsetkish.book.Variant;
import kz.korsetkish.book.Verdict;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every part of a record of the book comes from the column that bears its name: no two columns have the same value. */
class BookRowsTest {
    /** Where a part is called otherwise than its column. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "Goal.number", "goal_no",
            "Place.from", "place_from",
            "Place.to", "place_to",
            "Place.of", "areas_ranked",
            "Verdict.endValue", "end_value_at_pace",
            "Verdict.missing", "reporters_missing");

    private static final Map<Class<? extends Record>, Function<Row, Record>> RECORDS = Map.ofEntries(
            Map.entry(Area.class, BookRows::area),
            Map.entry(Comparison.class, BookRows::comparison),
            Map.entry(Duty.class, BookRows::duty),
            Map.entry(Goal.class, BookRows::goal),
            Map.entry(Input.class, BookRows::input),
            Map.entry(Observation.class, BookRows::observation),
            Map.entry(Place.class, AreaRows::place),
            Map.entry(Plan.class, BookRows::plan),
            Map.entry(Release.class, BookRows::release),
            Map.entry(Revision.class, BookRows::revision),
            Map.entry(Source.class, BookRows::source),
            Map.entry(Target.class, BookRows::target),
            Map.entry(Verdict.class, BookRows::verdict));

    @TestFactory
    Stream<DynamicTest> everyPartComesFromItsColumn() {
        return RECORDS.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey().getSimpleName(), () -> holds(one.getKey(), one.getValue())));
    }

    /** Two truth values cannot be told apart by one row: in each turn another column alone is true. */
    private static void holds(Class<? extends Record> type, Function<Row, Record> read) throws Exception {
        RecordComponent[] parts = type.getRecordComponents();
        for (int turn = 0; turn < parts.length; turn++) {
            List<StructField> columns = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < parts.length; i++) {
                String column = column(type, parts[i]);
                for (String name : names(parts[i], column)) {
                    columns.add(DataTypes.createStructField(name, DataTypes.NullType, true));
                    values.add(value(parts[i], name, i, i == turn));
                }
            }
            Record made = read.apply(
                    new GenericRowWithSchema(values.toArray(), new StructType(columns.toArray(StructField[]::new))));
            for (int i = 0; i < parts.length; i++) {
                assertThat(parts[i].getAccessor().invoke(made))
                        .as(parts[i].getName())
                        .isEqualTo(expected(parts[i], column(type, parts[i]), i, i == turn));
            }
        }
    }

    private static String column(Class<?> type, RecordComponent part) {
        String name = part.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return OTHERWISE.getOrDefault(type.getSimpleName() + "." + part.getName(), name);
    }

    private static List<String> names(RecordComponent part, String column) {
        if (part.getType() == Variant.class) {
            return List.of("series", "edition", "boundaries");
        }
        return part.getType() == Translated.class
                ? Stream.of("kk", "ru", "en")
                        .map(language -> column + "_" + language)
                        .toList()
                : List.of(column);
    }

    private static Object value(RecordComponent part, String name, int position, boolean isTurn) {
        Class<?> type = type(part.getGenericType());
        if (type == BigDecimal.class) {
            return new BigDecimal(position);
        } else if (type == Long.class || type == long.class) {
            return (long) position;
        } else if (type == Integer.class || type == int.class) {
            return position;
        } else if (type == Double.class) {
            return position + 0.5;
        } else if (type == Boolean.class || type == boolean.class) {
            return isTurn;
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 1, 1).plusDays(position);
        } else if (type == Instant.class) {
            return Instant.EPOCH.plusSeconds(position);
        }
        return name;
    }

    private static Class<?> type(Type declared) {
        return declared instanceof ParameterizedType parameterized && parameterized.getRawType() == Optional.class
                ? (Class<?>) parameterized.getActualTypeArguments()[0]
                : declared instanceof ParameterizedType parameterized
                        ? (Class<?>) parameterized.getRawType()
                        : (Class<?>) declared;
    }

    private static Object expected(RecordComponent part, String column, int position, boolean isTurn) {
        if (part.getType() == Translated.class) {
            return new Translated(Map.of("kk", column + "_kk", "ru", column + "_ru", "en", column + "_en"));
        }
        if (part.getType() == Variant.class) {
            return new Variant("series", "edition", "boundaries");
        }
        Object value = value(part, column, position, isTurn);
        return part.getType() == Optional.class
                ? Optional.of(value)
                : part.getType() == List.class ? List.of(value) : value;
    }
}
