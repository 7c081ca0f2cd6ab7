package kz.korsetkish.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry$;
import org.apache.spark.sql.catalyst.analysis.TableFunctionRegistry$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Spark's own functions that compute with nothing but their arguments, by the groups of Spark's documentation. All
 * others reach for Java classes, files, settings or the name of the user, or may do so in a later version.
 */
final class ReadableFunctions {
    private static final Set<String> GROUPS = Set.of(
            "agg_funcs",
            "array_funcs",
            "bitwise_funcs",
            "collection_funcs",
            "conditional_funcs",
            "conversion_funcs",
            "csv_funcs",
            "datetime_funcs",
            "generator_funcs",
            "hash_funcs",
            "json_funcs",
            "lambda_funcs",
            "map_funcs",
            "math_funcs",
            "predicate_funcs",
            "sketch_funcs",
            "string_funcs",
            "struct_funcs",
            "url_funcs",
            "variant_funcs",
            "vector_funcs",
            "window_funcs");

    /** Of groups that hold other functions too. */
    private static final Set<String> SINGLE = Set.of(
            "assert_true",
            "bitmap_bit_position",
            "bitmap_bucket_number",
            "bitmap_count",
            "monotonically_increasing_id",
            "raise_error",
            "range",
            "typeof",
            "uuid");

    /** What these groups hold of settings and of Spark's own lists. */
    private static final Set<String> EXCEPTIONS = Set.of("collations", "current_timezone", "sql_keywords");

    private final Set<String> scalar = new HashSet<>();
    private final Set<String> table = new HashSet<>();

    /** Names of the functions that are not readable, by their class. */
    private final Map<String, String> closedClasses = new HashMap<>();

    private final Set<String> openClasses = new HashSet<>();

    ReadableFunctions() {
        var functions = FunctionRegistry$.MODULE$.builtin();
        each(functions.listFunction())
                .forEach(name -> add(
                        scalar, name.funcName(), functions.lookupFunction(name).get()));
        var tableFunctions = TableFunctionRegistry$.MODULE$.builtin();
        each(tableFunctions.listFunction())
                .forEach(name -> add(
                        table,
                        name.funcName(),
                        tableFunctions.lookupFunction(name).get()));
        closedClasses.keySet().removeAll(openClasses);
    }

    private void add(Set<String> names, String name, ExpressionInfo function) {
        if (SINGLE.contains(name) || (GROUPS.contains(function.getGroup()) && !EXCEPTIONS.contains(name))) {
            names.add(name);
            openClasses.add(function.getClassName());
        } else {
            closedClasses.put(function.getClassName(), name);
        }
    }

    boolean isReadable(Seq<String> name) {
        return contains(scalar, name);
    }

    boolean isReadableTable(Seq<String> name) {
        return contains(table, name);
    }

    /** The name of the function that this expression is, where it is not readable. */
    Optional<String> closed(Expression expression) {
        return Optional.ofNullable(closedClasses.get(expression.getClass().getName()));
    }

    private static boolean contains(Set<String> functions, Seq<String> name) {
        return name.size() == 1 && functions.contains(name.head().toLowerCase(Locale.ROOT));
    }

    private static List<FunctionIdentifier> each(Seq<FunctionIdentifier> names) {
        return CollectionConverters.asJava(names);
    }
}
