package kz.korsetkish.run;

import java.nio.file.Path;
import kz.korsetkish.book.Book;
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
        var project = Project.load(sql);
        try (var session = Session.open(warehouse, project.catalog())) {
            new PinnedRelease(session, project.catalog()).show(releaseId);
            return new BookMaker(session, project.catalog()).make();
        }
    }
}
