package kz.korsetkish.run;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.RunLock;
import kz.korsetkish.storage.Warehouse;
import kz.korsetkish.submission.Submission;
import kz.korsetkish.submission.Withdrawing;

/** Takes a submission back, alone on the warehouse. */
public final class Withdrawals {
    private Withdrawals() {}

    /** The submissions that this changes. */
    public static List<Submission> withdraw(
            Catalog catalog, Warehouse warehouse, String submissionId, String by, String reason) throws IOException {
        try (var lock = RunLock.acquire(warehouse);
                var session = Session.open(warehouse, catalog)) {
            try {
                return new Withdrawing(session).withdraw(submissionId, by, reason, Instant.now());
            } finally {
                // Whatever happened, it left nothing half done.
                lock.leftAsFound();
            }
        }
    }
}
