package kz.korsetkish.session;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.files.TahoeLogFileIndex;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractPartialFunction;

/**
 * Reads the file list of a small table from the checksum file that Delta writes beside its last commit. Delta itself
 * would start two Spark jobs for it, which take longer than the rows. Tables of more files than are listed there (1,000)
 * are read as Delta reads them. A table without files is no rows from the start.
 */
final class KnownFiles extends Rule<LogicalPlan> {
    private final SparkSession spark;

    KnownFiles(SparkSession spark) {
        this.spark = spark;
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return plan.transformDown(new AbstractPartialFunction<LogicalPlan, LogicalPlan>() {
            @Override
            public boolean isDefinedAt(LogicalPlan node) {
                return node instanceof LogicalRelation relation
                        && relation.relation() instanceof HadoopFsRelation files
                        && files.location() instanceof TahoeLogFileIndex index
                        && !index.isTimeTravelQuery();
            }

            @Override
            public LogicalPlan apply(LogicalPlan node) {
                var relation = (LogicalRelation) node;
                var files = (HadoopFsRelation) relation.relation();
                Snapshot table = table((TahoeLogFileIndex) files.location());
                Option<Seq<AddFile>> listed = table.checksumOpt().flatMap(checksum -> checksum.allFiles());
                return listed.isDefined() ? withFiles(relation, files, table, listed.get()) : relation;
            }
        });
    }

    /** The table as this process knows it: to look for commits of others once more lists the folder of its log. */
    private static Snapshot table(TahoeLogFileIndex index) {
        Snapshot known = index.deltaLog().unsafeVolatileSnapshot();
        return known.version() == index.snapshotAtAnalysis().version() ? known : index.getSnapshot();
    }

    private LogicalPlan withFiles(
            LogicalRelation relation, HadoopFsRelation files, Snapshot table, Seq<AddFile> listed) {
        if (listed.isEmpty()) {
            // Spark leaves out what is joined with no rows, or grouped.
            return NoRows.of(relation);
        }
        var index = (TahoeLogFileIndex) files.location();
        var batch = new ListedFiles(spark, listed, index.deltaLog(), index.path(), table);
        var known = files.copy(
                batch,
                files.partitionSchema(),
                files.dataSchema(),
                files.bucketSpec(),
                files.fileFormat(),
                files.options(),
                files.sparkSession());
        return relation.copy(
                known, relation.output(), relation.catalogTable(), relation.isStreaming(), relation.stream());
    }
}
