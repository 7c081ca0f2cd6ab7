package kz.korsetkish.session;

import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.SnapshotDescriptor;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.files.TahoeBatchFileIndex;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;

/**
 * A list of files that is read as it stands where no partition is asked for: Delta plans a query over it otherwise. Two
 * lists of one version of a table are the same, so that Spark computes once what a statement asks for twice.
 */
final class ListedFiles extends TahoeBatchFileIndex {
    ListedFiles(SparkSession spark, Seq<AddFile> files, DeltaLog log, Path path, SnapshotDescriptor snapshot) {
        super((org.apache.spark.sql.classic.SparkSession) spark, "batch", files, log, path, snapshot, false);
    }

    @Override
    public Seq<AddFile> matchingFiles(Seq<Expression> partitionFilters, Seq<Expression> dataFilters) {
        return partitionFilters.isEmpty() ? addFiles() : super.matchingFiles(partitionFilters, dataFilters);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListedFiles files
                && path().equals(files.path())
                && snapshot().version() == files.snapshot().version();
    }

    @Override
    public int hashCode() {
        return Objects.hash(path(), snapshot().version());
    }
}
