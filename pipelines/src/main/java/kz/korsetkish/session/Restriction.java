package kz.korsetkish.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.View;
import org.apache.spark.sql.classic.Dataset$;
import org.apache.spark.sql.classic.SparkSession;
import scala.Option;
import scala.collection.immutable.List$;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/**
 * Fewer rows of views than there are, which a statement sees though its text does not know of it.
 *
 * @param view the views, by their names
 * @param rows what stands in the place of one, with the same columns
 */
public record Restriction(Predicate<String> view, UnaryOperator<Dataset<Row>> rows) {
    Dataset<Row> of(Dataset<Row> query) {
        var classic = (org.apache.spark.sql.classic.Dataset<Row>) query;
        SparkSession spark = classic.sparkSession();
        // Upwards: what stands in the place of a view is not looked at again.
        LogicalPlan seen = classic.queryExecution()
                .analyzed()
                .transformUpWithSubqueries(new AbstractPartialFunction<LogicalPlan, LogicalPlan>() {
                    @Override
                    public boolean isDefinedAt(LogicalPlan node) {
                        return node instanceof View one && isMeant(one.desc().identifier());
                    }

                    @Override
                    public LogicalPlan apply(LogicalPlan node) {
                        var fewer = (org.apache.spark.sql.classic.Dataset<Row>)
                                rows.apply(Dataset$.MODULE$.ofRows(spark, node));
                        return as(fewer.queryExecution().analyzed(), node);
                    }
                });
        return Dataset$.MODULE$.ofRows(spark, seen);
    }

    private boolean isMeant(TableIdentifier name) {
        return name.database().isDefined() && view.test(name.database().get() + "." + name.table());
    }

    /** The rest of the plan knows the columns of the view by numbers, which stay. */
    private static LogicalPlan as(LogicalPlan rows, LogicalPlan view) {
        if (rows.outputSet().equals(view.outputSet())) {
            return rows;
        }
        List<Attribute> given = CollectionConverters.asJava(rows.output());
        List<NamedExpression> columns = new ArrayList<>();
        for (Attribute wanted : CollectionConverters.asJava(view.output())) {
            Attribute column = given.get(columns.size());
            columns.add(new Alias(
                    column,
                    wanted.name(),
                    wanted.exprId(),
                    wanted.qualifier(),
                    Option.empty(),
                    List$.MODULE$.<String>empty()));
        }
        return new Project(CollectionConverters.asScala(columns).toSeq(), rows);
    }
}
