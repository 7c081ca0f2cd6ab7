package kz.korsetkish.session;

import java.nio.file.Path;
import java.util.Optional;
import kz.korsetkish.storage.Location;
import kz.korsetkish.storage.Warehouse;
import org.apache.spark.sql.catalyst.analysis.ResolvedInlineTable;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.expressions.UserDefinedExpression;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.OneRowRelation;
import org.apache.spark.sql.catalyst.plans.logical.Range;
import org.apache.spark.sql.catalyst.plans.logical.UnionLoopRef;
import org.apache.spark.sql.delta.catalog.DeltaTableV2;
import org.apache.spark.sql.delta.files.TahoeLogFileIndex;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import scala.jdk.javaapi.CollectionConverters;

/** Judges a query as Spark has analysed it: its rows come from tables of the warehouse or from the query itself. */
final class AnalysedQuery {
    /** Spark gives every table a hidden column with names, sizes and times of files. */
    private static final String FILES = "_metadata";

    private final ReadableFunctions functions;
    private final Path warehouse;

    AnalysedQuery(ReadableFunctions functions, Warehouse warehouse) {
        this.functions = functions;
        this.warehouse = warehouse.root();
    }

    void judge(LogicalPlan query) {
        look(query);
    }

    private void look(QueryPlan<?> plan) {
        if (plan.children().isEmpty() && !isReadable(plan)) {
            throw new StatementException("only tables of the warehouse and what the query itself holds are read here");
        }
        CollectionConverters.asJava(plan.expressions()).forEach(this::look);
        CollectionConverters.asJava(plan.children()).forEach(child -> look((QueryPlan<?>) child));
    }

    private void look(Expression expression) {
        Optional<String> closed = expression instanceof UserDefinedExpression own
                ? Optional.of(own.name())
                : functions.closed(expression);
        ParsedQuery.refuse(closed.map(ParsedQuery::notReadable));
        if (expression instanceof Attribute column && column.name().equals(FILES)) {
            throw new StatementException(
                    "the column " + FILES + " is of files, not of tables: it is not available here");
        }
        if (expression instanceof PlanExpression<?> query) {
            look(query.plan());
        }
        CollectionConverters.asJava(expression.children()).forEach(this::look);
    }

    private boolean isReadable(QueryPlan<?> leaf) {
        return switch (leaf) {
            case LogicalRelation files ->
                files.relation() instanceof HadoopFsRelation relation
                        && relation.location() instanceof TahoeLogFileIndex index
                        && !index.isTimeTravelQuery()
                        && isInWarehouse(index.path());
            case DataSourceV2Relation relation ->
                relation.table() instanceof DeltaTableV2 table
                        && table.timeTravelOpt().isEmpty()
                        && isInWarehouse(table.path());
            case LocalRelation rows -> true;
            case ResolvedInlineTable rows -> true;
            case OneRowRelation row -> true;
            case Range numbers -> true;
            case CTERelationRef reference -> true;
            case UnionLoopRef reference -> true;
            default -> false;
        };
    }

    private boolean isInWarehouse(org.apache.hadoop.fs.Path table) {
        Path path = Location.of(table.toString());
        return path.getNameCount() == warehouse.getNameCount() + 2 && path.startsWith(warehouse);
    }
}
