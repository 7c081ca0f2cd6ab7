package kz.korsetkish.session;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke$;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.types.DataType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Static Java methods as columns: Spark calls them on its own values, without turning them into Java objects first as
 * it does for user-defined functions.
 */
public final class StaticFunction {
    private StaticFunction() {}

    /** What the public static method of this public class gives for these arguments; null where one of them is null. */
    public static Column call(Class<?> home, String method, DataType type, Column... arguments) {
        return call(home, method, type, true, arguments);
    }

    /** The same, called once for each row whatever is asked of its result: Spark would call it again to filter by that. */
    public static Column callOnce(Class<?> home, String method, DataType type, Column... arguments) {
        return call(home, method, type, false, arguments);
    }

    private static Column call(
            Class<?> home, String method, DataType type, boolean mayBeCalledAgain, Column... arguments) {
        var expressions = CollectionConverters.asScala(Arrays.stream(arguments)
                        .map(ExpressionUtils::expression)
                        .toList())
                .toSeq();
        return ExpressionUtils.column(new StaticInvoke(
                home,
                type,
                method,
                expressions,
                StaticInvoke$.MODULE$.$lessinit$greater$default$5(),
                true,
                true,
                mayBeCalledAgain,
                StaticInvoke$.MODULE$.$lessinit$greater$default$9()));
    }
}
