package kz.korsetkish.session;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.InterpretedProjection;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;

/**
 * Conditions asked of rows that are at hand, without a Spark job. Spark analyses and optimises them as it does in a
 * statement over rows with these columns, so that they mean the same.
 */
public final class RowConditions {
    private final int count;
    private final Deque<InterpretedProjection> steps;

    RowConditions(SparkSession spark, StructType columns, List<Column> conditions) {
        count = conditions.size();
        steps = conditions.isEmpty() ? new ArrayDeque<>() : steps(spark, columns, conditions);
    }

    /** Spark works out what several parts of a condition need in a projection of its own, below that of the conditions. */
    private static Deque<InterpretedProjection> steps(SparkSession spark, StructType columns, List<Column> conditions) {
        // Were the rows known, even that there are none, the optimiser would leave nothing to evaluate.
        RDD<InternalRow> rows = spark.sparkContext().emptyRDD(ClassTag.apply(InternalRow.class));
        var asked = (Dataset<Row>)
                spark.internalCreateDataFrame(rows, columns, false).select(conditions.toArray(Column[]::new));
        Deque<InterpretedProjection> steps = new ArrayDeque<>();
        LogicalPlan plan = asked.queryExecution().optimizedPlan();
        while (plan instanceof Project project) {
            List<Expression> expressions = CollectionConverters.asJava(project.projectList()).stream()
                    .map(Expression.class::cast)
                    .toList();
            steps.addFirst(new InterpretedProjection(
                    CollectionConverters.asScala(expressions).toSeq(),
                    project.child().output()));
            plan = project.child();
        }
        if (!plan.children().isEmpty()) {
            throw new IllegalStateException("not a condition over the columns of a row: " + plan.nodeName());
        }
        return steps;
    }

    /** The places of the conditions that are true of the row; of one that is null that cannot be said. */
    public BitSet trueOf(InternalRow row) {
        InternalRow answers = row;
        for (InterpretedProjection step : steps) {
            answers = step.apply(answers);
        }
        var places = new BitSet(count);
        for (int i = 0; i < count; i++) {
            places.set(i, !answers.isNullAt(i) && answers.getBoolean(i));
        }
        return places;
    }
}
