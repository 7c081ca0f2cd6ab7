package kz.korsetkish.run;

import java.nio.file.Path;
import kz.korsetkish.book.Book;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.CatalogFiles;
import kz.korsetkish.reporting.BookMaker;
import kz.korsetkish.session.Session;
import kz.korsetkish.storage.Warehouse;

/** The book of a release that lost its own: the published rows say all that it said. */
public final class PublishedBook {
    private PublishedBook() {}

    /**
     * The book.
     *
     * @throws IllegalArgumentException where there is no such release
     */
    public static Book of(Warehouse warehouse, Path sql, String releaseId) {
        Catalog catalog = CatalogFiles.load(sql);
        try (var session = Session.open(warehouse, catalog)) {
            new PinnedRelease(session, catalog).show(releaseId);
            return new BookMaker(session, catalog).make();
        }
    }
}
