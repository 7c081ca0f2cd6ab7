package kz.korsetkish.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.storage.Warehouse;
import org.apache.spark.sql.classic.SparkSession;

/** A session that is starting while its caller does something else. Closing it ends the session. */
public final class SessionStart implements AutoCloseable {
    private final Warehouse warehouse;
    private final CompletableFuture<SparkSession> spark;

    SessionStart(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.spark = CompletableFuture.supplyAsync(
                () -> SparkSettings.start(warehouse),
                // A thread of a common pool does not know the classes of this program where another one loaded it.
                start -> Thread.ofPlatform().daemon().start(start));
    }

    /** For who is going to write: the first commit is prepared beside too. */
    public SessionStart toWrite() {
        Thread.ofPlatform().daemon().start(TableWriter::warmUp);
        return this;
    }

    /** The session, with the tables of the catalogue, its views known by name. */
    public Session open(Catalog catalog) {
        try {
            return Session.of(warehouse, spark.join(), catalog);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        spark.thenAccept(SparkSettings::stop).exceptionally(unused -> null).join();
    }
}
