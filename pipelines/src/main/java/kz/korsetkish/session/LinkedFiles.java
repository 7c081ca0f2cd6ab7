package kz.korsetkish.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.korsetkish.storage.SharedFile;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.AddFile;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Files of one table under a second name, as files of another: what is stored already need not be written again. Nobody
 * changes a data file once it is written, and each name keeps it when the other goes.
 */
final class LinkedFiles {
    private LinkedFiles() {}

    /** The files as those of one partition of the other table; empty where they must be copied. */
    static Optional<List<AddFile>> of(Snapshot from, Path to, Map<String, String> partition) {
        var listed = from.checksumOpt().flatMap(checksum -> checksum.allFiles());
        if (listed.isEmpty() || !"file".equals(from.path().toUri().getScheme())) {
            return Optional.empty();
        }
        Path folder = Path.of(from.path().getParent().toUri());
        List<AddFile> linked = new ArrayList<>();
        for (AddFile file : CollectionConverters.asJava(listed.get())) {
            String name = SmallFile.folder(partition) + file.path();
            if (file.deletionVector() != null || !SharedFile.share(folder.resolve(file.path()), to.resolve(name))) {
                return Optional.empty();
            }
            linked.add(renamed(file, name, partition));
        }
        return Optional.of(linked);
    }

    private static AddFile renamed(AddFile file, String name, Map<String, String> partition) {
        return file.copy(
                name,
                scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(partition)),
                file.size(),
                file.modificationTime(),
                true,
                file.stats(),
                file.tags(),
                file.deletionVector(),
                Option.empty(),
                Option.empty(),
                file.clusteringProvider(),
                Option.empty(),
                Option.empty());
    }
}
