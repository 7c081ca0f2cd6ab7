package kz.korsetkish.session;

import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.CatalystTypeConverters$;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute$;
import org.apache.spark.sql.catalyst.expressions.InSet;
import org.apache.spark.sql.classic.ExpressionUtils;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Whether a column has one of many values. As {@code isin} each value is an expression of its own, and Spark looks at each
 * in every step of planning: seconds for ten thousand of them.
 */
public final class Among {
    private Among() {}

    public static Column these(String column, Collection<?> values) {
        var set = CollectionConverters.asScala(values.stream()
                        .map(CatalystTypeConverters$.MODULE$::convertToCatalyst)
                        .collect(Collectors.toSet()))
                .toSet();
        return ExpressionUtils.column(new InSet(UnresolvedAttribute$.MODULE$.quoted(column), set));
    }
}
