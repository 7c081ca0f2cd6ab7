package kz.korsetkish.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            if (file.deletionVector() != null || !link(folder.resolve(file.path()), to.resolve(name))) {
                return Optional.empty();
            }
            linked.add(renamed(file, name, partition));
        }
        return Optional.of(linked);
    }

    /** Whether both names are of one file now, its checksum beside it too. */
    private static boolean link(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            again(from, to);
            if (Files.exists(checksum(from))) {
                again(checksum(from), checksum(to));
            }
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            // Not every storage can; the rows are written once more then.
            return false;
        }
    }

    /** A killed run may have made the same link. */
    private static void again(Path from, Path to) throws IOException {
        Files.deleteIfExists(to);
        Files.createLink(to, from);
    }

    /** Where Hadoop keeps the checksum of a local file. */
    private static Path checksum(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".crc");
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
