package kz.korsetkish.session;

import java.util.List;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DummySnapshot;
import org.apache.spark.sql.delta.VersionChecksum;
import org.apache.spark.sql.delta.actions.AddFile;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The state of a table before its first commit: it has no files. Delta's own such state does not say so and starts a
 * Spark job to find out.
 */
final class NewTable extends DummySnapshot {
    NewTable(DeltaLog log) {
        super(log.logPath(), log);
    }

    @Override
    public VersionChecksum computeChecksum() {
        VersionChecksum empty = super.computeChecksum();
        return empty.copy(
                empty.txnId(),
                empty.tableSizeBytes(),
                empty.numFiles(),
                empty.numDeletedRecordsOpt(),
                empty.numDeletionVectorsOpt(),
                empty.numMetadata(),
                empty.numProtocol(),
                empty.inCommitTimestampOpt(),
                empty.setTransactions(),
                empty.domainMetadata(),
                empty.metadata(),
                empty.protocol(),
                empty.fileSizeHistogram(),
                empty.deletedRecordCountsHistogramOpt(),
                Option.apply(CollectionConverters.asScala(List.<AddFile>of()).toSeq()),
                empty.lastManifestCommit());
    }
}
