package kz.korsetkish.session;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.Dataset$;
import scala.runtime.AbstractPartialFunction;

/**
 * Adds a step to a statement that has been analysed. Spark would put all common table expressions of the statement in
 * their places and check them once more with each step; here a step is analysed over the columns alone.
 */
final class LastStep {
    private LastStep() {}

    static Dataset<Row> over(Dataset<Row> rows, UnaryOperator<Dataset<Row>> step) {
        var statement = (org.apache.spark.sql.classic.Dataset<Row>) rows;
        LogicalPlan analysed = statement.queryExecution().analyzed();
        LocalRelation columns = NoRows.of(analysed);
        var stepped = (org.apache.spark.sql.classic.Dataset<Row>)
                step.apply(Dataset$.MODULE$.ofRows(statement.sparkSession(), columns));
        LogicalPlan whole = (LogicalPlan) stepped.queryExecution().analyzed().transformUp(inPlaceOf(columns, analysed));
        whole.setAnalyzed();
        return Dataset$.MODULE$.ofRows(statement.sparkSession(), whole);
    }

    private static AbstractPartialFunction<LogicalPlan, LogicalPlan> inPlaceOf(LogicalPlan columns, LogicalPlan rows) {
        return new AbstractPartialFunction<>() {
            @Override
            public boolean isDefinedAt(LogicalPlan node) {
                return node instanceof LocalRelation && node.output().equals(columns.output());
            }

            @Override
            public LogicalPlan apply(LogicalPlan node) {
                return rows;
            }
        };
    }
}
