package kz.korsetkish.session;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.DescribeColumn;
import org.apache.spark.sql.catalyst.plans.logical.DescribeRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ShowColumns;
import org.apache.spark.sql.catalyst.plans.logical.ShowTables;
import org.apache.spark.sql.catalyst.plans.logical.ShowViews;
import org.apache.spark.sql.classic.Dataset$;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.command.DescribeQueryCommand;
import org.apache.spark.sql.execution.command.ExplainCommand;
import org.apache.spark.sql.execution.command.ShowNamespacesCommand;

/**
 * Runs what a person asks: queries of the warehouse's tables, and what describes tables and queries. Spark runs some
 * statements while it analyses them, so a statement is judged as it was parsed, and its query again as it was analysed.
 */
public final class ReadOnly {
    private final SparkSession spark;
    private final ParsedQuery parsed;
    private final AnalysedQuery analysed;

    public ReadOnly(Session session, ReadableTables tables) {
        var functions = new ReadableFunctions();
        this.spark = session.spark();
        SparkSettings.showPlans(spark);
        this.parsed = new ParsedQuery(functions, tables);
        this.analysed = new AnalysedQuery(functions, session.warehouse());
    }

    /**
     * The rows that one statement asks for.
     *
     * @throws StatementException for a statement that is refused, or wrong in itself
     */
    public Dataset<Row> rows(String statement) {
        try {
            LogicalPlan plan = spark.sessionState().sqlParser().parsePlan(statement);
            Optional<LogicalPlan> query = judge(plan);
            query.map(one ->
                            Dataset$.MODULE$.ofRows(spark, one).queryExecution().analyzed())
                    .ifPresent(analysed::judge);
            return Dataset$.MODULE$.ofRows(spark, plan);
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            // Spark's own are checked but undeclared.
            throw StatementException.in(e).orElseThrow(() -> new IllegalStateException(e.getMessage(), e));
        }
    }

    /** Throws where the statement may not run; gives the query in it, which may be analysed now. */
    private Optional<LogicalPlan> judge(LogicalPlan statement) {
        return switch (statement) {
            case ExplainCommand explain -> Optional.of(parsed.judged(explain.logicalPlan()));
            case DescribeQueryCommand describe -> Optional.of(parsed.judged(describe.plan()));
            case DescribeRelation describe when !describe.isExtended() -> named(describe.relation());
            case DescribeColumn describe when !describe.isExtended() -> named(describe.relation());
            case ShowColumns show -> named(show.child());
            case ShowTables show -> named(show.namespace());
            case ShowViews show -> named(show.namespace());
            case ShowNamespacesCommand show -> named(show.child());
            default -> Optional.of(parsed.judged(statement));
        };
    }

    private Optional<LogicalPlan> named(LogicalPlan name) {
        parsed.judgeName(name);
        return Optional.empty();
    }
}
