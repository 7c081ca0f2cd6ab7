package kz.korsetkish.run;

import java.util.List;
import java.util.Map;
import kz.korsetkish.catalog.Catalog;
import kz.korsetkish.catalog.Model;
import kz.korsetkish.release.Release;
import kz.korsetkish.release.Releases;
import kz.korsetkish.session.Session;

/** Lets {@code latest.*} show one release in this session, whatever the newest is. */
public final class PinnedRelease {
    private final Session session;
    private final Catalog catalog;

    public PinnedRelease(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /**
     * Shows this release.
     *
     * @throws IllegalArgumentException with the known ones where it is not among them
     */
    public void show(String releaseId) {
        List<String> known = new Releases(session, catalog.published())
                .all().stream().map(Release::releaseId).toList();
        if (!known.contains(releaseId)) {
            throw new IllegalArgumentException(
                    "there is no release " + releaseId + "; there are " + String.join(", ", known));
        }
        pin(releaseId);
    }

    /** Shows a release that is there: nothing looks for the newest one any more. */
    void pin(String releaseId) {
        Model view = catalog.models().stream()
                .filter(model -> model.table().equals("latest.release"))
                .findFirst()
                .orElseThrow();
        session.pin(view, catalog.read("release_pinned"), Map.of("release", releaseId));
    }
}
