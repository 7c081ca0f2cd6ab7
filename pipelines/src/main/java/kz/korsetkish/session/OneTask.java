package kz.korsetkish.session;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.delta.files.TahoeLogFileIndex;
import org.apache.spark.sql.execution.CoalesceExec;
import org.apache.spark.sql.execution.ColumnarRule;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.LocalTableScanExec;
import org.apache.spark.sql.execution.OneRowRelationExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.UnaryExecNode;
import org.apache.spark.sql.execution.UnionExec;
import org.apache.spark.sql.execution.exchange.BroadcastExchangeExec;
import org.apache.spark.sql.execution.exchange.ShuffleExchangeExec;
import org.apache.spark.sql.execution.joins.BroadcastHashJoinExec;
import org.apache.spark.sql.execution.joins.ShuffledHashJoinExec;
import org.apache.spark.sql.execution.joins.SortMergeJoinExec;
import scala.runtime.AbstractPartialFunction;

/**
 * Makes a statement over small tables one task. To bring few rows together in one piece, or to every task, Spark starts
 * a stage or a job, which takes longer than the rows; where all pieces are read by one task, they are together.
 */
final class OneTask extends ColumnarRule {
    /** What the tables of a statement may hold in all, in bytes as stored, to be read by one task. */
    private static final long MOST_BYTES = 32L << 20;

    private final org.apache.spark.sql.classic.SparkSession spark;

    OneTask(SparkSession spark) {
        this.spark = (org.apache.spark.sql.classic.SparkSession) spark;
    }

    @Override
    public Rule<SparkPlan> preColumnarTransitions() {
        return new Rule<>() {
            @Override
            public SparkPlan apply(SparkPlan plan) {
                return SparkSettings.isLight(spark) && isSmall(plan) ? inOneTask(plan) : plan;
            }
        };
    }

    private static SparkPlan inOneTask(SparkPlan plan) {
        return (SparkPlan) plan.transformUp(new AbstractPartialFunction<>() {
            @Override
            public boolean isDefinedAt(SparkPlan node) {
                return switch (node) {
                    case ShuffleExchangeExec exchange ->
                        exchange.outputPartitioning().numPartitions() == 1;
                    case BroadcastHashJoinExec join -> !join.isNullAwareAntiJoin();
                    case UnionExec union -> true;
                    default -> false;
                };
            }

            @Override
            public SparkPlan apply(SparkPlan node) {
                return switch (node) {
                    case ShuffleExchangeExec exchange -> onePiece(exchange.child());
                    case BroadcastHashJoinExec join -> joined(join);
                    // Spark may count on its parts to be one piece, which they are no longer when theirs are not.
                    default -> onePiece(node);
                };
            }
        });
    }

    private static SparkPlan joined(BroadcastHashJoinExec join) {
        return new ShuffledHashJoinExec(
                join.leftKeys(),
                join.rightKeys(),
                join.joinType(),
                join.buildSide(),
                join.condition(),
                side(join.left()),
                side(join.right()),
                false);
    }

    private static SparkPlan side(SparkPlan side) {
        return onePiece(side instanceof BroadcastExchangeExec broadcast ? broadcast.child() : side);
    }

    private static SparkPlan onePiece(SparkPlan plan) {
        return isOnePiece(plan) ? plan : new CoalesceExec(1, plan);
    }

    private static boolean isOnePiece(SparkPlan plan) {
        return switch (plan) {
            case CoalesceExec coalesce -> coalesce.numPartitions() == 1;
            case ShuffleExchangeExec exchange -> exchange.outputPartitioning().numPartitions() == 1;
            case ShuffledHashJoinExec join -> isOnePiece(join.left()) && isOnePiece(join.right());
            case SortMergeJoinExec join -> isOnePiece(join.left()) && isOnePiece(join.right());
            case UnaryExecNode unary -> isOnePiece(unary.child());
            default -> false;
        };
    }

    private static boolean isSmall(SparkPlan plan) {
        List<SparkPlan> leaves = new ArrayList<>();
        plan.foreach(node -> {
            if (node.children().isEmpty()) {
                leaves.add(node);
            }
            return null;
        });
        return leaves.stream().mapToLong(OneTask::bytes).sum() <= MOST_BYTES;
    }

    private static long bytes(SparkPlan leaf) {
        return switch (leaf) {
            // A table of files that are not listed is a large one; to ask for its size starts jobs.
            case FileSourceScanExec scan
            when !(scan.relation().location() instanceof TahoeLogFileIndex) ->
                scan.relation().location().sizeInBytes();
            case LocalTableScanExec rows -> 100L * rows.rows().size();
            case OneRowRelationExec row -> 0;
            default -> MOST_BYTES + 1;
        };
    }
}
