package kz.korsetkish.session;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.Predicate$;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.SnapshotDescriptor;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.files.TahoeBatchFileIndex;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/**
 * A list of files, of which those of a partition are found without a Spark job. Two
 * lists of one version of a table are the same, so that Spark computes once what a statement asks for twice.
 */
final class ListedFiles extends TahoeBatchFileIndex {
    ListedFiles(SparkSession spark, Seq<AddFile> files, DeltaLog log, Path path, SnapshotDescriptor snapshot) {
        super((org.apache.spark.sql.classic.SparkSession) spark, "batch", files, log, path, snapshot, false);
    }

    @Override
    public Seq<AddFile> matchingFiles(Seq<Expression> partitionFilters, Seq<Expression> dataFilters) {
        if (partitionFilters.isEmpty()) {
            return addFiles();
        }
        Expression condition = partitionFilters.<Expression>reduce(And::new);
        return isOfTexts(condition) ? inPartitions(condition) : super.matchingFiles(partitionFilters, dataFilters);
    }

    /** Delta would start a Spark job to find the files of a few partitions. */
    private Seq<AddFile> inPartitions(Expression condition) {
        List<String> columns = columns(condition).map(Attribute::name).toList();
        var predicate = Predicate$.MODULE$.createInterpreted(condition.transform(new AbstractPartialFunction<>() {
            @Override
            public boolean isDefinedAt(Expression part) {
                return part instanceof Attribute;
            }

            @Override
            public Expression apply(Expression part) {
                return new BoundReference(columns.indexOf(((Attribute) part).name()), DataTypes.StringType, true);
            }
        }));
        return CollectionConverters.asScala(CollectionConverters.asJava(addFiles()).stream()
                        .filter(file -> predicate.eval(values(file, columns)))
                        .toList())
                .toSeq();
    }

    private static InternalRow values(AddFile file, List<String> columns) {
        return new GenericInternalRow(columns.stream()
                .map(column -> UTF8String.fromString(file.partitionValues().apply(column)))
                .toArray());
    }

    private static Stream<Attribute> columns(Expression condition) {
        return CollectionConverters.asJava(condition.references().toSeq()).stream();
    }

    private static boolean isOfTexts(Expression condition) {
        return columns(condition).allMatch(column -> column.dataType().equals(DataTypes.StringType))
                && !SubqueryExpression.hasSubquery(condition);
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
