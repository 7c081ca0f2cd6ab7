package kz.korsetkish.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.Warehouse;
import kz.korsetkish.submission.Submission;

/** Takes an inbox into a warehouse, as {@code run} does it, and no more. Arguments: inbox, warehouse. */
final class BronzeIntake {
    private BronzeIntake() {}

    public static void main(String[] args) throws IOException {
        try (var start = Session.start(new Warehouse(Path.of(args[1]))).toWrite()) {
            Catalog catalog = CatalogFiles.load(Path.of(System.getProperty("korsetkish.home"), "sql"));
            Session session = start.open(catalog);
            var ingest = new Ingest(session, catalog.sources(), new Inbox(List.of(Path.of(args[0]))), Instant.now());
            ingest.execute(Extracts.NONE).arrived().forEach(BronzeIntake::requireAccepted);
            System.out.println(PeakMemory.megabytes());
        }
    }

    private static void requireAccepted(Submission submission) {
        if (!submission.outcome().isCurrent()) {
            throw new IllegalStateException(submission.toString());
        }
    }
}
